import type { RecipientProblem } from '../refusal.js';
import { planOfRegion, type NumberingPlan } from './numbering-plan.js';
import { spellingsOf } from './spellings.js';
import { readInternational, readNational, type ValidNumber } from './valid-number.js';

type Answer = ValidNumber | RecipientProblem;

/** What follows the prefix for calls abroad; nothing when there is no such prefix. */
function afterDialOut(dialOut: string, digits: string): string[] {
  const prefix = dialOut === '' ? null : new RegExp(`^(?:${dialOut})`).exec(digits);
  return prefix ? [digits.slice(prefix[0].length)] : [];
}

/** Everything the digits may mean, the likeliest first. */
function readings(digits: string, home: NumberingPlan | undefined): Answer[] {
  if (digits.startsWith('+')) return [readInternational(digits.slice(1))];
  // 00 is understood everywhere, as ITU-T E.123 recommends it and people paste it in countries that dial another prefix
  const abroad = new Set([...afterDialOut(home?.dialOut ?? '', digits), ...afterDialOut('00', digits)]);
  const international = Array.from(abroad, readInternational);
  if (!home) return international;
  const withoutPlus = digits.startsWith(home.callingCode) ? [readInternational(digits)] : [];
  return [...international, readNational(home, digits), ...withoutPlus];
}

/** The one number that a text can mean, or why it means none: readings that disagree are refused, never chosen from. */
export function readPhone(text: string, defaultRegion = ''): Answer {
  const spellings = spellingsOf(text);
  if (typeof spellings === 'string') return spellings;
  const home = planOfRegion(defaultRegion);
  const answers = spellings.flatMap((digits) => readings(digits, home));
  const numbers = answers.filter((answer) => typeof answer !== 'string');
  const isAmbiguous = new Set(numbers.map(({ e164 }) => e164)).size > 1;
  return isAmbiguous ? 'several' : (numbers[0] ?? answers[0] ?? 'no-country');
}
