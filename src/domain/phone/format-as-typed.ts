import { AsYouType, type CountryCode } from 'libphonenumber-js/core';
import metadata from 'libphonenumber-js/max/metadata';
import { afterDialOut } from './dial-out.js';
import { planOfRegion } from './numbering-plan.js';

/** The text of a field, and how many of its characters stand before the caret. */
export interface FieldText {
  readonly text: string;
  readonly caret: number;
}

/** E.164 allows 15 digits, and some countries dial two before them at home. */
const mostDigits = 17;

/** What is typed between the digits; anything else shows that it is something other than a number. */
const isPlain = (text: string): boolean => /^[\d+ \-.()]*$/.test(text);

const significant = (text: string): string => text.replace(/[^\d+]/g, '');

/** What groups the digits; nothing when it is not known whose they are. */
function formatterFor(digits: string, defaultRegion: string): AsYouType | undefined {
  if (digits.startsWith('+')) return new AsYouType(undefined, metadata);
  const home = planOfRegion(defaultRegion);
  if (!home || afterDialOut(home, digits).size > 0) return undefined;
  // the plans are of the same tables, which have no other regions than the library knows
  return new AsYouType(home.region as CountryCode, metadata);
}

/** Where the caret has `count` digits before it: directly behind the last of them, or directly before the next. */
function caretAfter(count: number, text: string, isBehind: boolean): number {
  const places = Array.from(text.matchAll(/[\d+]/g), ({ index }) => index);
  if (!isBehind) return places[count] ?? text.length;
  return count === 0 ? 0 : (places[count - 1] ?? 0) + 1;
}

/** Groups the digits of a number while it is typed; the caret goes with them, behind the one before it if `isBehind`. */
export function formatAsTyped({ text, caret }: FieldText, defaultRegion: string, isBehind: boolean): FieldText {
  const digits = significant(text);
  const isNumber = isPlain(text) && /^\+?\d+$/.test(digits) && digits.length <= mostDigits;
  const formatter = isNumber ? formatterFor(digits, defaultRegion) : undefined;
  if (!formatter) return { text, caret };
  const formatted = formatter.input(digits);
  const count = significant(text.slice(0, Math.max(caret, 0))).length;
  return { text: formatted, caret: caretAfter(count, formatted, isBehind) };
}
