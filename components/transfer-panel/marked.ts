import { html, type TemplateResult } from 'lit';
import { folded } from '../../src/index.js';

/** From where to where, as places in a text. */
type Span = readonly [from: number, to: number];

// a letter together with its accents
const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Where each place of the folded text comes from in the text. */
function foldedWithPlaces(text: string): { readonly folded: string; readonly places: readonly number[] } {
  let all = '';
  const places: number[] = [];
  for (const { segment, index } of letters.segment(text)) {
    const part = folded(segment);
    for (let place = 0; place < part.length; place++) places.push(index);
    all += part;
  }
  places.push(text.length);
  return { folded: all, places };
}

function spansOf(text: string, words: readonly string[]): readonly Span[] {
  const { folded: all, places } = foldedWithPlaces(text);
  const spans = words.flatMap((word): readonly Span[] => {
    const from = all.indexOf(word);
    if (from < 0) return [];
    const start = places[from] ?? 0;
    // a letter that is matched in part is marked whole
    const end = places.slice(from + word.length).find((place) => place > (places[from + word.length - 1] ?? 0));
    return [[start, end ?? text.length]];
  });
  return spans.sort(([one], [other]) => one - other);
}

/** A text with what a search found in it marked. */
export function marked(text: string, words: readonly string[]): TemplateResult {
  const parts: (TemplateResult | string)[] = [];
  let at = 0;
  for (const [from, to] of words.length > 0 ? spansOf(text, words) : []) {
    if (from < at) continue;
    parts.push(text.slice(at, from), html`<mark>${text.slice(from, to)}</mark>`);
    at = to;
  }
  return html`<bdi>${parts}${text.slice(at)}</bdi>`;
}
