import { channels, type Session, type SessionLine } from '../../src/index.js';
import { broadcastLine, joinSession, shareSession } from '../../src/session/joined/index.js';
import type { KeptSession } from '../internal/kept-session.js';

/** What a session element is told about other documents. */
export interface MeetingPlace {
  readonly share: string | undefined;
  readonly join: string | undefined;
  readonly line: SessionLine | undefined;
}

/** The session that another document shares, with what was typed while it was waited for (C10). */
function joined(line: SessionLine, waited: Session): KeptSession {
  const session = joinSession(line);
  for (const key of channels.map((channel) => `new:${channel}`)) {
    const draft = waited.draft(key);
    if (draft) session.saveDraft(key, draft);
  }
  return { session, keepIn: () => undefined };
}

/** Shares an element's session, and answers what ends that; or provides the one that another document shares. */
export function meet(
  { share, join, line }: MeetingPlace,
  kept: KeptSession | undefined,
  provide: (kept: KeptSession) => void,
): (() => void) | undefined {
  const name = join ?? share;
  if (!kept || name === undefined) return undefined;
  const { session } = kept;
  if (join === undefined) return shareSession(session, line ?? broadcastLine(name));
  provide(joined(line ?? broadcastLine(name), session));
  session.stop();
  return undefined;
}
