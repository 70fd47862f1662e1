import type { NumberingPlan } from './numbering-plan.js';

/** Whether a number can receive text messages, as far as its numbering plan tells. */
export type SmsReach = 'yes' | 'no' | 'perhaps';

/** Where the metadata keeps each kind of number among the ranges of a plan. */
const fixedLine = 0;
const mobile = 1;
const voip = 8;

// a number is of the first kind that has it, in the order of the metadata's own library; the others reach a service,
// and personal numbers and pagers are no exception: what is sent to them by SMS is not forwarded
const kindsInOrder = [mobile, 3, 2, 9, voip, 4, 7, 6, 5];

/** Whether a whole text matches a pattern of the metadata. */
export const matches = (pattern: string, digits: string): boolean => new RegExp(`^(?:${pattern})$`).test(digits);

function isInRange(plan: NumberingPlan, kind: number, national: string): boolean {
  const range = plan.ranges[kind];
  return range !== undefined && range.lengths.includes(national.length) && matches(range.pattern, national);
}

// a plan without mobile numbers of its own, or with the same range for both, does not tell them from fixed lines
const mayBeMobile = (plan: NumberingPlan, national: string): boolean =>
  !plan.ranges[mobile]?.pattern || isInRange(plan, mobile, national);

/** Whether a national number receives text messages; `undefined` when the plan has no such number. */
export function smsReach(plan: NumberingPlan, national: string): SmsReach | undefined {
  if (!matches(plan.pattern, national)) return undefined;
  if (isInRange(plan, fixedLine, national)) return mayBeMobile(plan, national) ? 'perhaps' : 'no';
  const kind = kindsInOrder.find((each) => isInRange(plan, each, national));
  if (kind === mobile) return 'yes';
  // some carriers of internet telephony deliver text messages, and the plan does not tell which
  if (kind === voip) return 'perhaps';
  return kind === undefined ? undefined : 'no';
}
