import { DOMSerializer, type DOMOutputSpec, type Mark, type Node } from 'prosemirror-model';
import { isRightToLeft } from './direction.js';
import { schema } from '../schema/schema.js';
import { keepSpaces } from './spaces.js';

/** A list or a quote stands on the side that its text begins at; its paragraphs say theirs themselves. */
const side = ({ textContent }: Node): { dir?: string } => (isRightToLeft(textContent) ? { dir: 'rtl' } : {});

const list = (node: Node): DOMOutputSpec => {
  const { start } = node.attrs;
  return ['ol', { ...(start === 1 ? {} : { start: start as number }), ...side(node) }, 0];
};

const blocks: Readonly<Record<string, (node: Node) => DOMOutputSpec>> = {
  paragraph: () => ['p', { dir: 'auto' }, 0],
  heading: ({ attrs }) => [`h${String(attrs.level)}`, { dir: 'auto' }, 0],
  quote: (node) => ['blockquote', side(node), 0],
  bulleted: (node) => ['ul', side(node), 0],
  numbered: list,
  item: () => ['li', 0],
};

const link = ({ attrs }: Mark): DOMOutputSpec => [
  'a',
  { href: attrs.href as string, target: '_blank', rel: 'noopener noreferrer nofollow' },
];

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

/** Writes a mail, or a piece of one for the clipboard. */
export const mailSerializer = new MailSerializer(
  { ...DOMSerializer.nodesFromSchema(schema), ...blocks },
  { ...DOMSerializer.marksFromSchema(schema), link },
);

/** Characters that turn the text of others around; where one stood stands nothing that is seen. */
const overrides = /[\u202D\u202E]/g;

/** A mail as HTML. */
export function writeHtml(mail: Node): string {
  const page = document.implementation.createHTMLDocument('');
  const body = page.createElement('div');
  body.append(mailSerializer.serializeFragment(mail.content, { document: page }));
  return body.innerHTML.replace(overrides, '\u200B');
}
