import { html, type TemplateResult } from 'lit';
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

/** A text with what a search found in it marked, `words` as `wordsOf` folds them; `rest` follows as it is. */
export function marked(text: string, words: readonly string[], rest = ''): TemplateResult {
  const spans = words.length > 0 ? spansOf(text, words) : [];
  if (spans.length === 0) return html`<bdi .textContent=${text + rest}></bdi>`;
  const parts: (TemplateResult | string)[] = [];
  let at = 0;
  for (const [from, to] of spans) {
    if (to <= at) continue;
    const start = Math.max(at, from);
    parts.push(text.slice(at, start), html`<mark .textContent=${text.slice(start, to)}></mark>`);
    at = to;
  }
  return html`<bdi>${parts}${text.slice(at)}${rest}</bdi>`;
}
