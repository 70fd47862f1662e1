import type { Clock } from '../../ports/clock.js';
import type { StorageFault } from '../../ports/draft-store.js';
import type { Records, SessionStore } from '../../ports/session-store.js';
import { faultCode } from '../fault-code.js';
import { inTime } from '../in-time.js';
import { inTurn } from '../in-turn.js';

type Change = (records: Records) => Records;

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
  readonly #waiting = new Set<() => void>();
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
    const turn = { isTaken: false };
    const take = async (): Promise<void> => {
      if (this.#hasFailed) return;
      turn.isTaken = true;
      await work();
    };
    try {
      if (!this.#hasFailed) await this.#untilFailure(this.#store.alone(name, take, signal), turn);
    } catch (error) {
      this.#fail(error);
    }
    if (this.#hasFailed && !turn.isTaken) await this.#aloneHere(name, work, signal);
  };

  subscribe = (listener: () => void): (() => void) => {
    try {
      return this.#store.subscribe(() => {
        if (!this.#hasFailed) listener();
      });
    } catch (error) {
      this.#fail(error);
      return () => undefined;
    }
  };

  async #step(change: Change): Promise<Records> {
    try {
      if (!this.#hasFailed) return (this.#last = await inTime(this.#clock, this.#store.update(change)));
    } catch (error) {
      this.#fail(error);
    }
    return (this.#last = change(this.#last));
  }

  /** A turn that has not come when the store fails will not come any more. */
  #untilFailure(done: Promise<void>, turn: { readonly isTaken: boolean }): Promise<void> {
    return new Promise((resolve, reject) => {
      const giveUp = (): void => {
        if (!turn.isTaken) resolve();
      };
      this.#waiting.add(giveUp);
      void done.then(resolve, reject).finally(() => this.#waiting.delete(giveUp));
    });
  }

  #fail(error: unknown): void {
    if (this.#hasFailed) return;
    this.#hasFailed = true;
    this.#onFault(faultCode(error));
    for (const giveUp of this.#waiting) giveUp();
  }
}
