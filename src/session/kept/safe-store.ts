import type { Clock } from '../../ports/clock.js';
import type { StorageFault } from '../../ports/draft-store.js';
import type { Records, SessionStore } from '../../ports/session-store.js';
import { inTurn } from '../in-turn.js';

/** How long a store may take for one step, in ms; after that it counts as failed. */
const answersWithinMs = 5_000;

/** A store whose steps never reject. */
export type SafeStore = SessionStore;

const codeOf = (error: unknown): StorageFault => {
  const { code } = Object(error) as { readonly code?: StorageFault };
  return typeof code === 'string' ? code : 'storage-failed';
};

/**
 * Goes on in memory, with all that was kept, when a store fails: it is full, blocked, taken away, or says nothing.
 * `onFault` hears of it once. What the store still has may be carried by another page too; the token makes it one message.
 */
export function safeStore(store: SessionStore, clock: Clock, onFault: (code: StorageFault) => void): SafeStore {
  let last: Records = {};
  let hasFailed = false;
  let steps: Promise<unknown> = Promise.resolve();
  const aloneHere = inTurn();

  const inTime = (change: (records: Records) => Records): Promise<Records> =>
    new Promise((resolve, reject) => {
      const takeBack = clock.at(clock.now() + answersWithinMs, () => {
        reject(new Error('The store did not answer.'));
      });
      void store.update(change).then(resolve, reject).finally(takeBack);
    });
  const fail = (error: unknown): void => {
    if (!hasFailed) onFault(codeOf(error));
    hasFailed = true;
  };
  const step = async (change: (records: Records) => Records): Promise<Records> => {
    try {
      if (!hasFailed) return (last = await inTime(change));
    } catch (error) {
      fail(error);
    }
    return (last = change(last));
  };
  return {
    update: (change) => {
      const ended = steps.then(() => step(change));
      steps = ended.catch(() => undefined);
      return ended;
    },
    alone: async (name, work, signal) => {
      let hasBegun = false;
      const begin = (): Promise<void> => {
        hasBegun = true;
        return work();
      };
      try {
        await (hasFailed ? aloneHere : store.alone)(name, begin, signal);
      } catch (error) {
        fail(error);
        if (!hasBegun) await aloneHere(name, work, signal);
      }
    },
    subscribe: (listener) =>
      store.subscribe(() => {
        if (!hasFailed) listener();
      }),
  };
}
