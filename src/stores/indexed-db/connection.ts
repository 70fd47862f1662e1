import { draftsStore, openDatabase } from './open-database.js';
import { StorageError, storageError } from './storage-error.js';

/** Does work on the drafts in one transaction, on a database that may be taken away: it is then opened once again. */
export type Connection = (work: (drafts: IDBObjectStore) => void) => Promise<void>;

const transact = (database: IDBDatabase, work: Parameters<Connection>[0]): Promise<void> =>
  new Promise((resolve, reject) => {
    const transaction = database.transaction(draftsStore, 'readwrite', { durability: 'strict' });
    transaction.oncomplete = () => {
      resolve();
    };
    transaction.onabort = () => {
      reject(transaction.error ?? new StorageError('storage-lost'));
    };
    work(transaction.objectStore(draftsStore));
  });

/** Connects to the database of this name, when there is work. */
export function connectionTo(name: string): Connection {
  let opening: Promise<IDBDatabase> | undefined;
  const forget = (): void => {
    opening = undefined;
  };
  const attempt: Connection = async (work) => {
    let database: IDBDatabase | undefined;
    try {
      database = await (opening ??= openDatabase(name, forget));
      await transact(database, work);
    } catch (error) {
      const coded = storageError(error);
      if (!database || coded.code === 'storage-lost') forget();
      if (coded.code === 'storage-lost') database?.close();
      throw coded;
    }
  };
  return (work) =>
    attempt(work).catch((error: unknown) => {
      if (storageError(error).code !== 'storage-lost') throw error;
      return attempt(work);
    });
}
