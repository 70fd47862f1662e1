/** A list that has something to choose from. */
export type NonEmpty<Item> = readonly [Item, ...Item[]];

/** Draws that look random and are the same whenever the seed is. */
export interface Random {
  /** At least 0, less than 1. */
  fraction(): number;
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number;
  /** True in that share of the draws. */
  chance(share: number): boolean;
  pick<Item>(items: NonEmpty<Item>): Item;
}

/** A number that stands for a text (FNV-1a, 32 bits). */
export const hashOf = (text: string): number =>
  Array.from(text).reduce((hash, letter) => Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193), 0x811c9dc5) >>>
  0;

// mulberry32: 32 bits of state are plenty for a simulation, and the whole generator can be read
function fractions(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The draws for one purpose: those for another, however many, do not change them. */
export function randomFor(seed: number, purpose: string): Random {
  const fraction = fractions(hashOf(`${seed} ${purpose}`));
  const between = (low: number, high: number): number => low + Math.floor(fraction() * (high - low + 1));
  return {
    fraction,
    between,
    chance: (share) => fraction() < share,
    pick: (items) => items[between(0, items.length - 1)] ?? items[0],
  };
}
