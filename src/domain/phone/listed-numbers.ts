import { mostCandidates } from '../refusal.js';
import { asciiNumbers, countDigits } from './spellings.js';

/** Nobody chooses from more numbers than fit into this; looking further would only cost time. */
const longestList = 1000;

/** No numbering plan has shorter numbers. */
const fewestDigits = 4;

const hasDigits = (part: string): boolean => countDigits(part) > 0;

/** The groups of digits dealt out to two or more numbers of as many groups each, the most numbers first. */
function dealtOut(ascii: string): string[][] {
  const groups = ascii.split(/[ -]+/).filter(hasDigits);
  const sizes = groups.map((_, index) => index + 1).filter((size) => groups.length % size === 0);
  return sizes.map((size) =>
    Array.from({ length: groups.length / size }, (_, index) =>
      groups.slice(index * size, (index + 1) * size).join(' '),
    ),
  );
}

/** Where one number may end and the next begin when nothing but the punctuation of numbers stands between them. */
const partings = (ascii: string): string[][] => [
  ascii.split(/[ -]{2,}/),
  ascii.split('-'),
  ascii.split(/(?=\()/),
  ...dealtOut(ascii),
];

/** The numbers by the first parting that leaves nothing over. */
function parted(ascii: string, read: (part: string) => readonly string[]): readonly string[] {
  for (const parts of partings(ascii)) {
    const [first = '', ...others] = parts.filter(hasDigits).slice(0, mostCandidates);
    const numbers = others.length > 0 && [first, ...others].map(read);
    if (numbers && numbers.every((each) => each.length > 0)) return numbers.flat();
  }
  return [];
}

/**
 * The numbers that are listed in a text, as `read` understands each, in the order of the text and without doubles. What
 * no number contains parts them, and a plus; failing that any punctuation, but only where it leaves nothing over.
 */
export function listedNumbers(text: string, read: (part: string) => readonly string[]): readonly string[] {
  const typed = text.trim();
  const ascii = asciiNumbers(typed.slice(0, longestList));
  const parts = ascii.split(/[^\d+()[\]\- ]+|(?=\+)/);
  // half a number may well be another one
  const whole = typed.length > longestList ? parts.slice(0, -1) : parts;
  const listed = whole.filter((part) => countDigits(part) >= fewestDigits).slice(0, mostCandidates);
  const numbers = listed.length === 1 ? parted(listed.join(), read) : listed.flatMap(read);
  // a number in E.164 is its own key
  return [...new Set(numbers)].slice(0, mostCandidates);
}
