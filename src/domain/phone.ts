import type { FieldText } from './phone/format-as-typed.js';
import type { SmsReach } from './phone/sms-reach.js';
import type { RecipientInvalid } from './refusal.js';

export type { FieldText, SmsReach };

/** A number ready to be written to, or the reason why there is none. */
export type ParsedPhone =
  | {
      readonly ok: true;
      /** `+`, country code and number, digits only. */
      readonly e164: string;
      /** ISO 3166 code of the country; absent for numbers of no country, such as satellite telephones. */
      readonly region?: string;
      /** `perhaps` where the numbering plan does not tell, as in North America or for internet telephony. */
      readonly canReceiveSms: SmsReach;
    }
  | { readonly ok: false; readonly refusal: RecipientInvalid };

/**
 * Understands one telephone number as typed or pasted (L3), in the digits of any script and with the usual punctuation:
 * with a country code after `+`, `00` or the prefix for calls abroad of `defaultRegion` (an ISO 3166 code), or as at
 * home in `defaultRegion`. Only numbers that their numbering plan has are accepted; text that can mean two numbers is
 * refused as `several` with the numbers to choose from, as are two numbers in one text, and a country is never guessed.
 * Answers for any string. The plans are loaded at the first call: the promise rejects only if that fails.
 */
export async function parsePhone(
  text: string,
  { defaultRegion }: { readonly defaultRegion?: string | undefined } = {},
): Promise<ParsedPhone> {
  const { readPhone } = await import('./phone/read-phone.js');
  const answer = readPhone(text, defaultRegion);
  if ('e164' in answer) return { ok: true, ...answer };
  return { ok: false, refusal: { code: 'recipient-invalid', channel: 'sms', text, ...answer } };
}

/** What is known of a telephone number while it is typed. */
export interface PhoneTyping {
  /** ISO 3166 code of the country of numbers without a country code; absent: these stay as they are. */
  readonly defaultRegion?: string | undefined;
  /** Characters before the caret were deleted, as Backspace does: the caret then stays where the next one deletes more. */
  readonly deleted?: boolean | undefined;
}

/**
 * The text of a field in which a telephone number is typed with its digits in groups, and where the caret stands then:
 * with as many digits before it. Digits and the plus are never added, removed or moved. Only what can be one number in
 * ASCII digits with a country code, or as at home in `defaultRegion`, is formatted; any other text comes back as it is,
 * and so does a number behind `00` or the prefix for calls abroad. Formatting twice is formatting once. Answers for any
 * string; the promise rejects only if the tables cannot be loaded.
 */
export async function formatPhone(
  text: string,
  caret: number,
  { defaultRegion = '', deleted = false }: PhoneTyping = {},
): Promise<FieldText> {
  const { formatAsTyped } = await import('./phone/format-as-typed.js');
  return formatAsTyped({ text, caret }, defaultRegion, deleted);
}
