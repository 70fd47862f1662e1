import { noChange, type ElementPart } from 'lit';
import { Directive, directive, type DirectiveParameters } from 'lit/directive.js';
import { folded } from '../../src/index.js';

/** From where to where, as places in a text. */
type Span = readonly [from: number, to: number];

// a letter together with its accents; `Intl.Segmenter` knows more and takes ten times as long, at every key for every row
const letter = /\P{M}\p{M}*|\p{M}+/gu;

interface FoldedText {
  readonly folded: string;
  /** Where each place of the folded text comes from in the text. */
  readonly places: readonly number[];
}

/** So many texts are remembered, because the same ones are marked again at the next key. */
const mostRemembered = 500;
const remembered = new Map<string, FoldedText>();

function foldedWithPlaces(text: string): FoldedText {
  const known = remembered.get(text);
  if (known) return known;
  if (remembered.size >= mostRemembered) remembered.clear();
  const found = withPlaces(text);
  remembered.set(text, found);
  return found;
}

function withPlaces(text: string): FoldedText {
  let all = '';
  const places: number[] = [];
  for (const { 0: segment, index } of text.matchAll(letter)) {
    const part = folded(segment);
    places.push(...Array.from({ length: part.length }, () => index));
    all += part;
  }
  places.push(text.length);
  return { folded: all, places };
}

function spansOf(text: string, words: readonly string[]): readonly Span[] {
  // because letters are looked for only in what matches: this is done at every key, for every row
  const matched = words.filter((word) => folded(text).includes(word));
  if (matched.length === 0) return [];
  const { folded: all, places } = foldedWithPlaces(text);
  const spans = matched.map((word): Span => {
    const from = all.indexOf(word);
    const last = places[from + word.length - 1] ?? 0;
    // a letter that is matched in part is marked whole
    const end = places.slice(from + word.length).find((place) => place > last);
    return [places[from] ?? 0, end ?? text.length];
  });
  return spans.sort(([one], [other]) => one - other);
}

/** Where a text is marked; spans that overlap are one. */
function marksIn(text: string, words: readonly string[]): readonly Span[] {
  let at = 0;
  return spansOf(text, words).flatMap(([from, to]): Span[] => {
    const start = Math.max(at, from);
    if (to <= start) return [];
    at = to;
    return [[start, to]];
  });
}

function mark(text: string): Node {
  const element = document.createElement('mark');
  element.textContent = text;
  return element;
}

/** Not a template, because that puts two comments around every piece of every row, and there are 250 nodes for all of them. */
class Marking extends Directive {
  #shown: string | undefined;

  override render(_text: string, _words: readonly string[], _rest = ''): unknown {
    return noChange;
  }

  override update({ element }: ElementPart, [text, words, rest = '']: DirectiveParameters<this>): unknown {
    const marks = words.length > 0 ? marksIn(text, words) : [];
    const shown = `${String(marks)} ${text}${rest}`;
    if (shown !== this.#shown) element.replaceChildren(...pieces(text, marks, rest));
    this.#shown = shown;
    return noChange;
  }
}

function pieces(text: string, marks: readonly Span[], rest: string): (Node | string)[] {
  let at = 0;
  const marked = marks.flatMap(([from, to]) => {
    const plain = text.slice(at, from);
    at = to;
    return [...(plain ? [plain] : []), mark(text.slice(from, to))];
  });
  return [...marked, text.slice(at) + rest];
}

/**
 * On an element: its text is this one, with what a search found in it marked; `words` as `wordsOf` folds them. `rest` follows
 * as it is.
 */
export const marked = directive(Marking);
