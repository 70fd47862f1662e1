import type { ActorRefFrom } from 'xstate';
import type { Channel } from '../../domain/channel.js';
import type { Desk } from '../../domain/desk.js';
import type { Refusal } from '../../domain/refusal.js';
import type { AlarmRang } from '../asking.js';
import type { Problem } from '../../ports/host-fault.js';
import type { taskMachine } from '../task/task.machine.js';
import type { TaskInput, Told, TransferInFlight } from '../task/task.types.js';

/** A task of this session. */
export type TaskRef = ActorRefFrom<typeof taskMachine>;

/** All that the session remembers besides its children. */
export interface SessionContext {
  /** What the host has told so far; complete once every part is there. */
  readonly told: Partial<Desk>;
  readonly problem?: Problem | undefined;
  /** When an unreachable desktop is asked again, in milliseconds since the epoch. */
  readonly askAgainAt?: number | undefined;
  readonly tasks: readonly TaskRef[];
  /** The task the agent is looking at. */
  readonly selectedKey?: string | undefined;
  /** The refusals last announced, as JSON. */
  readonly eligibility?: string | undefined;
}

/** What the agent and the page do with the session. */
export type SessionIntent =
  | { readonly type: 'session.reconnect' }
  | { readonly type: 'task.start'; readonly input: TaskInput }
  | { readonly type: 'task.select'; readonly key: string | undefined }
  | { readonly type: 'task.left'; readonly key: string }
  | { readonly type: 'transfer.start'; readonly key: string; readonly transfer: TransferInFlight }
  /** Tasks that another page left behind. */
  | {
      readonly type: 'tasks.restore';
      readonly inputs: readonly TaskInput[];
      readonly selectedKey?: string | undefined;
    };

/** Everything the session may hear. */
export type SessionEvent =
  | AlarmRang
  | SessionIntent
  | { readonly type: 'eligibility.changed'; readonly refusals: Readonly<Record<Channel, readonly Refusal[]>> }
  | { readonly type: 'fact'; readonly fact: Told };
