import { StorageError } from './storage-error.js';

/** The object stores of the database: one for drafts, one for messages and tasks. */
export type ObjectStoreName = 'drafts' | 'records';

/** One step for each version: a database of version n takes those from n on. */
const upgrades: readonly ((database: IDBDatabase) => void)[] = [
  (database) => void database.createObjectStore('drafts' satisfies ObjectStoreName, { keyPath: 'key' }),
  (database) => void database.createObjectStore('records' satisfies ObjectStoreName),
];

/** Opens the database and brings it up to date. It gives way to whoever wants to upgrade or delete it, and then says so. */
export function openDatabase(name: string, onGone: () => void): Promise<IDBDatabase> {
  // it is absent in some private windows and web views, whatever the types say
  const factory = globalThis.indexedDB as IDBFactory | undefined;
  if (!factory) return Promise.reject(new StorageError('storage-absent'));
  return new Promise((resolve, reject) => {
    const request = factory.open(name, upgrades.length);
    let blocked = false;
    request.onupgradeneeded = ({ oldVersion }) => {
      for (const upgrade of upgrades.slice(oldVersion)) upgrade(request.result);
    };
    request.onblocked = () => {
      blocked = true;
      reject(new StorageError('storage-blocked'));
    };
    request.onerror = () => {
      reject(request.error ?? new StorageError('storage-failed'));
    };
    request.onsuccess = () => {
      const database = request.result;
      database.onclose = onGone;
      database.onversionchange = () => {
        database.close();
        onGone();
      };
      // nobody waits for it any more, and left open it would stand in others' way
      if (blocked) database.close();
      resolve(database);
    };
  });
}
