import type { Clock } from '../../ports/clock.js';

const nobody = (): void => undefined;

/** Resolves at a moment, or at once when `signal` is aborted. */
export const pause = (clock: Clock, ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) {
      resolve();
      return;
    }
    const cancel = clock.at(clock.now() + ms, () => {
      signal.removeEventListener('abort', stop);
      resolve();
    });
    const stop = (): void => {
      cancel();
      resolve();
    };
    signal.addEventListener('abort', stop, { once: true });
  });

/** Waits for the network, but no longer than its owner does, and not when nothing was heard for so many ms. */
export class Patience {
  readonly #clock: Clock;
  readonly #ms: number;
  readonly #owner: AbortSignal;
  readonly #lost = new AbortController();
  #cancel = nobody;

  constructor(clock: Clock, ms: number, owner: AbortSignal) {
    this.#clock = clock;
    this.#ms = ms;
    this.#owner = owner;
    if (owner.aborted) this.#lost.abort(owner.reason);
    owner.addEventListener('abort', this.#leave, { once: true });
    this.renew();
  }

  /** Aborted when it is lost. */
  get signal(): AbortSignal {
    return this.#lost.signal;
  }

  /** Something was heard. */
  renew(): void {
    this.#cancel();
    this.#cancel = this.#clock.at(this.#clock.now() + this.#ms, () => {
      this.#lost.abort(new Error(`Nothing was heard for ${this.#ms} ms.`));
    });
  }

  /** What is promised; rejects when patience is lost before, whatever the one who promised does about the signal. */
  for<Value>(promised: Promise<Value>): Promise<Value> {
    const { signal } = this;
    return new Promise((resolve, reject) => {
      const give = (): void => {
        reject(signal.reason instanceof Error ? signal.reason : new Error('It was given up.'));
      };
      if (signal.aborted) give();
      signal.addEventListener('abort', give, { once: true });
      promised.then(resolve, reject).finally(() => {
        signal.removeEventListener('abort', give);
      });
    });
  }

  /** Waits for nothing any more. */
  end(): void {
    this.#cancel();
    this.#owner.removeEventListener('abort', this.#leave);
    this.#lost.abort();
  }

  #leave = (): void => {
    this.#lost.abort(this.#owner.reason);
  };
}
