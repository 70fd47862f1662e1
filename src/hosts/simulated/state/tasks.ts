import type { Channel } from '../../../domain/channel.js';
import type { OutboundTask } from '../../../domain/task.js';
import type { WrapUpTerms } from '../../../domain/wrap-up.js';
import type { TargetName } from '../../../domain/refusal.js';
import type { TransferStarted } from '../../../ports/desktop.js';

/** A transfer the centre was asked for. */
export interface AskedTransfer {
  readonly clientToken: string;
  readonly target: TargetName;
  readonly answer: TransferStarted;
  /** The receiver has not answered yet. */
  readonly pending: boolean;
}

/** A task and all that the centre knows of it. */
export interface HeldTask {
  readonly task: OutboundTask;
  /** `lost`: it could not be assigned; `closed`: wrapped up or withdrawn. */
  readonly stage: 'offered' | 'accepted' | 'wrapping-up' | 'closed' | 'lost';
  /** The colleague or queue that has it; absent: this agent. */
  readonly ownerName?: string | undefined;
  /** Its assignment is bound to fail, under this tracking id. */
  readonly failsAs?: string | undefined;
  readonly transfer?: AskedTransfer | undefined;
  readonly terms?: WrapUpTerms | undefined;
  /** The terms that were given instead, by the token of the request. */
  readonly termsBy?: Readonly<Record<string, WrapUpTerms>> | undefined;
}

/** Every task of the centre, this agent's and those of others. */
export interface Tasks {
  all(): readonly HeldTask[];
  /** The task with this id; throws when there is none. */
  get(taskId: string): HeldTask;
  add(held: HeldTask): void;
  change(taskId: string, change: Partial<HeldTask>): void;
  /** How many tasks of a channel this agent has (E5). */
  used(channel: Channel): number;
}

/** Is a conversation going on in it? */
export const isActive = ({ stage }: HeldTask): boolean => stage === 'offered' || stage === 'accepted';

/** Does anybody have it still, be it to wrap it up? */
export const isOpen = (held: HeldTask): boolean => isActive(held) || held.stage === 'wrapping-up';

const takesCapacity = (held: HeldTask): boolean => !held.ownerName && isOpen(held);

/** A centre's tasks, none yet. */
export function noTasks(): Tasks {
  const tasks = new Map<string, HeldTask>();
  const get = (taskId: string): HeldTask => {
    const held = tasks.get(taskId);
    if (!held) throw new Error(`There is no task ${taskId}.`);
    return held;
  };
  return {
    all: () => [...tasks.values()],
    get,
    add: (held) => void tasks.set(held.task.id, held),
    change: (taskId, change) => void tasks.set(taskId, { ...get(taskId), ...change }),
    used: (channel) =>
      [...tasks.values()].filter((held) => takesCapacity(held) && held.task.channel === channel).length,
  };
}
