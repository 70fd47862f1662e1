import type { Clock } from '../../ports/clock.js';
import type { StorageFault } from '../../ports/draft-store.js';
import type { Records, SessionStore } from '../../ports/session-store.js';
import { inTurn } from '../in-turn.js';

/** How long a store may take for one step, in ms; after that it counts as failed. */
const answersWithinMs = 5_000;

type Change = (records: Records) => Records;

const codeOf = (error: unknown): StorageFault => {
  const { code } = Object(error) as { readonly code?: unknown };
  return typeof code === 'string' ? (code as StorageFault) : 'storage-failed';
};

/**
 * A store whose steps are done one by one and never reject. When the store behind it fails, because it is full, blocked,
 * taken away, or says nothing, it goes on in memory with all that was kept. What the store still has may then be carried by
 * another page too; the token makes it one message.
 */
export class SafeStore implements SessionStore {
  readonly #store: SessionStore;
  readonly #clock: Clock;
  readonly #onFault: (code: StorageFault) => void;
  readonly #aloneHere = inTurn();
  #last: Records = {};
  #hasFailed = false;
  #steps: Promise<unknown> = Promise.resolve();

  /** `onFault` hears once that the store has failed. */
  constructor(store: SessionStore, clock: Clock, onFault: (code: StorageFault) => void) {
    this.#store = store;
    this.#clock = clock;
    this.#onFault = onFault;
  }

  update = (change: Change): Promise<Records> => {
    const done = this.#steps.then(() => this.#step(change));
    this.#steps = done;
    return done;
  };

  alone: SessionStore['alone'] = async (name, work, signal) => {
    const begun = { work: false };
    const begin = (): Promise<void> => {
      begun.work = true;
      return work();
    };
    try {
      await (this.#hasFailed ? this.#aloneHere : this.#store.alone)(name, begin, signal);
    } catch (error) {
      this.#fail(error);
      if (!begun.work) await this.#aloneHere(name, work, signal);
    }
  };

  subscribe = (listener: () => void): (() => void) =>
    this.#store.subscribe(() => {
      if (!this.#hasFailed) listener();
    });

  async #step(change: Change): Promise<Records> {
    try {
      if (!this.#hasFailed) return (this.#last = await this.#inTime(change));
    } catch (error) {
      this.#fail(error);
    }
    return (this.#last = change(this.#last));
  }

  #inTime(change: Change): Promise<Records> {
    return new Promise((resolve, reject) => {
      const takeBack = this.#clock.at(this.#clock.now() + answersWithinMs, () => {
        reject(new Error('The store did not answer.'));
      });
      void this.#store.update(change).then(resolve, reject).finally(takeBack);
    });
  }

  #fail(error: unknown): void {
    if (!this.#hasFailed) this.#onFault(codeOf(error));
    this.#hasFailed = true;
  }
}
