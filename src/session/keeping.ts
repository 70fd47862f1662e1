import type { connectSession } from '../machine/connect.js';
import type { Announce, OutboxKeeper } from '../machine/outbox/outbox.types.js';
import type { Clock } from '../ports/clock.js';
import type { Desktop } from '../ports/desktop.js';
import type { SessionStore } from '../ports/session-store.js';
import type { Drafts } from './drafts.js';
import { memoryOutbox } from './memory-outbox.js';

/** What is kept of a session: its machines, and what the agent typed. */
export interface Kept {
  readonly actor: ReturnType<typeof connectSession>;
  readonly drafts: Drafts;
}

/** What a session is kept with. */
export interface KeepingTools {
  readonly clock: Clock;
  readonly desktop: () => Desktop;
  readonly announce: Announce;
}

/** Keeps messages and tasks so that they outlive the page, and brings back those of the page before. */
export interface Keeping {
  readonly outbox: OutboxKeeper;
  /** Begins to keep a session. */
  begin(session: Kept): void;
  /** Something in it has changed. */
  notice(): void;
  /** Resolves once the tasks are written as they are now, and never rejects; nothing when they are not written anywhere. */
  flush(): Promise<void> | undefined;
}

const inMemory = (): Keeping => ({
  outbox: memoryOutbox(),
  begin: () => undefined,
  notice: () => undefined,
  flush: () => undefined,
});

const later = (keeping: Promise<Keeping>): OutboxKeeper => ({
  change: async (change) => (await keeping).outbox.change(change),
  alone: async (name, work, signal) => (await keeping).outbox.alone(name, work, signal),
  subscribe: (listener) => {
    const subscribed = keeping.then(({ outbox }) => outbox.subscribe(listener));
    return () => void subscribed.then((end) => end());
  },
});

/** Keeps a session in a store, whose code is fetched only then; without one it lasts as long as the page. */
export function keepingIn(store: SessionStore | undefined, tools: KeepingTools): Keeping {
  if (!store) return inMemory();
  const keeping: Promise<Keeping> = import('./kept/kept-session.js').then(
    ({ keptSession }) => keptSession(store, tools),
    () => {
      tools.announce({ type: 'outbound-drafts-not-kept', code: 'storage-absent' });
      return inMemory();
    },
  );
  let notice = (): void => undefined;
  void keeping.then((ready) => {
    notice = ready.notice;
  });
  return {
    outbox: later(keeping),
    begin: (session) => void keeping.then(({ begin }) => begin(session)),
    notice: () => {
      notice();
    },
    flush: async () => (await keeping).flush(),
  };
}
