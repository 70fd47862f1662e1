import type { Clock } from '../../ports/clock.js';
import type { DraftStore } from '../../ports/draft-store.js';
import { expiresAfterMs as usually, expiryOf } from '../expiry.js';
import { connectionTo } from './connection.js';
import { draftRecord, isDraftRecord, type DraftRecord } from './draft-record.js';

/** How drafts are kept on the device. */
export interface IndexedDbDraftStoreOptions {
  /** The database: pages of one origin that give the same name share their drafts. */
  readonly name?: string;
  /**
   * A draft that was not touched for so long has expired, in ms; 30 days unless told otherwise. It is dropped when it is
   * found so again at least a day later.
   */
  readonly expiresAfterMs?: number;
  readonly clock: Pick<Clock, 'now'>;
}

/** The draft under a cursor, if it can be read and has not been found expired before. */
function foundAt(cursor: IDBCursorWithValue, now: number, expiresAfterMs: number): DraftRecord | undefined {
  const record: unknown = cursor.value;
  const expiredAt = isDraftRecord(record) ? expiryOf(record, now, expiresAfterMs) : 'drop';
  if (!isDraftRecord(record) || expiredAt === 'drop') {
    cursor.delete();
    return undefined;
  }
  if (expiredAt !== record.expiredAt) cursor.update({ ...record, expiredAt });
  return record;
}

/** Drafts in an IndexedDB database. What cannot be read is dropped as they are loaded; what has expired, the second time. */
export function draftsInDatabase({
  name = 'outbound-elements',
  expiresAfterMs = usually,
  clock,
}: IndexedDbDraftStoreOptions): DraftStore {
  const { work } = connectionTo(name, 'drafts');
  return {
    async load() {
      const loaded: DraftRecord[] = [];
      await work((drafts) => {
        const request = drafts.openCursor();
        loaded.length = 0;
        request.onsuccess = () => {
          const cursor = request.result;
          if (!cursor) return;
          const record = foundAt(cursor, clock.now(), expiresAfterMs);
          if (record) loaded.push(record);
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
