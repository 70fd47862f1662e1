import { changed } from '../machine/outbox/outbox.changes.js';
import type { Entries, OutboxKeeper } from '../machine/outbox/outbox.types.js';
import { inTurn } from './in-turn.js';

/** Keeps the messages on their way as long as the page lives, and shares them with nobody. */
export function memoryOutbox(): OutboxKeeper {
  let entries: Entries = [];
  return {
    change: async (change) => {
      const before = entries;
      entries = changed(before, change);
      return { before, after: entries };
    },
    alone: inTurn(),
    subscribe: () => () => undefined,
  };
}
