// because English sorts like no language in particular: to it ñ is an n, and that is what is typed where there is no ñ
const collator = new Intl.Collator('en', { usage: 'search', sensitivity: 'base' });

/** One character of each class of those that collate alike, in their order. */
const classes: string[] = [];
const known = new Map<string, string>();

/** The first of the classes that does not come before a character. */
function placeOf(character: string): number {
  let [from, to] = [0, classes.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (collator.compare(classes[middle] ?? '', character) < 0) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** What stands for a character: nothing for a mark that tells no letters apart, else the first one seen of its class. */
function classOf(character: string): string {
  if (collator.compare('', character) === 0) return '';
  const place = placeOf(character);
  const found = classes[place];
  if (found !== undefined && collator.compare(found, character) === 0) return found;
  classes.splice(place, 0, character);
  return character;
}

function foldedCharacter(character: string): string {
  const found = known.get(character) ?? classOf(character);
  known.set(character, found);
  return found;
}

/**
 * Text as people search for it, in every script: without case, width, diacritics or superfluous space, but with every mark
 * that makes another letter, such as the vowels of Devanagari. Only to be compared with its like: it cannot be read.
 */
export const foldedByCollation = (text: string): string =>
  Array.from(text.toUpperCase().normalize('NFKC'), foldedCharacter).join('').replace(/\s+/gu, ' ').trim();
