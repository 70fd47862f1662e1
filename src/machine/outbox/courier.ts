import { fromCallback } from 'xstate';
import type { Clock } from '../../ports/clock.js';
import type { Desktop } from '../../ports/desktop.js';
import { ask } from '../ask.js';
import { headOf, nextWait } from './lane.js';
import { newsOf } from './outbox.news.js';
import type {
  Announce,
  CourierOrder,
  Entries,
  OutboxChange,
  OutboxEntry,
  OutboxEvent,
  OutboxKeeper,
} from './outbox.types.js';

/** What the courier works with. */
export interface CourierConnections {
  readonly desktop: () => Desktop;
  readonly clock: Clock;
  readonly outbox: OutboxKeeper;
  readonly announce: Announce;
}

/** Keeps the messages, carries them to the desktop one by one, and looks up those whose fate is unknown. */
class Courier {
  readonly #with: CourierConnections;
  readonly #tell: (event: OutboxEvent) => void;
  readonly #ended = new AbortController();
  #waiting = new AbortController();
  /** Changes that are shown already and not yet kept. */
  #shown = 0;
  #stopClock: (() => void) | undefined;

  constructor(connections: CourierConnections, tell: (event: OutboxEvent) => void) {
    this.#with = connections;
    this.#tell = tell;
    const unsubscribe = connections.outbox.subscribe(this.#read);
    this.#ended.signal.addEventListener('abort', unsubscribe);
  }

  order = (order: CourierOrder): void => {
    if (order.type === 'courier.keep') void this.#keep(order.change);
    else if (order.type === 'courier.tend') void this.#tend(order.conversationId);
    else this.#rest();
  };

  stop = (): void => {
    this.#ended.abort();
    this.#rest();
    this.#stopClock?.();
  };

  async #keep(change: OutboxChange): Promise<void> {
    this.#shown++;
    await this.#change(change, () => {
      this.#shown--;
    });
  }

  async #change(change: OutboxChange, kept = (): void => undefined): Promise<Entries> {
    const { before, after } = await this.#with.outbox.change(change);
    kept();
    for (const announcement of newsOf(before, after, change)) this.#with.announce(announcement);
    this.#read(after);
    return after;
  }

  /** What is kept replaces what is shown, but not while something that is shown is still on its way there. */
  #read = (entries: Entries): void => {
    if (this.#shown > 0 || this.#ended.signal.aborted) return;
    this.#tell({ type: 'entries.read', entries });
    this.#wakeAt(nextWait(entries));
  };

  #wakeAt(at: number | undefined): void {
    this.#stopClock?.();
    const { clock } = this.#with;
    // the clock may have been set back meanwhile, and the wait is over all the same
    const wake = (moment: number): void => void this.#change({ type: 'wait.over', at: Math.max(moment, clock.now()) });
    this.#stopClock =
      at === undefined
        ? undefined
        : clock.at(at, () => {
            wake(at);
          });
  }

  #rest(): void {
    this.#waiting.abort();
    this.#waiting = new AbortController();
  }

  /** One message, one step: whoever waits for the turn then sees what came of it. */
  async #tend(conversationId: string): Promise<void> {
    const { outbox, clock } = this.#with;
    const work = async (): Promise<void> => {
      const entries = await this.#change({ type: 'lane.entered', conversationId, at: clock.now() });
      const head = headOf(entries, conversationId);
      if (head?.status === 'sending') await this.#carry(head);
      else if (head?.status === 'unknown' && head.waits === undefined) await this.#look(head);
    };
    await outbox.alone(conversationId, work, this.#waiting.signal);
    this.#tell({ type: 'lane.left', conversationId });
  }

  async #carry({ clientToken, conversationId, taskId, content }: OutboxEntry): Promise<void> {
    const { desktop, clock } = this.#with;
    const call = { clientToken, signal: this.#ended.signal };
    const result = await ask(desktop(), clock, 'sendMessage', { taskId, conversationId, ...content }, call);
    await this.#change({ type: 'courier.answered', clientToken, result });
  }

  async #look({ clientToken, conversationId }: OutboxEntry): Promise<void> {
    const { desktop, clock } = this.#with;
    const call = { clientToken: `${clientToken}:find`, signal: this.#ended.signal };
    const result = await ask(desktop(), clock, 'findMessage', { conversationId, sendToken: clientToken }, call);
    await this.#change({ type: 'courier.looked', clientToken, result });
  }
}

/** The courier as an actor of the outbox machine. */
export const courierOf = (connections: CourierConnections) =>
  fromCallback<CourierOrder>(({ receive, sendBack }) => {
    const { order, stop } = new Courier(connections, sendBack);
    receive(order);
    return stop;
  });
