import type { Draft } from '../../src/index.js';
import { setType } from '../internal/type-face.js';

/** From where to where in the text. */
type Span = NonNullable<Draft['caret']>;

/** What decides where the words of a field stand. */
const deciding = [
  'inline-size',
  'box-sizing',
  'border-block-start-width',
  'border-inline-start-width',
  'border-inline-end-width',
  'padding-block-start',
  'padding-inline-start',
  'padding-inline-end',
  'direction',
  'text-align',
  'letter-spacing',
  'word-spacing',
  'tab-size',
  'text-transform',
];

/** A text laid out as a field lays it out, seen by nobody. */
function mirrorOf(field: HTMLTextAreaElement): HTMLElement {
  const mirror = field.ownerDocument.createElement('div');
  const style = getComputedStyle(field);
  for (const name of deciding) mirror.style.setProperty(name, style.getPropertyValue(name));
  setType(mirror, style);
  const own = { position: 'absolute', visibility: 'hidden', 'border-style': 'solid', 'white-space': 'pre-wrap' };
  for (const [name, value] of Object.entries({ ...own, 'overflow-wrap': 'break-word' }))
    mirror.style.setProperty(name, value);
  mirror.ariaHidden = 'true';
  return mirror;
}

/** Where a span of a plain field is shown, in the window: the browser itself does not say. */
export function boxInField(field: HTMLTextAreaElement, { from, to }: Span): DOMRect {
  const mirror = mirrorOf(field);
  const words = field.ownerDocument.createElement('span');
  words.textContent = field.value.slice(from, to);
  mirror.append(field.value.slice(0, from), words, field.value.slice(to));
  field.after(mirror);
  const [all, inside, at] = [mirror, words, field].map((each) => each.getBoundingClientRect());
  mirror.remove();
  if (!all || !inside || !at) return field.getBoundingClientRect();
  const left = at.left + inside.left - all.left - field.scrollLeft;
  return new DOMRect(left, at.top + inside.top - all.top - field.scrollTop, inside.width, inside.height);
}
