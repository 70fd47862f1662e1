import { charactersOutsideGsm } from './sms/gsm-alphabet.js';
import { betweenGraphemes, betweenScalars, packSeptets, packUnits } from './sms/segments.js';

/** Where a text may be cut into segments: between any two characters, or only where a reader sees two. */
export type SmsSegmentation = 'scalar' | 'grapheme';

/** What a text costs as a text message (C7). */
export interface SmsMeasure {
  readonly encoding: 'GSM-7' | 'UCS-2';
  /** Septets in GSM-7, 16-bit units in UCS-2; the headers of concatenated messages are not counted. */
  readonly units: number;
  /** Messages that go over the air; 0 for an empty text. */
  readonly segments: number;
  /** The distinct characters that force UCS-2, in order of appearance; none in GSM-7. */
  readonly unicodeCharacters: readonly string[];
}

/**
 * Measures a text as it would go out by SMS (C7): encoding, units and segments, exact per 3GPP TS 23.038 with the
 * default alphabet and its extension table (no national language tables). A segment never splits an escape pair or a
 * surrogate pair; with `segmentation: 'grapheme'` it never splits a grapheme either, as some gateways do. CR LF counts
 * as the two characters it is. Measures any string, and throws for none.
 */
export function measureSms(
  text: string,
  { segmentation = 'scalar' }: { readonly segmentation?: SmsSegmentation | undefined } = {},
): SmsMeasure {
  const unicodeCharacters = charactersOutsideGsm(text);
  if (unicodeCharacters.length === 0) return { encoding: 'GSM-7', ...packSeptets(text), unicodeCharacters };
  const cut = segmentation === 'grapheme' ? betweenGraphemes : betweenScalars;
  return { encoding: 'UCS-2', ...packUnits(text, cut), unicodeCharacters };
}
