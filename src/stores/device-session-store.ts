import type { SessionStore } from '../ports/session-store.js';
import type { DeviceSessionStoreOptions } from './indexed-db/session-store.js';

/** Keeps messages and tasks on the device, for all pages of this origin. Nothing is fetched or opened before it is first used. */
export function deviceSessionStore(options: DeviceSessionStoreOptions = {}): SessionStore {
  let opened: Promise<SessionStore> | undefined;
  const store = (): Promise<SessionStore> =>
    (opened ??= import('./indexed-db/session-store.js').then(({ recordsInDatabase }) => recordsInDatabase(options)));
  return {
    update: async (change) => (await store()).update(change),
    alone: async (name, work, signal) => (await store()).alone(name, work, signal),
    subscribe: (listener) => {
      const subscribed = store().then(
        ({ subscribe }) => subscribe(listener),
        // what could not be fetched is told by the next step
        () => () => undefined,
      );
      return () =>
        void subscribed.then((end) => {
          end();
        });
    },
  };
}
