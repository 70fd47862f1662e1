import type { RecipientProblem } from '../refusal.js';
import { plansOfCode, type NumberingPlan } from './numbering-plan.js';
import { matches, smsReach, type SmsReach } from './sms-reach.js';

/** A number that its numbering plan has. */
export interface ValidNumber {
  readonly e164: string;
  /** ISO 3166 code; absent for numbers of no region, such as satellite telephones. */
  readonly region?: string;
  readonly canReceiveSms: SmsReach;
}

/** The national number without what is only dialled at home, which some people write after a country code too. */
function withoutTrunk({ trunk, transform, pattern }: NumberingPlan, digits: string): string {
  const prefix = new RegExp(`^(?:${trunk})`);
  // the replacement speaks of the last group, which is not always part of what was dialled
  const isTransformed = prefix.exec(digits)?.at(-1);
  const rest = digits.replace(prefix, isTransformed ? transform : '');
  // some numbers begin with the same digits as the prefix
  return matches(pattern, rest) || !matches(pattern, digits) ? rest : digits;
}

/** Which of the plans that share a calling code a number belongs to. */
const planFor = (plans: readonly NumberingPlan[], national: string): NumberingPlan | undefined =>
  plans.find((plan) =>
    plan.leadingDigits
      ? new RegExp(`^(?:${plan.leadingDigits})`).test(national)
      : smsReach(plan, national) !== undefined,
  );

function validNumber(plans: readonly NumberingPlan[], national: string): ValidNumber | undefined {
  const plan = planFor(plans, national);
  const canReceiveSms = plan && smsReach(plan, national);
  if (!canReceiveSms) return undefined;
  const e164 = `+${plan.callingCode}${national}`;
  return plan.region === undefined ? { e164, canReceiveSms } : { e164, region: plan.region, canReceiveSms };
}

function whyNotValid({ lengths }: NumberingPlan, national: string): RecipientProblem {
  if (national.length < Math.min(...lengths)) return 'too-short';
  return national.length > Math.max(...lengths) ? 'too-long' : 'not-in-use';
}

/** Reads digits as a number of this plan, written as at home. */
export function readNational(plan: NumberingPlan, digits: string): ValidNumber | RecipientProblem {
  const plans = plansOfCode(plan.callingCode);
  const national = withoutTrunk(plan, digits);
  return validNumber(plans, national) ?? whyNotValid(plan, national);
}

/** Reads digits as a calling code and a national number. */
export function readInternational(digits: string): ValidNumber | RecipientProblem {
  // no calling code begins another, so the first that is in use is the one
  const callingCode = [1, 2, 3].map((length) => digits.slice(0, length)).find((code) => plansOfCode(code).length > 0);
  const [plan] = plansOfCode(callingCode ?? '');
  if (callingCode === undefined || !plan) return digits.length < 3 ? 'too-short' : 'unknown-country';
  return readNational(plan, digits.slice(callingCode.length));
}
