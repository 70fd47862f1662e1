/** Reads mail that others wrote: what may stand in a page, what was quoted, and plain text. */
export type { Images } from './attributes.js';
export { mailFragment, sanitizeMail, type MailOptions } from './sanitize-mail.js';
