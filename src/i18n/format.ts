/** The form of a word for a count, in the language's own plural rules. */
export function plural(
  language: string,
): (count: number, forms: { readonly one: string; readonly other: string }) => string {
  const rules = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);
  return (count, { one, other }) =>
    (rules.select(count) === 'one' ? one : other).replace('#', () => numbers.format(count));
}

/** A number as the language writes it. */
export function numbers(language: string): (value: number) => string {
  const format = new Intl.NumberFormat(language);
  return (value) => format.format(value);
}

/** A list of names, joined as the language joins them. */
export function listing(language: string, type: 'conjunction' | 'disjunction'): (names: readonly string[]) => string {
  const format = new Intl.ListFormat(language, { type });
  return (names) => format.format(names);
}

/** A size in bytes as kilobytes of 1,024 bytes. */
export function kilobytes(language: string): (bytes: number) => string {
  const format = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  return (bytes) => `${format.format(bytes / 1024)} KB`;
}
