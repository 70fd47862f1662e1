import { folded, type WrapUpCode } from '../../src/index.js';

/** The codes whose name or groups hold every one of these words. */
export const matchingCodes = (codes: readonly WrapUpCode[], words: readonly string[]): readonly WrapUpCode[] =>
  codes.filter(({ name, group = [] }) => {
    const text = folded([...group, name].join(' '));
    return words.every((word) => text.includes(word));
  });
