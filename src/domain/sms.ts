import { charactersOutsideGsm } from './sms/gsm-alphabet.js';
import { OfferFinder, type SmsReplacement } from './sms/offer-finder.js';
import { betweenGraphemes, betweenScalars, packSeptets, packUnits } from './sms/segments.js';
import { betweenVariables } from './template.js';

export type { SmsReplacement };

/** Where a text may be cut into segments: between any two characters, or only where a reader sees two. */
export type SmsSegmentation = 'scalar' | 'grapheme';

/** What a text costs as a text message (C7). */
export interface SmsMeasure {
  readonly encoding: 'GSM-7' | 'UCS-2';
  /** Septets in GSM-7, 16-bit units in UCS-2; the headers of concatenated messages are not counted. */
  readonly units: number;
  /** Messages that go over the air; 0 for an empty text. */
  readonly segments: number;
  /** Units that can be added before there is a segment more, if no pair has to be kept whole. */
  readonly remaining: number;
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

/**
 * What could be written in place of the characters that force UCS-2 (C7), in order of appearance; nothing is replaced by it.
 * Quotes, dashes, spaces and the like are offered as the plain ones, ligatures and full-width forms as their letters, and an
 * accented letter as the nearest one of the alphabet: é for an e with its accent apart, ü for ǘ, i for í, and c for ç, since
 * the Ç that the alphabet has would shout within a word. What nobody sees is offered to be left out, unless there are emoji
 * or other scripts, which need it. Nothing is offered for what would then say something else: emoji, other scripts, 1º, ½, ≠.
 * Variables stay as they are. Answers for any string.
 */
export function smsReplacements(text: string): readonly SmsReplacement[] {
  const finder = new OfferFinder(text);
  betweenVariables(text, (part) => {
    finder.find(part, () => undefined);
    return part;
  });
  return finder.offers;
}

/**
 * The text with what `smsReplacements` offers for it put in place: all of it, or only the `characters` that are named.
 * Replacing all of it leaves nothing to offer.
 */
export function replaceForGsm(text: string, characters?: Iterable<string>): string {
  const finder = new OfferFinder(text);
  const chosen = characters && new Set(characters);
  return betweenVariables(text, (part) => {
    let replaced = '';
    let from = 0;
    finder.find(part, ({ character, replacement }, start, end) => {
      if (chosen?.has(character) === false) return;
      replaced += part.slice(from, start) + replacement;
      from = end;
    });
    return replaced + part.slice(from);
  });
}
