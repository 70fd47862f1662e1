import { openDatabase, type ObjectStoreName, type OpenedDatabase } from './open-database.js';
import { StorageError, storageError } from './storage-error.js';

/** What is done in one transaction; `isNew` when nothing was in the database before, since it is the first or was taken away. */
export type Work = (store: IDBObjectStore, isNew: boolean) => void;

/** Does work in one transaction, on a database that may be taken away: it is then opened once again. */
export type Connection = (work: Work) => Promise<void>;

const transact = ({ database, isNew }: OpenedDatabase, storeName: ObjectStoreName, work: Work): Promise<void> =>
  new Promise((resolve, reject) => {
    const transaction = database.transaction(storeName, 'readwrite', { durability: 'strict' });
    transaction.oncomplete = () => {
      resolve();
    };
    transaction.onabort = () => {
      reject(transaction.error ?? new StorageError('storage-lost'));
    };
    work(transaction.objectStore(storeName), isNew);
  });

/** Connects to an object store in the database of this name, when there is work. */
export function connectionTo(name: string, storeName: ObjectStoreName): Connection {
  let opening: Promise<OpenedDatabase> | undefined;
  const forget = (): void => {
    opening = undefined;
  };
  const attempt: Connection = async (work) => {
    let opened: OpenedDatabase | undefined;
    try {
      opened = await (opening ??= openDatabase(name, forget));
      await transact(opened, storeName, work);
      // what it finds from now on is what was put there
      opening &&= Promise.resolve({ ...opened, isNew: false });
    } catch (error) {
      const coded = storageError(error);
      if (!opened || coded.code === 'storage-lost') forget();
      if (coded.code === 'storage-lost') opened?.database.close();
      throw coded;
    }
  };
  return (work) =>
    attempt(work).catch((error: unknown) => {
      if (storageError(error).code !== 'storage-lost') throw error;
      return attempt(work);
    });
}
