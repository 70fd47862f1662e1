import {
  createSession,
  deviceSessionStore,
  indexedDbDraftStore,
  memorySessionStore,
  systemClock,
  type Desktop,
  type DraftStore,
  type Session,
  type SessionStore,
} from '../../src/index.js';

/** A desktop that never says anything: for a session that is to be another's, as soon as that one is there. */
export const silentDesktop = {
  capabilities: [],
  subscribe: () => () => undefined,
  readDesk: () => new Promise(() => undefined),
  // because nothing but that is asked of a desktop that has not said who the agent is
} as Partial<Desktop> as Desktop;

/** The drafts on this device: one store for a page, whatever sessions it has. */
const deviceDrafts = indexedDbDraftStore({ clock: systemClock });

/** Where what the agent typed, and what is on its way, is kept. */
export interface Place {
  /** `device` keeps it through reloads and crashes, `memory` leaves nothing on disk. */
  readonly drafts: 'device' | 'memory';
  /** Stores of the page's own. With one for drafts alone, nothing else goes on disk. */
  readonly draftStore?: DraftStore | undefined;
  readonly sessionStore?: SessionStore | undefined;
}

/** A session that is kept, as soon as it is said where. */
export interface KeptSession {
  readonly session: Session;
  /** Drafts may move later; messages and tasks stay where they were first. */
  keepIn(place: Place): void;
}

/** A store that waits until it is known which one it is. */
function storeToCome() {
  let choose = (_: SessionStore): void => undefined;
  const chosen = new Promise<SessionStore>((resolve) => {
    choose = resolve;
  });
  const store: SessionStore = {
    update: async (change) => (await chosen).update(change),
    alone: async (name, work, signal) => (await chosen).alone(name, work, signal),
    subscribe: (listener) => {
      const subscribed = chosen
        .then((its) => its.subscribe(listener))
        // one that tells nothing of other pages keeps things all the same
        .catch(() => () => undefined);
      return () =>
        void subscribed.then((end) => {
          end();
        });
    },
  };
  return {
    store,
    choose: (wanted: SessionStore) => {
      choose(wanted);
    },
  };
}

/** A session whose drafts, messages and tasks are written before the page may be left. */
export function keptSession(desktop: Desktop): KeptSession {
  const { store, choose } = storeToCome();
  const session = createSession({ desktop, store });
  const { ended: signal } = session;
  const flush = (): void => void session.flushDrafts();
  // a hidden page may be discarded without another word
  for (const type of ['visibilitychange', 'pagehide']) addEventListener(type, flush, { signal });
  return {
    session,
    keepIn: ({ drafts, draftStore, sessionStore }) => {
      const isOnDisk = drafts === 'device';
      session.keepDrafts(draftStore ?? (isOnDisk ? deviceDrafts : undefined));
      choose(sessionStore ?? (isOnDisk && !draftStore ? deviceSessionStore() : memorySessionStore()));
    },
  };
}
