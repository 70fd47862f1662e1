import type { Records, SessionStore } from '../../ports/session-store.js';
import { connectionTo } from './connection.js';
import { nudges } from './nudges.js';
import { turns } from './turns.js';

/** How messages and tasks are kept on the device. */
export interface DeviceSessionStoreOptions {
  /** The database: pages of one origin that give the same name share it. */
  readonly name?: string;
}

/** The key of what says that somebody keeps messages here: a number, since every name is a text. */
const inUse = 0;

/** Writes what a change has changed: records that are the same objects as before lie there already. */
function write(store: IDBObjectStore, before: Records, after: Records): void {
  for (const name of Object.keys(before)) if (!(name in after)) store.delete(name);
  for (const [name, record] of Object.entries(after)) if (record !== before[name]) store.put(record, name);
}

/** Reads all records in the transaction of the store; `isNew` when nobody has kept any there yet. */
function read(store: IDBObjectStore, then: (records: Records, isNew: boolean) => void): void {
  const names = store.getAllKeys();
  const records = store.getAll();
  records.onsuccess = () => {
    const values: readonly unknown[] = records.result;
    // every name is a text of ours; whatever else lies there is nobody's
    const named = names.result.flatMap((name, index) => (typeof name === 'string' ? [[name, values[index]]] : []));
    then(Object.fromEntries(named) as Records, !names.result.includes(inUse));
  };
}

/** Messages and tasks in an IndexedDB database, which stays open while somebody listens. */
export function recordsInDatabase({ name = 'outbound-elements' }: DeviceSessionStoreOptions): SessionStore {
  const { work, close } = connectionTo(name, 'records');
  let last: Records = {};
  let underway = 0;
  const rest = (): void => {
    if (underway === 0 && !isHeard()) close();
  };
  const { nudge, subscribe, isHeard } = nudges(name, rest);
  const inOneStep = async (change: (records: Records) => Records): Promise<Records> => {
    let before: Records = {};
    let after: Records = {};
    await work((store, step) => {
      read(store, (found, isNew) => {
        step(() => {
          before = found;
          // somebody deleted the database under us: what this page still knows goes back
          after = change(isNew ? { ...last, ...found } : found);
          write(store, before, after);
          if (isNew) store.put(true, inUse);
          store.transaction.commit();
        });
      });
    });
    last = after;
    if (after !== before) nudge();
    return after;
  };
  return {
    async update(change) {
      underway++;
      try {
        return await inOneStep(change);
      } finally {
        underway--;
        rest();
      }
    },
    alone: turns(name),
    subscribe,
  };
}
