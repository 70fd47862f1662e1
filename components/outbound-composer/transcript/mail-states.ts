import type { Session } from '../../../src/index.js';

/** What the agent has chosen for a mail, and what is known of it. */
export interface MailState {
  readonly asText?: boolean;
  readonly withImages?: boolean;
  /** How many pictures of it lie elsewhere. */
  readonly remoteImages?: number;
  /** Of its frame, in pixels, when it was last there. */
  readonly height?: number;
}

const nobodys = {};
const known = new WeakMap<object, Map<string, MailState>>();

/** What is known of the mails of a session, by their names: it lasts as long as the page. */
export function mailStatesOf(session: Session | undefined): Map<string, MailState> {
  const owner = session ?? nobodys;
  const states = known.get(owner) ?? new Map<string, MailState>();
  known.set(owner, states);
  return states;
}
