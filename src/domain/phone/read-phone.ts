import type { RecipientProblem } from '../refusal.js';
import { afterDialOut } from './dial-out.js';
import { listedNumbers } from './listed-numbers.js';
import { planOfRegion, type NumberingPlan } from './numbering-plan.js';
import { spellingsOf } from './spellings.js';
import { readInternational, readNational, type ValidNumber } from './valid-number.js';

/** Why a text is not one number, and the numbers that it may mean. */
export interface NotOneNumber {
  readonly cause: RecipientProblem;
  readonly candidates?: readonly string[];
}

/** Everything the digits may mean, the likeliest first. */
function readings(digits: string, home: NumberingPlan | undefined): (ValidNumber | RecipientProblem)[] {
  if (digits.startsWith('+')) return [readInternational(digits.slice(1))];
  const international = Array.from(afterDialOut(home, digits), readInternational);
  if (!home) return international;
  const withoutPlus = digits.startsWith(home.callingCode) ? [readInternational(digits)] : [];
  return [...international, readNational(home, digits), ...withoutPlus];
}

/** The numbers that a text can mean when it is one, the likeliest first, or why it means none. */
function meanings(
  text: string,
  home: NumberingPlan | undefined,
): readonly [ValidNumber, ...ValidNumber[]] | RecipientProblem {
  const spellings = spellingsOf(text);
  if (typeof spellings === 'string') return spellings;
  const answers = spellings.flatMap((digits) => readings(digits, home));
  const numbers = answers.filter((answer) => typeof answer !== 'string');
  const [first, ...others] = new Map(numbers.map((number) => [number.e164, number])).values();
  return first ? [first, ...others] : (answers.find((answer) => typeof answer === 'string') ?? 'no-country');
}

const addressOf = ({ e164 }: ValidNumber): string => e164;

function notOne(cause: RecipientProblem, candidates: readonly string[]): NotOneNumber {
  if (candidates.length > 1) return { cause: 'several', candidates };
  return cause === 'several' && candidates.length > 0 ? { cause, candidates } : { cause };
}

/** The one number that a text can mean, or why it means none: readings that disagree are offered, never chosen from. */
export function readPhone(text: string, defaultRegion = ''): ValidNumber | NotOneNumber {
  const home = planOfRegion(defaultRegion);
  const addresses = (part: string): string[] => {
    const read = meanings(part, home);
    return typeof read === 'string' ? [] : read.map(addressOf);
  };
  const read = meanings(text, home);
  if (typeof read === 'string') return notOne(read, listedNumbers(text, addresses));
  return read.length === 1 ? read[0] : notOne('several', read.map(addressOf));
}
