import { addressWith } from './address.js';

/** The address of a link as it may stand in a mail; every other scheme does something, or shows something else. */
export const linkAddress = (written: string): string | undefined =>
  addressWith(['http:', 'https:', 'mailto:', 'tel:'], written);

const mailbox = /^[^\s@/:]+@[^\s@/:]+\.[^\s@/:]{2,}$/;
const host = /^[^\s@/:?#]+\.[^\s@/:?#\d][^\s@/:?#]+(?::\d+)?(?:[/?#]\S*)?$/;

/** The address that somebody means who types it: `example.com` is a page there, `name@example.com` a mailbox. */
export function meantAddress(typed: string): string | undefined {
  const text = typed.trim();
  if (mailbox.test(text)) return linkAddress(`mailto:${text}`);
  if (host.test(text)) return linkAddress(`https://${text}`);
  return linkAddress(text);
}

/** The address that a pasted text is, when it is a web address and nothing else. */
export function pastedAddress(text: string): string | undefined {
  const trimmed = text.trim();
  return /\s/.test(trimmed) ? undefined : addressWith(['http:', 'https:'], trimmed);
}
