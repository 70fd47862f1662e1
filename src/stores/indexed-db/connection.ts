import { draftsStore, openDatabase } from './open-database.js';
import { StorageError, storageError } from './storage-error.js';

/** Work on the drafts in one transaction; what its request yields is the answer. */
export type Work<Value> = (drafts: IDBObjectStore) => IDBRequest<Value>;

/** Does work on a database that may be taken away at any time: it is then opened once again. */
export type Connection = <Value>(mode: IDBTransactionMode, work: Work<Value>) => Promise<Value>;

function transact<Value>(database: IDBDatabase, mode: IDBTransactionMode, work: Work<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(draftsStore, mode, { durability: 'strict' });
    const request = work(transaction.objectStore(draftsStore));
    transaction.oncomplete = () => {
      resolve(request.result);
    };
    transaction.onabort = () => {
      reject(transaction.error ?? new StorageError('storage-lost'));
    };
    // a page that is being left does not live to see its requests end
    transaction.commit();
  });
}

/** Connects to the database of this name, when there is work. */
export function connectionTo(name: string): Connection {
  let database: Promise<IDBDatabase> | undefined;
  const forget = (): void => {
    database = undefined;
  };
  const attempt: Connection = async (mode, work) => {
    try {
      return await transact(await (database ??= openDatabase(name, forget)), mode, work);
    } catch (error) {
      const coded = storageError(error);
      if (coded.code !== 'storage-full') forget();
      throw coded;
    }
  };
  return (mode, work) =>
    attempt(mode, work).catch((error: unknown) => {
      if (storageError(error).code !== 'storage-lost') throw error;
      return attempt(mode, work);
    });
}
