import { folded, type WrapUpCode } from '../../src/index.js';

/** The words of a search, whatever their case or accents. */
export const wordsIn = (query: string): readonly string[] =>
  folded(query)
    .split(/\s+/)
    .filter((word) => word !== '');

/** The codes whose name or groups hold every one of these words. */
export const matchingCodes = (codes: readonly WrapUpCode[], words: readonly string[]): readonly WrapUpCode[] =>
  codes.filter(({ name, group = [] }) => {
    const text = folded([...group, name].join(' '));
    return words.every((word) => text.includes(word));
  });
