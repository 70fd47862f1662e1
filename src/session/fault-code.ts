import type { StorageFault } from '../ports/draft-store.js';

/** Why a store failed, by the code of what it rejected with. */
export const faultCode = (error: unknown): StorageFault => {
  const { code } = Object(error) as { readonly code?: unknown };
  return typeof code === 'string' ? (code as StorageFault) : 'storage-failed';
};
