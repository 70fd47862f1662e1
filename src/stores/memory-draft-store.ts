import type { Draft, DraftStore } from '../ports/draft-store.js';

/** Keeps drafts while the page lives and nothing on disk: the choice where privacy forbids more. */
export function memoryDraftStore(): DraftStore {
  const drafts = new Map<string, Draft>();
  return {
    load: async () => Object.fromEntries(drafts),
    save: async (key, draft) => {
      if (draft) drafts.set(key, draft);
      else drafts.delete(key);
    },
  };
}
