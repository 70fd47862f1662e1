import type { Records, SessionStore } from '../../ports/session-store.js';
import { connectionTo } from './connection.js';
import { nudges } from './nudges.js';
import { turns } from './turns.js';

/** How messages and tasks are kept on the device. */
export interface DeviceSessionStoreOptions {
  /** The database: pages of one origin that give the same name share it. */
  readonly name?: string;
}

/** The key under which a database says which one it is: a number, since every name is a text. */
const birthKey = 0;

/** Which database it is, and whether a page has put back what was in the one before. */
interface Birth {
  readonly born: number;
  readonly isWhole: boolean;
}

const birthOf = (value: unknown): Birth | undefined => {
  const { born, isWhole } = Object(value) as Partial<Birth>;
  return typeof born === 'number' ? { born, isWhole: isWhole === true } : undefined;
};

/** What lies in the database. */
interface Found {
  readonly records: Records;
  /** Absent when nobody has used it yet. */
  readonly birth: Birth | undefined;
}

/** Writes what a change has changed: records that are the same objects as before lie there already. */
function write(store: IDBObjectStore, before: Records, after: Records): void {
  for (const name of Object.keys(before)) if (!(name in after)) store.delete(name);
  for (const [name, record] of Object.entries(after)) if (record !== before[name]) store.put(record, name);
}

/** Reads all that is there, in the transaction of the store. */
function read(store: IDBObjectStore, then: (found: Found) => void): void {
  const names = store.getAllKeys();
  const records = store.getAll();
  records.onsuccess = () => {
    const values: readonly unknown[] = records.result;
    // every name is a text of ours; whatever else lies there is nobody's
    const named = names.result.flatMap((name, index) => (typeof name === 'string' ? [[name, values[index]]] : []));
    const birth = birthOf(values[names.result.indexOf(birthKey)]);
    then({ records: Object.fromEntries(named) as Records, birth });
  };
}

/** What a page knows: the records as it saw them last, and in which database. */
interface Known {
  readonly records: Records;
  readonly born?: number | undefined;
}

/** What a step came to. */
interface Taken extends Known {
  /** Did it leave something that other pages do not know? */
  readonly isNews: boolean;
}

/** Takes one step in a transaction: what it found is changed, and written. */
function take(store: IDBObjectStore, found: Found, known: Known, change: (records: Records) => Records): Taken {
  const born = found.birth?.born ?? Math.random();
  // somebody deleted the database that this page knew: what the page still knows goes back, unless another page was first
  const isBack = known.born !== undefined && known.born !== born && !found.birth?.isWhole;
  const records = change(isBack ? { ...known.records, ...found.records } : found.records);
  write(store, found.records, records);
  if (!found.birth || isBack) store.put({ born, isWhole: isBack } satisfies Birth, birthKey);
  store.transaction.commit();
  // another page may know what was in the database before this one
  return { records, born, isNews: !found.birth || records !== found.records };
}

/** Messages and tasks in an IndexedDB database, which stays open while somebody listens. */
export function recordsInDatabase({ name = 'outbound-elements' }: DeviceSessionStoreOptions): SessionStore {
  const { work, close } = connectionTo(name, 'records');
  let known: Known = { records: {} };
  let underway = 0;
  const rest = (): void => {
    if (underway === 0 && !isHeard()) close();
  };
  const { nudge, subscribe, isHeard } = nudges(name, rest);
  return {
    async update(change) {
      underway++;
      try {
        const taken: Taken[] = [];
        await work((store, step) => {
          read(store, (found) => {
            step(() => taken.splice(0, 1, take(store, found, known, change)));
          });
        });
        known = taken[0] ?? known;
        if (taken[0]?.isNews) nudge();
        return known.records;
      } finally {
        underway--;
        rest();
      }
    },
    alone: turns(name),
    subscribe,
  };
}
