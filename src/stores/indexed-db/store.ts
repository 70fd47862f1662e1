import type { Clock } from '../../ports/clock.js';
import type { DraftStore } from '../../ports/draft-store.js';
import { connectionTo } from './connection.js';
import { draftRecord, isDraftRecord } from './draft-record.js';

/** How drafts are kept on the device. */
export interface IndexedDbDraftStoreOptions {
  /** The database: pages of one origin that give the same name share their drafts. */
  readonly name?: string;
  /** A draft that was not touched for so long is dropped, in ms; 30 days unless told otherwise. */
  readonly expiresAfterMs?: number;
  readonly clock: Pick<Clock, 'now'>;
}

const dayMs = 24 * 60 * 60 * 1_000;

/** Drafts in an IndexedDB database. What is expired or cannot be read is dropped as they are loaded. */
export function draftsInDatabase({
  name = 'outbound-elements',
  expiresAfterMs = 30 * dayMs,
  clock,
}: IndexedDbDraftStoreOptions): DraftStore {
  const work = connectionTo(name, 'drafts');
  const isFresh = (savedAt: number): boolean => clock.now() - savedAt < expiresAfterMs;
  return {
    async load() {
      const loaded: ReturnType<typeof draftRecord>[] = [];
      await work((drafts) => {
        const request = drafts.openCursor();
        loaded.length = 0;
        request.onsuccess = () => {
          const cursor = request.result;
          if (!cursor) return;
          const record: unknown = cursor.value;
          if (isDraftRecord(record) && isFresh(record.savedAt)) loaded.push(record);
          else cursor.delete();
          cursor.continue();
        };
      });
      return Object.fromEntries(loaded.map(({ key, draft }) => [key, draft]));
    },
    async save(key, draft) {
      await work((drafts) => {
        if (draft) drafts.put(draftRecord(key, draft, clock.now()));
        else drafts.delete(key);
        // a page that is being left does not live to see its requests end
        drafts.transaction.commit();
      });
    },
  };
}
