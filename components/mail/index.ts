/** What may stand in a page of mail that others wrote. */
export type { Images } from './attributes.js';
export { mailFragment, sanitizeMail, type MailOptions } from './sanitize-mail.js';
