import type { Records, SessionStore } from '../ports/session-store.js';

/** Keeps messages and tasks while the page lives and nothing on disk: the choice where privacy forbids more. */
export function memorySessionStore(): SessionStore {
  let records: Records = {};
  return {
    update: async (change) => (records = change(records)),
    alone: async (_, work, signal) => (signal.aborted ? undefined : work()),
    subscribe: () => () => undefined,
  };
}
