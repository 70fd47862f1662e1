/** How many samples are taken of what is not a key. */
export const SAMPLES = 8;

/** Rounded to a hundredth of a millisecond. */
export const round = (ms) => Number(ms.toFixed(2));

/** What samples come to: the best tells what it costs, the others what else there was to do. */
export function summary(samples) {
  const sorted = samples.toSorted((one, other) => one - other);
  const at = (share) => round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]);
  return { best: at(0), median: at(0.5), p95: at(0.95), worst: at(1) };
}
