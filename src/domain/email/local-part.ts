import type { RecipientProblem } from '../refusal.js';

// dot-atom of RFC 5322 3.2.3, with the non-ASCII characters of RFC 6531 3.3
const dotAtom = /^[\w!#$%&'*+/=?^`{|}~\u0080-\u{10FFFF}-]+(?:\.[\w!#$%&'*+/=?^`{|}~\u0080-\u{10FFFF}-]+)*$/u;

// a quoted string without what could end it or start another address in a header: " \ < > , ; @
const quoted = /^"([ !#-+\--:=?A-Z[\]^-~]+)"$/;

// nobody can see them, so nobody could tell two such addresses apart
const unseen = /[\p{C}\p{Z}]/u;

const isAscii = (text: string): boolean => /^[ -~]*$/.test(text);

/** Takes off the quotes that mean nothing: `"ana"@…` and `ana@…` are one mailbox (RFC 5321 4.1.2). */
export function canonicalLocalPart(local: string): string {
  const inside = quoted.exec(local)?.[1];
  return inside !== undefined && dotAtom.test(inside) ? inside : local;
}

/** Why a local part cannot be used; at most 64 octets (RFC 5321 4.5.3.1.1), non-ASCII only with SMTPUTF8 (RFC 6531). */
export function whyNotLocalPart(local: string, smtputf8: boolean): RecipientProblem | undefined {
  if (new TextEncoder().encode(local).length > 64) return 'too-long-address';
  if (quoted.test(local)) return undefined;
  if (!dotAtom.test(local) || unseen.test(local)) return 'local-part';
  return smtputf8 || isAscii(local) ? undefined : 'needs-smtputf8';
}
