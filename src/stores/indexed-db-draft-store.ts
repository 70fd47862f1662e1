import type { DraftStore } from '../ports/draft-store.js';
import type { IndexedDbDraftStoreOptions } from './indexed-db/store.js';

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
