import type { SessionStore } from '../../ports/session-store.js';

/**
 * One page at a time works under a name: by Web Locks, which pass on when a page dies, and which are held no longer than
 * the work lasts, since a page that holds one is kept out of the back/forward cache. Where the browser has none, on plain
 * http, pages only know of themselves; what two of them then do in one moment has the same token.
 */
export function turns(database: string): SessionStore['alone'] {
  // absent in insecure contexts and outside browsers, whatever the types say
  const locks = (globalThis.navigator as Partial<Navigator> | undefined)?.locks;
  if (!locks) return (_, work, signal) => (signal.aborted ? Promise.resolve() : work());
  return async (name, work, signal) => {
    try {
      await locks.request(`${database}/${name}`, { signal }, work);
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  };
}
