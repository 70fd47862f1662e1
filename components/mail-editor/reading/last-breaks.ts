import { isBlock, isNothing } from './nodes.js';

/** Does its line end anyway right behind this node? */
function endsLine(node: Node): boolean {
  let next = node.nextSibling;
  while (next && isNothing(next)) next = next.nextSibling;
  if (next) return isBlock(next);
  const { parentNode } = node;
  return !parentNode || parentNode instanceof DocumentFragment || isBlock(parentNode) || endsLine(parentNode);
}

/** Takes out line breaks that nobody sees: the last of a line that ends anyway. */
export function dropLastBreaks(nodes: DocumentFragment): void {
  const last = [...nodes.querySelectorAll('br')].filter(endsLine);
  for (const lineBreak of last) lineBreak.remove();
}
