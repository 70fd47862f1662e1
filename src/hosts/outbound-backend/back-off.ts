/** The first wait before something is tried again, and the longest, in ms. */
const first = 1_000;
const longest = 30_000;

/**
 * How long to wait after so many failures in a row, in ms: twice as long each time, of which a half is left to chance,
 * because many desks that lost one backend must not come back in one moment.
 */
export const waitAfter = (failures: number, chance: number): number =>
  Math.round((Math.min(longest, first * 2 ** (failures - 1)) * (1 + chance)) / 2);
