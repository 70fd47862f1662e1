import type { Clock } from '../ports/clock.js';
import type { Draft, DraftStore } from '../ports/draft-store.js';

/** How long a change waits for others to be written with it, in ms. */
const writeAfterMs = 200;

const codeOf = (error: unknown): string => {
  const { code } = Object(error) as { readonly code?: unknown };
  return typeof code === 'string' ? code : 'storage-failed';
};

/**
 * The drafts at hand: read at once, kept in a store behind. What the agent types now wins over what the store loads late (C10).
 * `onChange` hears of drafts that were loaded and of a change in whether they are kept; `onFailure` of the first failure, by its code.
 */
export function draftsIn(clock: Clock, onChange: () => void, onFailure: (code: string) => void) {
  const drafts = new Map<string, Draft | undefined>();
  const unsaved = new Set<string>();
  let store: DraftStore | undefined;
  let writing = Promise.resolve();
  let takeBack: (() => void) | undefined;
  let areKept = true;
  let hasFailed = false;

  const judge = (kept: boolean, error?: unknown): void => {
    if (kept !== areKept) {
      areKept = kept;
      onChange();
    }
    if (kept || hasFailed) return;
    hasFailed = true;
    onFailure(codeOf(error));
  };

  const write = async (): Promise<void> => {
    const into = store;
    const keys = [...unsaved];
    if (!into || keys.length === 0) return;
    unsaved.clear();
    const ends = await Promise.allSettled(keys.map(async (key) => into.save(key, drafts.get(key))));
    // what another store has taken over meanwhile is its business
    if (into !== store) return;
    const failure = ends.find((end) => end.status === 'rejected');
    if (failure) for (const key of keys) unsaved.add(key);
    judge(!failure, failure?.reason);
  };

  const flush = (): Promise<void> => {
    takeBack?.();
    takeBack = undefined;
    return (writing = writing.then(write));
  };

  const save = (key: string, draft: Draft | undefined): void => {
    drafts.set(key, draft);
    unsaved.add(key);
    takeBack ??= clock.at(clock.now() + writeAfterMs, () => void flush());
  };

  const load = async (from: DraftStore): Promise<void> => {
    try {
      const loaded = Object.entries(await from.load());
      if (from !== store) return;
      for (const [key, draft] of loaded) if (!drafts.has(key)) drafts.set(key, draft);
      onChange();
    } catch (error) {
      if (from === store) judge(false, error);
    }
  };

  return {
    areKept: (): boolean => areKept,
    read: (key: string): Draft | undefined => drafts.get(key),
    save,
    flush,
    /** Gives a draft another key: what was typed under the first wins. */
    move(from: string, to: string): void {
      const draft = drafts.get(from);
      if (!draft) return;
      save(to, draft);
      save(from, undefined);
    },
    /** Keeps the drafts in this store from now on, those at hand too; without one they last as long as the session. */
    keepIn(next: DraftStore | undefined): void {
      if (next === store) return;
      store = next;
      for (const [key, draft] of drafts) save(key, draft);
      if (next) void load(next);
    },
  };
}
