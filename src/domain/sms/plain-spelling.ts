import { isGsm } from './gsm-alphabet.js';

/** Characters that Unicode does not take apart, by what everybody writes where they are missing. */
const usual: Readonly<Record<string, string>> = {
  "'": '‘’‚‛‹›′`´ʼ',
  '"': '“”„‟«»″',
  '-': '‐‑‒–—―−•⁃',
  '/': '⁄∕',
  '...': '…',
  x: '×',
  '\n': '\u0085\u2028\u2029',
  l: 'ł',
  L: 'Ł',
  d: 'đ',
  D: 'Đ',
  i: 'ı',
  oe: 'œ',
  OE: 'Œ',
  SS: 'ẞ',
};
const spellings: ReadonlyMap<string, string> = new Map(
  Object.entries(usual).flatMap(([spelling, characters]) =>
    Array.from(characters, (character) => [character, spelling] as const),
  ),
);

const space = /[\t\p{Zs}]/u;
const unseen = /[\p{Cc}\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/u;
/** Ligatures, small and full-width forms, and letters of mathematics, which some write for bold. */
const dressed = /[\ufb00-\ufb06\ufe50-\ufe6b\uff01-\uffee\u{1d400}-\u{1d7ff}]/u;
const letter = /[\p{Script=Latin}\p{Script=Greek}]/u;

// no language has more on a letter, and to sort what a prankster piles up takes the square of its number
const mostAccents = 8;

/** A letter with those of its accents that the alphabet has: ü of ǘ, a of á. */
function withFewerAccents(character: string): string | undefined {
  let apart = character.slice(0, 1 + mostAccents).normalize('NFD');
  while (!isGsm(apart.normalize('NFC'))) apart = apart.slice(0, -1);
  return apart.normalize('NFC') || undefined;
}

function undressed(base: string): string | undefined {
  const plain = base.normalize('NFKC');
  return isGsm(plain) ? plain : undefined;
}

/**
 * How a character, with the accents that stand apart after it, is written in the GSM alphabet without saying something else:
 * as everybody writes it where it is missing, else as Unicode takes it apart, and not at all if it is seen by nobody.
 */
export function plainSpelling(character: string): string | undefined {
  const [base = ''] = character;
  const spelling = spellings.get(base);
  if (spelling !== undefined) return spelling;
  if (space.test(base)) return ' ';
  if (unseen.test(base)) return '';
  if (dressed.test(base)) return undressed(base);
  return letter.test(base) ? withFewerAccents(character) : undefined;
}
