import type { StorageFault } from '../../ports/draft-store.js';

/** What the store rejects with. */
export class StorageError extends Error {
  readonly code: StorageFault;

  constructor(code: StorageFault, cause?: unknown) {
    super(code, { cause });
    this.code = code;
  }
}

const codes: Readonly<Record<string, StorageFault>> = {
  QuotaExceededError: 'storage-full',
  SecurityError: 'storage-absent',
  // a tab with a newer version of us has been here
  VersionError: 'storage-blocked',
  AbortError: 'storage-lost',
  InvalidStateError: 'storage-lost',
  NotFoundError: 'storage-lost',
  UnknownError: 'storage-lost',
};

/** Whatever the browser threw, with our code. */
export function storageError(error: unknown): StorageError {
  if (error instanceof StorageError) return error;
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  return new StorageError(codes[name] ?? 'storage-failed', error);
}
