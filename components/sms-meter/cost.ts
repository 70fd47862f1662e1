import type { SmsCost } from '../../src/index.js';

/** A segment costs less than a cent at some providers, and what floating point adds comes behind these digits. */
const mostDigits = 6;

/** What so many segments cost, as the language writes it; a currency that nobody knows stands as the host calls it. */
export function costOf(segments: number, { amount, currency }: SmsCost, tag: string): string | undefined {
  const sum = segments * amount;
  if (!Number.isFinite(sum) || segments === 0) return undefined;
  const digits = { maximumFractionDigits: mostDigits };
  try {
    return new Intl.NumberFormat(tag, { ...digits, style: 'currency', currency }).format(sum);
  } catch {
    return `${new Intl.NumberFormat(tag, digits).format(sum)} ${currency}`.trim();
  }
}
