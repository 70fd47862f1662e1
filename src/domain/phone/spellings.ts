import type { RecipientProblem } from '../refusal.js';
import { numberOf } from './link-number.js';

/** Nothing that long is one number; looking further would only cost time. */
const longestText = 250;

/** E.164 allows 15 digits, and `00` may stand before them. */
const mostDigits = 17;

/** Unicode keeps the decimal digits of a script together, zero first. */
function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String((code - zero) % 10);
}

/** Digits of any script, full-width forms, spaces, dashes, dots and slashes in their ASCII form; invisible marks gone. */
const asciiForm = (text: string): string =>
  text
    .replace(/[\uFF01-\uFF5E]/g, (full) => String.fromCharCode(full.charCodeAt(0) - 0xfee0))
    .replace(/\p{Nd}/gu, asciiDigit)
    .replace(/\p{Cf}/gu, '')
    .replace(/[\p{Zs}\t]/gu, ' ')
    .replace(/[\p{Pd}\u2212\u2043\u30FC\uFF70~\u223C./\u2044\u2215\u00B7\u2022\u2024\u2027\u2219\u30FB\uFF65]/gu, '-')
    .trim();

/** Takes off `tel:` (RFC 3966), `sms:` (RFC 5724) or `smsto:` and the message that such a link may carry. */
function withoutScheme(text: string): string {
  const [, link] = /^[\s\p{Cf}]*(?:tel|sms|smsto)[:\uFF1A]([^?&:]*)/iu.exec(text) ?? [];
  if (link === undefined) return text;
  try {
    return numberOf(decodeURIComponent(link));
  } catch {
    return text;
  }
}

/** The text in ASCII, as far as numbers are written in it; of a link only what names its numbers. */
export const asciiNumbers = (text: string): string => asciiForm(withoutScheme(text));

/** How many digits stand in a text. */
export const countDigits = (text: string): number => text.replace(/\D/g, '').length;

/** Two texts that could each be a number, parted by a plus or by what no number contains; or too much for one. */
function areSeveral(ascii: string): boolean {
  const parts = ascii.split(/[^\d()[\]\- ]/).filter((part) => countDigits(part) >= 7);
  return parts.length > 1 || (countDigits(ascii) > mostDigits && /\d[ -]+\d/.test(ascii));
}

const compact = (ascii: string): string => ascii.replace(/[^\d+]/g, '');

/**
 * Reads the digits out of what was typed or pasted, with a plus in front if there was one, or says why there is not one
 * number in it. Two spellings come back when a `(0)` may or may not belong to the number: the plan decides.
 */
export function spellingsOf(text: string): readonly string[] | RecipientProblem {
  const typed = text.trim();
  if (typed.length > longestText) return 'too-long';
  const ascii = asciiNumbers(typed);
  if (ascii === '') return 'empty';
  if (areSeveral(ascii)) return 'several';
  const digits = compact(ascii);
  if (/[^\d+()[\]\-\s]/.test(ascii) || !/^(?:\+\d*|\d+)$/.test(digits)) return 'not-a-number';
  const withoutZero = compact(ascii.replace(/\( ?0 ?\)/, ''));
  return [...new Set([withoutZero, digits])];
}
