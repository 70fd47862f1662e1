import type { Draft, DraftStore } from '../ports/draft-store.js';

/** The drafts at hand: read at once, kept in the store behind. What the agent types now wins over what the store loads late. */
export function draftsIn(store: DraftStore, onChange: () => void) {
  const drafts = new Map<string, Draft | undefined>();
  void store.load().then((loaded) => {
    for (const [key, draft] of Object.entries(loaded)) if (!drafts.has(key)) drafts.set(key, draft);
    onChange();
  });
  return {
    read: (key: string): Draft | undefined => drafts.get(key),
    save(key: string, draft: Draft | undefined): void {
      drafts.set(key, draft);
      void store.save(key, draft);
    },
  };
}
