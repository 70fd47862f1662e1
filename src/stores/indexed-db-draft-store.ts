import type { Clock } from '../ports/clock.js';
import type { DraftStore } from '../ports/draft-store.js';

/** How drafts are kept on the device. */
export interface IndexedDbDraftStoreOptions {
  /** The database: pages that give the same name share their drafts. */
  readonly name?: string;
  /** A draft that was not touched for so long is dropped, in ms; 30 days unless told otherwise. */
  readonly expiresAfterMs?: number;
  readonly clock: Pick<Clock, 'now'>;
}

/** Keeps drafts on the device, through reloads and crashes. Nothing is fetched or opened before it is first used. */
export function indexedDbDraftStore(options: IndexedDbDraftStoreOptions): DraftStore {
  let opened: Promise<DraftStore> | undefined;
  const store = (): Promise<DraftStore> =>
    (opened ??= import('./indexed-db/store.js').then(({ draftsInDatabase }) => draftsInDatabase(options)));
  return {
    load: async () => (await store()).load(),
    save: async (key, draft) => (await store()).save(key, draft),
  };
}
