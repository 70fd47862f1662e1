import type { OutboundTask } from '../../domain/task.js';
import type { Fact } from '../../ports/fact.js';
import type { SimulatedDesktop } from '../simulated/index.js';
import type { TaskEvent } from '../webex/line.js';
import { interactionOf, me, type WebexState } from './interactions.js';

/** What Webex says about a task, and about whom. */
export type Told = (event: TaskEvent | 'transferred', data: object) => void;

interface Held {
  readonly task: OutboundTask;
  readonly state: WebexState;
  readonly isOurs: boolean;
}

/**
 * Webex around a simulated centre: it holds the agent's tasks, accepts those the agent began by itself, and tells what
 * happens in its own words to whichever SDK listens.
 */
export class WebexWorld {
  readonly #held = new Map<string, Held>();
  readonly #accepted = new Set<string>();
  readonly #toldBy = new Set<Told>();
  readonly #hidden = new Set<string>();
  readonly #seesHidden = new Set<() => void>();
  readonly #seesPut = new Set<(taskId: string) => void>();
  #calls = 0;

  constructor(readonly centre: SimulatedDesktop) {
    centre.subscribe((fact) => {
      this.#hear(fact);
    });
  }

  /** A call as the centre takes it; Webex passes no token of ours on. */
  call = () => ({ clientToken: `webex-${++this.#calls}`, signal: new AbortController().signal });

  onTold(told: Told): void {
    this.#toldBy.add(told);
  }

  /** The agent has a task of which nothing was told. */
  hide(taskId: string): void {
    this.#hidden.add(taskId);
    for (const see of this.#seesHidden) see();
  }

  /** For an SDK that lists nothing: calls back when there is a task to be looked up, and when one is here. */
  onUntold({ hidden, put }: { readonly hidden: () => void; readonly put: (taskId: string) => void }): void {
    this.#seesHidden.add(hidden);
    this.#seesPut.add(put);
  }

  /** Every task of the agent's, as the SDKs list them. */
  async interactions(): Promise<readonly ReturnType<typeof interactionOf>[]> {
    for (const taskId of this.#hidden) {
      const task = await this.centre.openTask({ taskId, takeOver: false }, this.call());
      if ('id' in task) this.put(task, 'connected');
      this.#hidden.delete(taskId);
    }
    return [...this.#held.values()].map(({ task, state, isOurs }) => interactionOf(task, state, isOurs));
  }

  /** One task as Webex describes it. */
  interaction(taskId: string): ReturnType<typeof interactionOf> | undefined {
    const held = this.#held.get(taskId);
    return held && interactionOf(held.task, held.state, held.isOurs);
  }

  /** Webex has a task on this desk, however the agent came by it. */
  put(task: OutboundTask, state: WebexState, isOurs = task.clientToken !== undefined): void {
    this.#held.set(task.id, { task, state, isOurs });
    for (const see of this.#seesPut) see(task.id);
    if (state === 'new' && isOurs) this.#acceptByItself(task.id);
  }

  /** A message about a task that is on this desk. */
  tell(event: Parameters<Told>[0], taskId: string, data: object = {}): void {
    const interaction = this.interaction(taskId);
    for (const told of [...this.#toldBy]) told(event, { interactionId: taskId, agentId: me, interaction, ...data });
  }

  /** The task leaves this desk. */
  remove(event: TaskEvent, taskId: string, data?: object): void {
    this.tell(event, taskId, data);
    this.#held.delete(taskId);
  }

  #acceptByItself(taskId: string): void {
    if (this.#accepted.has(taskId)) return;
    this.#accepted.add(taskId);
    void this.centre.acceptTask({ taskId }, this.call()).catch(() => undefined);
  }

  #turn(taskId: string, state: WebexState): void {
    const held = this.#held.get(taskId);
    if (held) this.#held.set(taskId, { ...held, state });
  }

  #hear(fact: Fact): void {
    if (fact.type === 'task.offered') {
      if (!this.#held.has(fact.task.id)) this.#held.set(fact.task.id, this.#offered(fact.task));
      this.tell('offered', fact.task.id);
      this.put(fact.task, this.#held.get(fact.task.id)?.state ?? 'new');
    } else if ('taskId' in fact) this.#hearOf(fact);
  }

  #offered = (task: OutboundTask): Held => ({ task, state: 'new', isOurs: task.clientToken !== undefined });

  #hearOf(fact: Extract<Fact, { readonly taskId: string }>): void {
    const { type, taskId } = fact;
    if (type === 'task.accepted') {
      this.#turn(taskId, 'connected');
      this.tell('assigned', taskId);
    } else if (type === 'task.assignment-failed')
      this.remove('assignment-failed', taskId, { trackingId: fact.trackingId });
    else if (type === 'transfer.declined') this.tell('assignment-failed', taskId, { destAgentId: fact.target.id });
    else if (type === 'task.closed')
      this.remove(this.#held.get(taskId)?.state === 'new' ? 'rona' : 'wrapped-up', taskId);
    else {
      this.tell(type === 'transfer.accepted' ? 'transferred' : 'ended', taskId);
      this.#turn(taskId, 'wrapUp');
      this.tell('wrap-up', taskId);
    }
  }
}
