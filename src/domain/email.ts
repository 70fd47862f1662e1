import { bareAddress, withoutBlankEnds } from './email/bare-address.js';
import { emailWarnings, type EmailWarning } from './email/email-warning.js';
import { listedAddresses } from './email/listed-addresses.js';
import { canonicalLocalPart, whyNotLocalPart } from './email/local-part.js';
import { asciiDomain } from './email/mail-domain.js';
import type { RecipientInvalid, RecipientProblem } from './refusal.js';

export type { EmailWarning };

/** An address ready to be written to, or the reason why there is none. */
export type ParsedEmail =
  | {
      readonly ok: true;
      /** As it travels: the local part as typed, the domain in lower-case ASCII. */
      readonly address: string;
      /** What stood before the address, as in `Ana Ruiz <ana@example.com>`; absent when nothing did, or only itself. */
      readonly name?: string;
      readonly warnings: readonly EmailWarning[];
    }
  | { readonly ok: false; readonly refusal: RecipientInvalid };

/** Nothing that long holds one address and a name; looking further would only cost time. */
const longestText = 1000;

function whyNotText(typed: string): RecipientProblem | undefined {
  if (typed === '') return 'empty';
  // CR LF would begin another header
  if (/[\p{Cc}\u2028\u2029]/u.test(typed)) return 'control-characters';
  return typed.length > longestText ? 'too-long-address' : undefined;
}

function whyNotOneAddress(bare: string): RecipientProblem | undefined {
  const addresses = bare.split(/[\s,;|]/).filter((part) => part.includes('@'));
  if (addresses.length > 1) return 'several';
  return addresses.length === 0 ? 'no-at-sign' : undefined;
}

/** RFC 5321 4.5.3.1.3: 256 octets for a path, two of which are its angle brackets. */
const longestAddress = 254;

const whyNotLength = (address: string): RecipientProblem | undefined =>
  new TextEncoder().encode(address).length > longestAddress ? 'too-long-address' : undefined;

type Read = Omit<Extract<ParsedEmail, { ok: true }>, 'ok'>;

/** The one address in a text without blank ends, or why there is not one. */
function readAddress(typed: string, smtputf8: boolean): Read | RecipientProblem {
  const { bare, name } = bareAddress(typed.slice(0, longestText));
  const at = bare.lastIndexOf('@');
  const [local, typedDomain] = [canonicalLocalPart(bare.slice(0, at)), bare.slice(at + 1)];
  const domain = asciiDomain(typedDomain);
  const cause =
    whyNotText(typed) ??
    // once more, because a link may carry them percent-encoded
    whyNotText(bare) ??
    whyNotOneAddress(bare) ??
    whyNotLocalPart(local, smtputf8) ??
    whyNotLength(`${local}@${domain ?? typedDomain}`);
  if (cause !== undefined || domain === undefined) return cause ?? 'domain';
  const read = { address: `${local}@${domain}`, warnings: emailWarnings(local, typedDomain, domain) };
  return name === '' ? read : { ...read, name };
}

function refused(text: string, why: RecipientProblem, candidates: readonly string[]): ParsedEmail {
  const cause = candidates.length > 1 ? 'several' : why;
  const choice = cause === 'several' && candidates.length > 0 && { candidates };
  return { ok: false, refusal: { code: 'recipient-invalid', channel: 'email', cause, text, ...choice } };
}

/**
 * Understands one email address as typed or pasted (L3): alone, as a `mailto:` link, or as `Name <address>`.
 * Accepts the dot-atom and simple quoted forms of RFC 5321 and internationalised domains; a local part outside ASCII
 * only with `smtputf8`, which the host must support. No comments, no IP literals. Refuses, with the cause, whatever
 * could not be delivered or would reach beyond one recipient, with the addresses to choose from when several are
 * listed; answers for any string, and throws for none.
 */
export function parseEmail(
  text: string,
  { smtputf8 = false }: { readonly smtputf8?: boolean | undefined } = {},
): ParsedEmail {
  const typed = withoutBlankEnds(text);
  const read = readAddress(typed, smtputf8);
  if (typeof read !== 'string') return { ok: true, ...read };
  const addressIn = (part: string): string | undefined => {
    const one = readAddress(withoutBlankEnds(part), smtputf8);
    return typeof one === 'string' ? undefined : one.address;
  };
  return refused(text, read, listedAddresses(typed, addressIn));
}

/**
 * An address as `parseEmail` returned it with its domain as people read it: `ana@bücher.example` for
 * `ana@xn--bcher-kva.example`. The address itself when its domain is ASCII or stands for nothing, or when what decodes it
 * cannot be loaded, which happens at the first such address. Show both: letters of other scripts may look alike.
 */
export async function readableEmail(address: string): Promise<string> {
  const domain = address.slice(address.lastIndexOf('@') + 1);
  if (address.length > longestAddress || !/(?:^|\.)xn--/i.test(domain)) return address;
  try {
    const { readableDomain } = await import('./email/readable-domain.js');
    return address.slice(0, -domain.length) + readableDomain(domain);
  } catch {
    return address;
  }
}
