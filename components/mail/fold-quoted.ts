const isBlank = (node: Node | Range): boolean =>
  !(node instanceof Range ? node.toString() : (node.textContent ?? '')).trim();

/** A line that says who wrote what is quoted below it, in any language: a date or an address, and a colon. */
const ATTRIBUTION = /^[^]{0,300}[\d@][^]{0,300}:\s*$/;
/** Rules that mail programs draw with characters above earlier messages. */
const SEPARATOR = /^\s*(?:-{4,} ?[^-]{3,50} ?-{4,}|_{20,})\s*$/;

const isLine = (node: Node | null): node is Element => node instanceof Element && node.matches('p, div, hr, br');

/** The attribution that stands right before quoted text, or the quoted text itself. */
function withAttribution(quoted: Element): Node {
  let line = '';
  let first: Node = quoted;
  for (let node = quoted.previousSibling; node; node = node.previousSibling) {
    if (isLine(node) && line.trim()) break;
    line = (node.textContent ?? '') + line;
    if (ATTRIBUTION.test(line)) first = node;
    if (isLine(node) && line.trim()) break;
  }
  return first;
}

/** Everything of a fragment before a node, or from it on. */
function part(fragment: DocumentFragment, node: Node, which: 'before' | 'after'): Range {
  const range = fragment.ownerDocument.createRange();
  range.selectNodeContents(fragment);
  if (which === 'before') range.setEndBefore(node);
  else range.setStartAfter(node);
  return range;
}

/** Where earlier messages begin that nothing new follows. */
function beginning(fragment: DocumentFragment): Node | undefined {
  for (const line of fragment.querySelectorAll('[data-quoted], p, div')) {
    const said = line.getAttribute('data-quoted');
    if (said === 'rest' || (!said && SEPARATOR.test(line.textContent))) return line;
    if (said === 'this' && isBlank(part(fragment, line, 'after'))) return withAttribution(line);
  }
  return undefined;
}

/**
 * Puts the earlier messages that a mail ends with behind a summary, in the caller's words; it unfolds without a script.
 * Answers whether there were any. A mail that is nothing else stays as it is.
 */
export function foldQuoted(fragment: DocumentFragment, summary: string): boolean {
  const first = beginning(fragment);
  if (!first || isBlank(part(fragment, first, 'before'))) return false;
  const earlier = part(fragment, first, 'after');
  earlier.setStartBefore(first);
  const details = fragment.ownerDocument.createElement('details');
  const words = fragment.ownerDocument.createElement('summary');
  words.append(summary);
  details.append(words, earlier.extractContents());
  fragment.append(details);
  return true;
}
