import type { NodeSpec } from 'prosemirror-model';

/** The numbers a list may begin with; what is none of them begins with 1. */
function start(list: HTMLElement): number {
  const written = list.getAttribute('start') ?? '';
  return /^\d{1,6}$/.test(written) ? Number(written) : 1;
}

/** Lists, and what stands in them. */
export const lists = {
  bulleted: {
    content: 'item+',
    group: 'block list',
    parseDOM: [{ tag: 'ul' }],
    toDOM: () => ['ul', { dir: 'auto' }, 0],
  },
  numbered: {
    content: 'item+',
    group: 'block list',
    attrs: { start: { default: 1, validate: 'number' } },
    parseDOM: [{ tag: 'ol', getAttrs: (list) => ({ start: start(list) }) }],
    toDOM: ({ attrs }) => ['ol', { dir: 'auto', start: attrs.start as number }, 0],
  },
  item: {
    content: 'paragraph block*',
    defining: true,
    parseDOM: [{ tag: 'li' }],
    toDOM: () => ['li', 0],
  },
} satisfies Record<string, NodeSpec>;
