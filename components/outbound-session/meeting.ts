import { channels, type Session, type SessionLine } from '../../src/index.js';
import { broadcastLine, joinSession, shareSession } from '../../src/session/joined/index.js';
import type { KeptSession } from '../internal/kept-session.js';

/** Shares a session under a name; the answer ends it. */
export const shared = (session: Session, name: string, line: SessionLine = broadcastLine(name)): (() => void) =>
  shareSession(session, line);

/** The session that another document shares under a name, with what was typed while it was waited for (C10). */
export function joinedInstead(waited: Session, name: string, line: SessionLine = broadcastLine(name)): KeptSession {
  const session = joinSession(line);
  for (const key of channels.map((channel) => `new:${channel}`)) {
    const draft = waited.draft(key);
    if (draft) session.saveDraft(key, draft);
  }
  return { session, keepIn: () => undefined };
}
