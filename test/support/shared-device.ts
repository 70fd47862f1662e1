import type { Records, SessionStore } from '../../src/index.js';

/** What several pages share, without a disk: a step is durable once it is done, and pages can die in between. */
export interface SharedDevice {
  /** What lies there now. */
  readonly records: () => Records;
  /** Puts something there that no page of ours would. */
  put(records: Records): void;
  /** The device as one page has it. */
  page(): PageStore;
}

/** One page's way to the device. */
export interface PageStore extends SessionStore {
  /** Nothing the page asked for happens any more, and its turns pass on. */
  die(): void;
}

interface Turn {
  readonly begin: () => void;
  readonly owner: object;
}

/** Who has the turn under a name, and who waits for it. */
class Turns {
  readonly #queues = new Map<string, Turn[]>();

  take(name: string, turn: Turn): void {
    const queue = this.#queues.get(name) ?? [];
    this.#queues.set(name, [...queue, turn]);
    if (queue.length === 0) turn.begin();
  }

  leave(name: string, turn: Turn): void {
    const queue = this.#queues.get(name) ?? [];
    const rest = queue.filter((other) => other !== turn);
    this.#queues.set(name, rest);
    if (queue[0] === turn) rest[0]?.begin();
  }

  forget(owner: object): void {
    for (const [name, queue] of this.#queues)
      for (const turn of queue.filter((each) => each.owner === owner)) this.leave(name, turn);
  }
}

/** Makes a device that is empty. */
export function sharedDevice(): SharedDevice {
  let records: Records = {};
  const turns = new Turns();
  const pages = new Map<object, Set<() => void>>();
  const tellOthers = (owner: object): void => {
    for (const [page, listeners] of pages)
      if (page !== owner) for (const listener of listeners) queueMicrotask(listener);
  };
  return {
    records: () => records,
    put: (other) => {
      records = other;
    },
    page: () => {
      const owner = {};
      const listeners = new Set<() => void>();
      pages.set(owner, listeners);
      const isAlive = (): boolean => pages.has(owner);
      return {
        update: async (change) => {
          await Promise.resolve();
          if (!isAlive()) return new Promise(() => undefined);
          const before = records;
          records = change(before);
          if (records !== before) tellOthers(owner);
          return structuredClone(records);
        },
        alone: (name, work, signal) =>
          new Promise((resolve) => {
            const leave = (): void => {
              turns.leave(name, turn);
              resolve();
            };
            const turn: Turn = {
              owner,
              begin: () => {
                signal.removeEventListener('abort', leave);
                void work().then(leave);
              },
            };
            if (!isAlive()) return;
            if (signal.aborted) return resolve();
            signal.addEventListener('abort', leave);
            turns.take(name, turn);
          }),
        subscribe: (listener) => {
          listeners.add(listener);
          return () => void listeners.delete(listener);
        },
        die: () => {
          pages.delete(owner);
          turns.forget(owner);
        },
      };
    },
  };
}
