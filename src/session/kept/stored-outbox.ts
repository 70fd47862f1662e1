import { changed } from '../../machine/outbox/outbox.changes.js';
import type { Entries, OutboxChange, OutboxKeeper } from '../../machine/outbox/outbox.types.js';
import type { Records } from '../../ports/session-store.js';
import { versioned } from '../../machine/shapes/kept.shapes.js';
import { messageName, messagesIn, without } from './records.js';
import type { SafeStore } from './safe-store.js';

const entriesIn = (records: Records, agent: string): Entries =>
  messagesIn(records, agent).map(({ record }) => record.entry);

/** The records with messages changed: what stays as it was is not written again. */
function written(records: Records, agent: string, savedAt: number, change: OutboxChange): Records {
  const kept = messagesIn(records, agent);
  const before = kept.map(({ record }) => record.entry);
  const after = changed(before, change);
  const gone = before.filter((entry) => !after.some(({ clientToken }) => clientToken === entry.clientToken));
  const fresh = after.filter((entry) => !before.includes(entry));
  if (gone.length + fresh.length === 0) return records;
  const next = 1 + Math.max(0, ...kept.map(({ record }) => record.order));
  const orderOf = (token: string): number =>
    kept.find(({ record }) => record.entry.clientToken === token)?.record.order ?? next;
  const news = fresh.map((entry) => [
    messageName(entry.clientToken),
    versioned({ agent, savedAt, order: orderOf(entry.clientToken), entry }),
  ]);
  return {
    ...without(
      records,
      gone.map(({ clientToken }) => messageName(clientToken)),
    ),
    ...(Object.fromEntries(news) as Records),
  };
}

/** The messages of an agent in a store that pages share. */
export interface StoredOutbox extends OutboxKeeper {
  /** Reads what is there, for whoever listens. */
  read(): Promise<void>;
}

/** Keeps messages in a store. `agent` says whose they are at the moment; `now` the time, in milliseconds since the epoch. */
export function storedOutbox(store: SafeStore, agent: () => string, now: () => number): StoredOutbox {
  const listeners = new Set<(entries: Entries) => void>();
  const read = async (): Promise<void> => {
    const entries = entriesIn(await store.update((records) => records), agent());
    for (const listener of listeners) listener(entries);
  };
  return {
    read,
    change: async (change) => {
      let before: Entries = [];
      const records = await store.update((found) => {
        before = entriesIn(found, agent());
        return written(found, agent(), now(), change);
      });
      return { before, after: entriesIn(records, agent()) };
    },
    alone: (conversationId, work, signal) => store.alone(`${agent()} ${conversationId}`, work, signal),
    subscribe: (listener) => {
      listeners.add(listener);
      const unsubscribe = store.subscribe(() => void read());
      return () => {
        listeners.delete(listener);
        unsubscribe();
      };
    },
  };
}
