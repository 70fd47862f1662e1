/** Letters that carry their stroke or their partner in themselves, so that no normal form takes them apart. */
const alone: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  þ: 'th',
  ς: 'σ',
};

// because in the scripts of India and of the East such a mark is a vowel or a letter, and not an accent
const accents =
  /(?=\p{M})[\p{Script=Inherited}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Cyrillic}\p{Diacritic}]|\p{Cf}/gu;
const plain = /^[\0-\x7f]*$/;

/** Text as people search for it: without case, accents, width or marks that cannot be seen, in every script. */
export function folded(text: string): string {
  if (plain.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(accents, '')
    .toLowerCase()
    .replace(/[ßæœøđðłħıþς]/g, (letter) => alone[letter] ?? letter);
}

/** The words of a search, folded; the longest first, since the fewest texts hold it. */
export const wordsOf = (query: string): readonly string[] =>
  folded(query)
    .split(/\s+/)
    .filter((word) => word !== '')
    .sort((one, other) => other.length - one.length);
