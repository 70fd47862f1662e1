import { eventDesktop } from '../../src/index.js';
import { keptSession, silentDesktop, type KeptSession } from './kept-session.js';

/** A session without an owner: it asks its questions at whichever of its elements came first. */
export function loneSession(page: Document, users: ReadonlySet<EventTarget>): KeptSession {
  const asker = new EventTarget();
  asker.dispatchEvent = (event) => ([...users][0] ?? page).dispatchEvent(event);
  // the page is not asked where a session of another document is about to come
  return keptSession(page.querySelector('outbound-session[join]') ? silentDesktop : eventDesktop(asker));
}
