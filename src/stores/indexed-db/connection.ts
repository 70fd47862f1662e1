import { openDatabase, type ObjectStoreName } from './open-database.js';
import { StorageError, storageError } from './storage-error.js';

/** What is done in one transaction. Whatever of it comes later is done by `step`: where it throws, nothing was done. */
export type Work = (store: IDBObjectStore, step: (work: () => void) => void) => void;

/** A database that may be taken away: it is then opened once again. */
export interface Connection {
  /** Does work in one transaction. Durable when it resolves. */
  readonly work: (work: Work) => Promise<void>;
  /** Lets the database go, after what is under way in it; work opens it again. */
  readonly close: () => void;
}

const transact = (database: IDBDatabase, storeName: ObjectStoreName, work: Work): Promise<void> =>
  new Promise((resolve, reject) => {
    const transaction = database.transaction(storeName, 'readwrite', { durability: 'strict' });
    const step = (part: () => void): void => {
      try {
        part();
      } catch (error) {
        reject(storageError(error));
        transaction.abort();
      }
    };
    transaction.oncomplete = () => {
      resolve();
    };
    transaction.onabort = () => {
      reject(transaction.error ?? new StorageError('storage-lost'));
    };
    step(() => {
      work(transaction.objectStore(storeName), step);
    });
  });

/** Connects to an object store in the database of this name, when there is work. */
export function connectionTo(name: string, storeName: ObjectStoreName): Connection {
  let opening: Promise<IDBDatabase> | undefined;
  const forget = (): void => {
    opening = undefined;
  };
  const attempt = async (work: Work): Promise<void> => {
    let database: IDBDatabase | undefined;
    try {
      database = await (opening ??= openDatabase(name, forget));
      await transact(database, storeName, work);
    } catch (error) {
      const coded = storageError(error);
      if (!database || coded.code === 'storage-lost') forget();
      if (coded.code === 'storage-lost') database?.close();
      throw coded;
    }
  };
  return {
    work: (work) =>
      attempt(work).catch((error: unknown) => {
        if (storageError(error).code !== 'storage-lost') throw error;
        return attempt(work);
      }),
    close: () => {
      void opening?.then(
        (database) => {
          database.close();
        },
        () => undefined,
      );
      forget();
    },
  };
}
