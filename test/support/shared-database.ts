import { deviceSessionStore } from '../../src/index.js';
import type { Records, SessionStore } from '../../src/index.js';
import { deleteDatabase, newName } from './device.js';

/** Leaves the records as they are. */
export const same = (records: Records): Records => records;

/** Adds records to those that are there. */
export const adding =
  (more: Records) =>
  (records: Records): Records => ({ ...records, ...more });

/** Databases of a test's own, each shared by stores that stand for pages. */
export function databases() {
  const names: string[] = [];
  return {
    /** Two pages of an origin on one database, and the channel on which they tell one another. */
    pages: () => {
      const name = newName();
      names.push(name);
      const page = (): SessionStore => deviceSessionStore({ name });
      return { name, page, one: page(), other: page() };
    },
    removed: async (): Promise<void> => {
      for (const name of names.splice(0)) await deleteDatabase(name);
    },
  };
}

/** Listens to a store; `calls` is what its listener was called with. */
export async function listenTo(store: SessionStore) {
  const calls: unknown[][] = [];
  const end = store.subscribe((...call: unknown[]) => calls.push(call));
  // by then it listens
  await store.update(same);
  return { calls, end };
}

/** What is written from now on, until asked: the keys of records that are put, and of those deleted. */
export function writtenDuring(): () => readonly unknown[] {
  const keys: unknown[] = [];
  const { prototype } = IDBObjectStore;
  const original = Object.getOwnPropertyDescriptors(prototype);
  const { put, delete: remove } = prototype as unknown as Readonly<Record<string, (...call: unknown[]) => unknown>>;
  Object.assign(prototype, {
    put(this: IDBObjectStore, value: unknown, key: unknown) {
      keys.push(key);
      return put?.call(this, value, key);
    },
    delete(this: IDBObjectStore, key: unknown) {
      keys.push(key);
      return remove?.call(this, key);
    },
  });
  return () => {
    Object.defineProperties(prototype, { put: original.put, delete: original.delete });
    return keys;
  };
}

/** What every transaction from now on is made with, until asked. */
export function transactionsDuring(): () => readonly unknown[] {
  const made: unknown[] = [];
  const { prototype } = IDBDatabase;
  const original = Object.getOwnPropertyDescriptor(prototype, 'transaction') ?? {};
  const { value: transaction } = original as { value?: IDBDatabase['transaction'] };
  Object.assign(prototype, {
    transaction(this: IDBDatabase, ...[names, mode, options]: Parameters<IDBDatabase['transaction']>) {
      made.push([mode, options]);
      return transaction?.call(this, names, mode, options);
    },
  });
  return () => {
    Object.defineProperty(prototype, 'transaction', original);
    return made;
  };
}

/** Is a connection to a database open? */
export function isOpen(connection: IDBDatabase): boolean {
  try {
    connection.transaction('records').abort();
    return true;
  } catch {
    return false;
  }
}

/** The channels that are opened from now on, until `end`. */
export function channelsDuring() {
  const channels: { isClosed: boolean }[] = [];
  const { BroadcastChannel: original } = globalThis;
  globalThis.BroadcastChannel = class extends original {
    readonly #state = { isClosed: false };
    constructor(name: string) {
      super(name);
      channels.push(this.#state);
    }
    override close(): void {
      super.close();
      this.#state.isClosed = true;
    }
  };
  const end = () => {
    globalThis.BroadcastChannel = original;
    return channels;
  };
  return Object.assign(channels, { end });
}

/** A device that finds only at the end of a transaction that it has no room. */
export async function withoutRoomAtLast(during: () => Promise<void>): Promise<void> {
  const original = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, 'put') ?? {};
  const value = function (this: IDBObjectStore) {
    const { transaction } = this;
    Object.defineProperty(transaction, 'error', { value: new DOMException('full', 'QuotaExceededError') });
    // nothing can be committed any more
    Object.defineProperty(transaction, 'commit', { value: () => undefined });
    transaction.abort();
  };
  Object.defineProperty(IDBObjectStore.prototype, 'put', { ...original, value });
  try {
    await during();
  } finally {
    Object.defineProperty(IDBObjectStore.prototype, 'put', original);
  }
}

/** A browser without Web Locks while it lasts, or with others. */
export async function withLocks(locks: unknown, during: () => Promise<void>): Promise<void> {
  Object.defineProperty(navigator, 'locks', { configurable: true, value: locks });
  try {
    await during();
  } finally {
    Reflect.deleteProperty(navigator, 'locks');
  }
}

/** Work that lasts until it is finished. */
export function workToFinish(log: string[], name: string) {
  let finish = (): void => undefined;
  const finished = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const work = async (): Promise<void> => {
    log.push(`${name} begins`);
    await finished;
    log.push(`${name} ends`);
  };
  return {
    work,
    finish: () => {
      finish();
    },
  };
}
