const dayMs = 24 * 60 * 60 * 1_000;

/** After so long without being touched, what lies on a device has expired unless told otherwise, in ms. */
export const expiresAfterMs = 30 * dayMs;

/** What is known of a thing on the device, in milliseconds since the epoch. */
export interface Lying {
  /** When it was last touched. */
  readonly savedAt: number;
  /** When it was first found expired, if it was. */
  readonly expiredAt?: number | undefined;
}

/**
 * What becomes of a thing when it is found: the mark it is to have from now on, or `drop`. What has expired is only marked
 * the first time, and dropped a day later at the earliest: a clock that has jumped takes nothing away in silence, and one
 * that is set right again takes the mark away.
 */
export function expiryOf(
  { savedAt, expiredAt }: Lying,
  now: number,
  afterMs = expiresAfterMs,
): number | undefined | 'drop' {
  if (now - savedAt < afterMs) return undefined;
  // a mark from the future was made by a clock that has been set back since
  if (expiredAt === undefined || expiredAt > now) return now;
  return now - expiredAt < dayMs ? expiredAt : 'drop';
}
