import { madeOnce } from './made-once.js';

// because a dictionary is read before anything is counted: the first format of a page takes longer than all its words
const rulesIn = madeOnce((language) => new Intl.PluralRules(language));
const wholeIn = madeOnce((language) => new Intl.NumberFormat(language));
const shortIn = madeOnce((language) => new Intl.NumberFormat(language, { maximumFractionDigits: 1 }));
const bytesIn = madeOnce(
  (language) => new Intl.NumberFormat(language, { style: 'unit', unit: 'byte', unitDisplay: 'long' }),
);
const listIn = {
  conjunction: madeOnce((language) => new Intl.ListFormat(language, { type: 'conjunction' })),
  disjunction: madeOnce((language) => new Intl.ListFormat(language, { type: 'disjunction' })),
};

const kilobyte = 1024;
const megabyte = kilobyte * kilobyte;

/** The form of a word for a count, in the language's own plural rules. */
export const plural =
  (language: string) =>
  (count: number, { one, other }: { readonly one: string; readonly other: string }): string =>
    (rulesIn(language).select(count) === 'one' ? one : other).replace('#', () => wholeIn(language).format(count));

/** A number as the language writes it. */
export const numbers =
  (language: string) =>
  (value: number): string =>
    wholeIn(language).format(value);

/** A list of names, joined as the language joins them. */
export const listing =
  (language: string, type: keyof typeof listIn) =>
  (names: readonly string[]): string =>
    listIn[type](language).format(names);

/** A size in bytes as kilobytes of 1,024 bytes. */
export const kilobytes =
  (language: string) =>
  (bytes: number): string =>
    `${shortIn(language).format(bytes / kilobyte)} KB`;

/** A size in bytes as a language writes it, in kilobytes and megabytes of 1,024. */
export const fileSize =
  (language: string) =>
  (bytes: number): string => {
    if (bytes < kilobyte) return bytesIn(language).format(bytes);
    return bytes < megabyte ? kilobytes(language)(bytes) : `${shortIn(language).format(bytes / megabyte)} MB`;
  };
