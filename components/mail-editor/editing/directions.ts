import type { Node } from 'prosemirror-model';
import { Plugin } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { hasRightToLeft } from '../writing/direction.js';
import { remembered } from '../writing/remembered.js';

const marked = remembered((mail: Node): DecorationSet => {
  const lines: Decoration[] = [];
  mail.descendants((node, at) => {
    if (!hasRightToLeft(node)) return false;
    if (node.isTextblock) lines.push(Decoration.node(at, at + node.nodeSize, { class: 'turning' }));
    return !node.isTextblock;
  });
  return DecorationSet.create(mail, lines);
});

/**
 * Marks the lines that hold something from right to left. Only they are laid out letter by letter, because that takes a
 * browser as long again as all else that a key does in a long line.
 */
export const directions = (): Plugin => new Plugin({ props: { decorations: ({ doc }) => marked(doc) } });
