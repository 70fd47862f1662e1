import { createSession, indexedDbDraftStore, systemClock, type Desktop, type Session } from '../../src/index.js';

/** The drafts on this device: one store for a page, whatever sessions it has. */
export const deviceDrafts = indexedDbDraftStore({ clock: systemClock });

/** A session whose drafts are written before the page may be left. */
export function keptSession(desktop: Desktop): Session {
  const session = createSession({ desktop });
  const { ended: signal } = session;
  const flush = (): void => void session.flushDrafts();
  // a hidden page may be discarded without another word
  for (const type of ['visibilitychange', 'pagehide']) addEventListener(type, flush, { signal });
  return session;
}
