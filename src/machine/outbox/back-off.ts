/** Nothing is repeated by itself when so much time has gone by since the agent wished for it, in ms: the moment may have passed (C11). */
export const repeatsWithinMs = 24 * 60 * 60 * 1_000;

/** The first wait before a repetition, and the longest, in ms. */
interface Pace {
  readonly first: number;
  readonly longest: number;
}

/** How long before a message that the desktop surely does not have is carried again. */
const sending: Pace = { first: 1_000, longest: 60_000 };
/** How long before a message whose fate nobody could tell is looked up again. */
const looking: Pace = { first: 5_000, longest: 600_000 };

/** A number from 0 to 1 that a text always gives again, and another text hardly ever. */
const chanceOf = (text: string): number => {
  // because FNV-1a spreads tokens that differ by one character, and needs no more than a line
  const letters = Array.from(text, (letter) => letter.codePointAt(0) ?? 0);
  const hash = letters.reduce((sum, letter) => Math.imul(sum ^ letter, 16_777_619), 2_166_136_261);
  return (hash >>> 0) / 2 ** 32;
};

/** Twice as long each time, of which a half is left to chance: many desks that lost one host must not come back in one moment. */
const backOff =
  ({ first, longest }: Pace) =>
  (times: number, clientToken: string): number => {
    const whole = Math.min(longest, first * 2 ** (times - 1));
    return Math.round((whole * (1 + chanceOf(`${clientToken} ${times}`))) / 2);
  };

/** How long a message waits before it is carried again, after so many times, in ms. */
export const carryAgainAfter = backOff(sending);

/** How long a message waits before it is looked up again, after so many times, in ms. */
export const lookAgainAfter = backOff(looking);
