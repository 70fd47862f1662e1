import type { NumberingPlan } from './numbering-plan.js';

/** Whether a number can receive text messages, as far as its numbering plan tells. */
export type SmsReach = 'yes' | 'no' | 'perhaps';

/** Where the metadata keeps the kinds of numbers that matter here among the ranges of a plan. */
const fixedLine = 0;
const mobile = 1;
const voip = 8;

/** Whether a pattern of the metadata describes all of the digits. */
export const matches = (pattern: string, digits: string): boolean => new RegExp(`^(?:${pattern})$`).test(digits);

/** Whether a national number receives text messages; `undefined` when the plan has no such number. */
export function smsReach({ pattern, ranges }: NumberingPlan, national: string): SmsReach | undefined {
  const isIn = (range: string | undefined): boolean => range !== undefined && matches(range, national);
  if (!matches(pattern, national)) return undefined;
  // a plan without mobile numbers of its own, or with one range for both, does not tell them from fixed lines
  if (isIn(ranges[fixedLine])) return !ranges[mobile] || isIn(ranges[mobile]) ? 'perhaps' : 'no';
  if (isIn(ranges[mobile])) return 'yes';
  // some carriers of internet telephony deliver text messages, and the plan does not tell which
  if (isIn(ranges[voip])) return 'perhaps';
  // the rest are services; personal numbers and pagers too, because what is sent to them by SMS is not forwarded
  return ranges.some(isIn) ? 'no' : undefined;
}
