import type { OutboxKeeper } from '../machine/outbox/outbox.types.js';
import type { SessionStore } from '../ports/session-store.js';
import type { Keeping, KeepingTools } from './keeping.types.js';
import { memoryOutbox } from './memory-outbox.js';

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
    return () =>
      void subscribed.then((end) => {
        end();
      });
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
    begin: (session) =>
      void keeping.then(({ begin }) => {
        begin(session);
      }),
    notice: () => {
      notice();
    },
    flush: async () => (await keeping).flush(),
  };
}
