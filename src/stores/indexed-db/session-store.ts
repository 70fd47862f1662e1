import type { Records, SessionStore } from '../../ports/session-store.js';
import { connectionTo } from './connection.js';
import { nudges } from './nudges.js';
import { turns } from './turns.js';

/** How messages and tasks are kept on the device. */
export interface DeviceSessionStoreOptions {
  /** The database: pages of one origin that give the same name share it. */
  readonly name?: string;
}

/** Writes what a change has changed: records that are the same objects as before lie there already. */
function write(store: IDBObjectStore, before: Records, after: Records): void {
  for (const name of Object.keys(before)) if (!(name in after)) store.delete(name);
  for (const [name, record] of Object.entries(after)) if (record !== before[name]) store.put(record, name);
}

/** Reads all records in the transaction of the store. */
function read(store: IDBObjectStore, then: (records: Records) => void): void {
  const names = store.getAllKeys();
  const records = store.getAll();
  records.onsuccess = () => {
    const values: readonly unknown[] = records.result;
    // every name is a text of ours; whatever else lies there is nobody's
    const named = names.result.flatMap((name, index) => (typeof name === 'string' ? [[name, values[index]]] : []));
    then(Object.fromEntries(named) as Records);
  };
}

/** Messages and tasks in an IndexedDB database. */
export function recordsInDatabase({ name = 'outbound-elements' }: DeviceSessionStoreOptions): SessionStore {
  const work = connectionTo(name, 'records');
  const { nudge, subscribe } = nudges(name);
  let last: Records = {};
  return {
    async update(change) {
      let before: Records = {};
      let after: Records = {};
      await work((store, isNew) => {
        read(store, (found) => {
          before = found;
          // somebody deleted the database under us: what this page still knows goes back
          after = change(isNew ? { ...last, ...found } : found);
          write(store, before, after);
          store.transaction.commit();
        });
      });
      last = after;
      if (after !== before) nudge();
      return after;
    },
    alone: turns(name),
    subscribe,
  };
}
