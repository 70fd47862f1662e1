/** The half of a desktop that a vendor's public interfaces leave out, over HTTP; apart from the core, since only those who have such a backend load it. */
export type { Fetch, Token } from './authorized.js';
export { createOutboundBackend, type OutboundBackendOptions } from './create-outbound-backend.js';
export type * from './outbound-backend.js';
