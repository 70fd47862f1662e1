import { declared } from './declared.js';
import { holdsBlock, textsIn } from './nodes.js';

const isPreformatted = (element: Element): boolean =>
  element.localName === 'pre' || /^(?:pre|break-spaces)/.test(declared(element, 'white-space') ?? '');

const nonBreaking = (spaces: string): string => '\u00A0'.repeat(spaces.length);

/** Keeps the lines and spaces of a text that is shown as it was typed, such as code. */
function keep(text: Text): void {
  // between two blocks there is only what the code was laid out with
  if (text.data.trim() === '' && text.parentNode && holdsBlock(text.parentNode)) return;
  const [first = '', ...others] = text.data
    .replace(/\n$/, '')
    .replaceAll('\t', '    ')
    .replace(/ {2,}/g, nonBreaking)
    .split('\n');
  text.after(...others.flatMap((line) => [text.ownerDocument.createElement('br'), line]));
  text.data = first;
}

/** Keeps lines and spaces where they are shown as they were typed. */
export function keepPreformatted(nodes: DocumentFragment): void {
  const texts = [...nodes.querySelectorAll('pre, [data-style]')].filter(isPreformatted).flatMap(textsIn);
  for (const text of new Set(texts)) keep(text);
  for (const pre of nodes.querySelectorAll('pre')) {
    const lines = pre.ownerDocument.createElement('div');
    lines.append(...pre.childNodes);
    pre.replaceWith(lines);
  }
}
