import { channels } from '../domain/channel.js';
import type { OutboundTask } from '../domain/task.js';
import type { Announcement } from '../ports/announcement.js';
import type { Clock } from '../ports/clock.js';
import type { Draft, DraftStore } from '../ports/draft-store.js';
import { draftBehind } from './draft-behind.js';
import { faultCode } from './fault-code.js';
import { FileNews, type FileChange } from './file-news.js';
import { inTime } from './in-time.js';
import type { SessionView } from './session.js';

const launchKeys = channels.map((channel) => `new:${channel}`);

/** How long a change waits for others to be written with it, in ms. */
const writeAfterMs = 200;

/** The drafts at hand: read at once, kept in a store behind. What the agent types now wins over what the store loads late (C10). */
export class Drafts {
  readonly #clock: Clock;
  readonly #onChange: () => void;
  readonly #announce: (announcement: Announcement) => void;
  readonly #drafts = new Map<string, Draft | undefined>();
  readonly #unsaved = new Set<string>();
  readonly #files = new FileNews();
  #store: DraftStore | undefined;
  /** What is on its way to the store. */
  readonly #leaving = new Set<string>();
  #writing = Promise.resolve();
  #takeBack: (() => void) | undefined;
  #areKept = true;
  #hasFailed = false;

  /** `onChange` hears of drafts that were loaded, and of whether they are kept; the first failure is announced. */
  constructor(clock: Clock, onChange: () => void, announce: (announcement: Announcement) => void) {
    this.#clock = clock;
    this.#onChange = onChange;
    this.#announce = announce;
  }

  /** Does the store keep them, or only memory? */
  get kept(): SessionView['draftsKept'] {
    return this.#areKept ? 'kept' : 'memory';
  }

  /** Does the store hold what was saved last under this key? */
  isSaved(key: string): boolean {
    const isHeld = this.#drafts.get(key) !== undefined && this.#store !== undefined && this.#areKept;
    return isHeld && !this.#unsaved.has(key) && !this.#leaving.has(key);
  }

  read(key: string): Draft | undefined {
    return this.#drafts.get(key);
  }

  save(key: string, draft: Draft | undefined): void {
    this.#drafts.set(key, this.#files.in(draft));
    this.#unsaved.add(key);
    this.#takeBack ??= this.#clock.at(this.#clock.now() + writeAfterMs, () => void this.flush());
  }

  /** What became of a file, wherever it is to travel along: now, or once it is told of. */
  fileChanged(change: FileChange): void {
    this.#files.learn(change);
    for (const [key, draft] of this.#drafts) if (draft !== this.#files.in(draft)) this.save(key, draft);
    this.#onChange();
  }

  /** Puts text that was sent in vain behind what is typed under a key. */
  rescue(texts: Readonly<Record<string, string>>): void {
    for (const [key, text] of Object.entries(texts)) {
      const draft = this.#drafts.get(key);
      if (text !== '') this.save(key, draftBehind(draft, { text }));
    }
    this.#onChange();
  }

  /** Writes what is not written, after what is being written; never rejects. */
  flush(): Promise<void> {
    this.#takeBack?.();
    this.#takeBack = undefined;
    return (this.#writing = this.#writing.then(this.#write));
  }

  /** Keeps the drafts in this store from now on, those at hand too; without one they last as long as the session. */
  keepIn(store: DraftStore | undefined): void {
    if (store === this.#store) return;
    this.#store = store;
    for (const [key, draft] of this.#drafts) this.save(key, draft);
    if (store) void this.#load(store);
  }

  /** Where the draft of a task lies: with its conversation, once that has a name. After a reload the task has another key. */
  keyOf({ key, task }: { readonly key: string; readonly task?: OutboundTask | undefined }): string {
    if (!task) return key;
    const conversation = `conversation:${task.conversationId}`;
    const early = this.#drafts.get(key);
    if (early) {
      this.save(conversation, early);
      this.save(key, undefined);
    }
    return conversation;
  }

  #write = async (): Promise<void> => {
    const store = this.#store;
    const keys = [...this.#unsaved];
    if (!store || keys.length === 0) return;
    this.#unsaved.clear();
    for (const key of keys) this.#leaving.add(key);
    const ends = await Promise.allSettled(
      keys.map(async (key) => inTime(this.#clock, store.save(key, this.#drafts.get(key)))),
    );
    for (const key of keys) this.#leaving.delete(key);
    // what another store has taken over meanwhile is its business
    if (store !== this.#store) return;
    const failure = ends.find((end) => end.status === 'rejected');
    if (failure) for (const key of keys) this.#unsaved.add(key);
    this.#judge(!failure, failure?.reason);
    this.#onChange();
  };

  async #load(store: DraftStore): Promise<void> {
    try {
      const loading = store.load();
      // what comes too late is told as a failure, and is welcome all the same
      void loading.then(this.#take(store), () => undefined);
      await inTime(this.#clock, loading);
    } catch (error) {
      if (store === this.#store) this.#judge(false, error);
    }
  }

  #take =
    (store: DraftStore) =>
    (loaded: Readonly<Record<string, Draft>>): void => {
      if (store !== this.#store) return;
      for (const [key, draft] of Object.entries(loaded))
        if (!this.#drafts.has(key)) this.#drafts.set(key, this.#files.in(draft));
        else this.#keepBefore(key, draft, loaded);
      this.#onChange();
    };

  /** What a page filled in before this was loaded does not take its place without a way back (C10). */
  #keepBefore(key: string, draft: Draft, loaded: Readonly<Record<string, Draft>>): void {
    const before = `${key}:before`;
    const isTaken = this.#drafts.get(before) !== undefined || loaded[before] !== undefined;
    const now = this.#drafts.get(key);
    if (launchKeys.includes(key) && now && now.text !== draft.text && !isTaken) this.save(before, draft);
  }

  #judge(kept: boolean, error: unknown): void {
    if (kept !== this.#areKept) {
      this.#areKept = kept;
      this.#onChange();
    }
    if (kept || this.#hasFailed) return;
    this.#hasFailed = true;
    this.#announce({ type: 'outbound-drafts-not-kept', code: faultCode(error) });
  }
}
