import { measureSms, replaceForGsm, smsReplacements, type SmsMeasure, type SmsReplacement } from '../../src/index.js';

/** What is written, and what goes out for a text. */
export interface Outgoing {
  readonly text: string;
  readonly outgoing: (text: string) => string;
}

/** Replacements that make a message shorter, and what those that are chosen make of it. */
export interface Saving {
  readonly offers: readonly SmsReplacement[];
  readonly chosen: readonly SmsReplacement[];
  /** How it goes out with these in place. */
  readonly after: SmsMeasure;
}

/** Does a text go out with fewer segments, or with more room in them? */
export const isBetter = (after: SmsMeasure, before: SmsMeasure): boolean =>
  after.segments < before.segments || (after.segments === before.segments && after.remaining > before.remaining);

/** What replacing saves (C7); nothing where all of it together would save nothing. `left` are characters that shall stay. */
export function savingIn(
  { text, outgoing }: Outgoing,
  before: SmsMeasure,
  left: ReadonlySet<string>,
): Saving | undefined {
  if (before.encoding === 'GSM-7') return undefined;
  const sent = outgoing(text);
  const offers = smsReplacements(text).filter(({ character }) => sent.includes(character));
  const measured = (chosen: readonly SmsReplacement[]): Saving => {
    const characters = chosen.map(({ character }) => character);
    return { offers, chosen, after: measureSms(outgoing(replaceForGsm(text, characters))) };
  };
  const all = offers.length > 0 ? measured(offers) : undefined;
  if (!all || !isBetter(all.after, before)) return undefined;
  const chosen = offers.filter(({ character }) => !left.has(character));
  return chosen.length < offers.length ? measured(chosen) : all;
}
