import type { KeptSession } from './kept-session.js';

/** The one session of a page, for elements that stand under none: they find it wherever they are in the document. */
export interface PageSession {
  /** Absent until somebody needs it: a page whose elements are only shown has not loaded the machines yet. */
  readonly kept: KeptSession | undefined;
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

/** Joins the page's session, which is there once somebody woke it. Whoever joins leaves again with `leavePageSession`. */
export function joinPageSession(page: Document, user: EventTarget): KeptSession['session'] | undefined {
  const current = (registryOf(page).current ??= { kept: undefined, owner: undefined, users: new Set() });
  current.users.add(user);
  return current.kept?.session;
}

/** Makes the session of a page that has none, if anybody still waits for it. */
export async function wakePageSession(page: Document): Promise<void> {
  const registry = registryOf(page);
  const isAwaited = (): boolean => registry.current !== undefined && !registry.current.kept;
  if (!isAwaited()) return;
  const { loneSession } = await import('./lone-session.js');
  const { current } = registry;
  if (!current || !isAwaited()) return;
  const lone = { ...current, kept: loneSession(page, current.users) };
  registry.current = lone;
  announcePageSessions(page);
  // a session element that comes in the same breath says itself where drafts are kept
  queueMicrotask(() => {
    if (!lone.owner) lone.kept.keepIn({ drafts: 'device' });
  });
}

/** Leaves the page's session; a session that nobody uses or owns ends. */
export function leavePageSession(page: Document, user: EventTarget): void {
  const registry = registryOf(page);
  const { current } = registry;
  if (!current?.users.delete(user) || current.users.size > 0 || current.owner) return;
  registry.current = undefined;
  current.kept?.session.stop();
}
