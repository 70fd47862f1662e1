import { eventDesktop } from '../../src/index.js';
import { keptSession, silentDesktop, type KeptSession } from './kept-session.js';

/** The one session of a page, for elements that stand under none: they find it wherever they are in the document. */
export interface PageSession {
  readonly kept: KeptSession;
  /** The `<outbound-session>` that took it over, if one did. */
  owner: EventTarget | undefined;
  /** The elements that use it, in the order in which they came. */
  readonly users: Set<EventTarget>;
}

/** What every copy of the library on a page shares. */
interface PageRegistry {
  current: PageSession | undefined;
  /** Elements that want to look again when a session came or went. */
  readonly seekers: Set<() => void>;
}

// a symbol of the whole page, because two copies of the library must find the same registry
const key = Symbol.for('outbound-elements/page-session/1');

function registryOf(page: Document & { [key]?: PageRegistry }): PageRegistry {
  return (page[key] ??= { current: undefined, seekers: new Set() });
}

/** Calls back when a session came to the page or left it; the answer ends it. */
export function onPageSessions(page: Document, seek: () => void): () => void {
  const { seekers } = registryOf(page);
  seekers.add(seek);
  return () => void seekers.delete(seek);
}

/** Lets every element on the page look for its session again. */
export function announcePageSessions(page: Document): void {
  for (const seek of [...registryOf(page).seekers]) seek();
}

/** The page's session, if there is one now. */
export const currentPageSession = (page: Document): PageSession | undefined => registryOf(page).current;

/** Makes a session the page's own; `undefined` when there is none any more. */
export function setPageSession(page: Document, current: PageSession | undefined): void {
  registryOf(page).current = current;
}

/** A session without an owner: it asks its questions at whichever of its elements came first. */
function lonePageSession(page: Document): PageSession {
  const users = new Set<EventTarget>();
  const asker = new EventTarget();
  asker.dispatchEvent = (event) => ([...users][0] ?? page).dispatchEvent(event);
  // the page is not asked where a session of another document is about to come
  const desktop = page.querySelector('outbound-session[join]') ? silentDesktop : eventDesktop(asker);
  const lone: PageSession = { kept: keptSession(desktop), owner: undefined, users };
  // a session element that comes in the same breath says itself where drafts are kept
  queueMicrotask(() => {
    if (!lone.owner) lone.kept.keepIn({ drafts: 'device' });
  });
  return lone;
}

/** Joins the page's session, making it if need be. Whoever joins leaves again with `leavePageSession`. */
export function joinPageSession(page: Document, user: EventTarget): KeptSession['session'] {
  const registry = registryOf(page);
  const current = (registry.current ??= lonePageSession(page));
  current.users.add(user);
  return current.kept.session;
}

/** Leaves the page's session; a session that nobody uses or owns ends. */
export function leavePageSession(page: Document, user: EventTarget): void {
  const registry = registryOf(page);
  const { current } = registry;
  if (!current?.users.delete(user) || current.users.size > 0 || current.owner) return;
  registry.current = undefined;
  current.kept.session.stop();
}
