import { folded, type WrapUpCode } from '../../src/index.js';

/** The codes whose name or groups hold every word that is searched, whatever its case or accents. */
export function matchingCodes(codes: readonly WrapUpCode[], query: string): readonly WrapUpCode[] {
  const words = folded(query).split(/\s+/);
  return codes.filter(({ name, group = [] }) => {
    const text = folded([...group, name].join(' '));
    return words.every((word) => text.includes(word));
  });
}
