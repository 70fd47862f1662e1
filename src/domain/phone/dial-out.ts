import type { NumberingPlan } from './numbering-plan.js';

/** What follows a prefix; nothing when there is no such prefix. */
function after(pattern: string, digits: string): string[] {
  const prefix = pattern === '' ? null : new RegExp(`^(?:${pattern})`).exec(digits);
  return prefix ? [digits.slice(prefix[0].length)] : [];
}

/** What may follow the prefix for calls abroad, of a region or `00`; nothing when the digits begin with neither. */
export function afterDialOut(home: NumberingPlan | undefined, digits: string): ReadonlySet<string> {
  // 00 is understood everywhere, as ITU-T E.123 recommends it and people paste it in countries that dial another prefix
  return new Set([...after(home?.dialOut ?? '', digits), ...after('00', digits)]);
}
