import type { Mark, Node } from 'prosemirror-model';
import { linkMarkup } from '../schema/marks.js';
import { isRightToLeft } from './direction.js';

/** A tag, and what it says in attributes; what is absent is not said. */
export interface Markup {
  readonly tag: string;
  readonly says: Readonly<Record<string, string | number | undefined>>;
}

/** A list or a quote stands on the side that its text begins at; its paragraphs say theirs themselves. */
const side = (block: Node): { readonly dir?: string } => (isRightToLeft(block) ? { dir: 'rtl' } : {});

function numbered(list: Node): Markup {
  const start = Number(list.attrs.start);
  return { tag: 'ol', says: { ...(start !== 1 && { start }), ...side(list) } };
}

const markups: Readonly<Record<string, (node: Node) => Markup>> = {
  heading: ({ attrs }) => ({ tag: `h${Number(attrs.level)}`, says: { dir: 'auto' } }),
  quote: (quote) => ({ tag: 'blockquote', says: side(quote) }),
  bulleted: (list) => ({ tag: 'ul', says: side(list) }),
  numbered,
  item: () => ({ tag: 'li', says: {} }),
  break: () => ({ tag: 'br', says: {} }),
  image: ({ attrs }) => ({ tag: 'img', says: attrs }),
};

/** How a block is written, or a piece of a line that is no text. */
export const markupOf = (node: Node): Markup => markups[node.type.name]?.(node) ?? { tag: 'p', says: { dir: 'auto' } };

const markTags: Readonly<Record<string, string>> = { bold: 'strong', italic: 'em', underline: 'u' };

/** How text is written that is something. */
export const markupOfMark = ({ type: { name }, attrs }: Mark): Markup =>
  name === 'link' ? { tag: 'a', says: linkMarkup(attrs.href as string) } : { tag: markTags[name] ?? 'u', says: {} };
