import type { DraftStore } from '../../ports/draft-store.js';
import type { IndexedDbDraftStoreOptions } from '../indexed-db-draft-store.js';
import { connectionTo } from './connection.js';
import { draftRecord, isDraftRecord } from './draft-record.js';

const dayMs = 24 * 60 * 60 * 1_000;

/** Drafts in an IndexedDB database. What is expired or cannot be read is dropped as they are loaded. */
export function draftsInDatabase({
  name = 'outbound-elements',
  expiresAfterMs = 30 * dayMs,
  clock,
}: IndexedDbDraftStoreOptions): DraftStore {
  const connection = connectionTo(name);
  return {
    async load() {
      const records = await connection<unknown[]>('readonly', (drafts) => drafts.getAll());
      const since = clock.now() - expiresAfterMs;
      const good = records.filter(isDraftRecord).filter(({ savedAt }) => savedAt >= since);
      return Object.fromEntries(good.map(({ key, draft }) => [key, draft]));
    },
    async save(key, draft) {
      await connection<unknown>('readwrite', (drafts) =>
        draft ? drafts.put(draftRecord(key, draft, clock.now())) : drafts.delete(key),
      );
    },
  };
}
