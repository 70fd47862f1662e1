import { DOMSerializer, type DOMOutputSpec, type Mark, type Node } from 'prosemirror-model';
import { linkMarkup } from '../schema/marks.js';
import { schema } from '../schema/schema.js';
import { isRightToLeft } from './direction.js';
import { keepSpaces } from './spaces.js';

/** The tag of a block, and what it says in attributes: words and numbers that need no quoting. */
interface Markup {
  readonly tag: string;
  readonly says: Readonly<Record<string, string | number>>;
}

/** A list or a quote stands on the side that its text begins at; its paragraphs say theirs themselves. */
const side = (block: Node): { readonly dir?: string } => (isRightToLeft(block) ? { dir: 'rtl' } : {});

function numbered(list: Node): Markup {
  const start = Number(list.attrs.start);
  return { tag: 'ol', says: { ...(start !== 1 && { start }), ...side(list) } };
}

const markups: Readonly<Record<string, (block: Node) => Markup>> = {
  paragraph: () => ({ tag: 'p', says: { dir: 'auto' } }),
  heading: ({ attrs }) => ({ tag: `h${Number(attrs.level)}`, says: { dir: 'auto' } }),
  quote: (quote) => ({ tag: 'blockquote', says: side(quote) }),
  bulleted: (list) => ({ tag: 'ul', says: side(list) }),
  numbered,
  item: () => ({ tag: 'li', says: {} }),
};

/** How a block is written. */
export const markupOf = (block: Node): Markup => markups[block.type.name]?.(block) ?? { tag: 'p', says: {} };

const blocks = Object.fromEntries(
  Object.keys(markups).map((name) => [
    name,
    (block: Node): DOMOutputSpec => {
      const { tag, says } = markupOf(block);
      return [tag, says, 0];
    },
  ]),
);

const link = ({ attrs }: Mark): DOMOutputSpec => ['a', linkMarkup(attrs.href as string)];

/** A line that is empty, and a break at the end of one, are only seen with another break behind them. */
function closeLine(block: Element): void {
  let last: ChildNode | null = block.lastChild;
  while (last?.lastChild) last = last.lastChild;
  if (!last || last.nodeName === 'BR') block.append(block.ownerDocument.createElement('br'));
}

/** Writes what leaves the editor: its own tags and attributes, and no others. */
class MailSerializer extends DOMSerializer {
  override serializeFragment(...[fragment, options, target]: Parameters<DOMSerializer['serializeFragment']>) {
    const written = super.serializeFragment(fragment, options, target);
    // what stands inside a block is written into it by the same method
    if (target || !(written instanceof DocumentFragment)) return written;
    for (const block of written.querySelectorAll('p, h1, h2, h3')) {
      closeLine(block);
      keepSpaces(block);
    }
    return written;
  }
}

/** Writes a mail, or a piece of one, as nodes. */
export const mailSerializer = new MailSerializer(
  { ...DOMSerializer.nodesFromSchema(schema), ...blocks },
  { ...DOMSerializer.marksFromSchema(schema), link },
);
