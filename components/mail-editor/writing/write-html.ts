import { Fragment, type Node } from 'prosemirror-model';
import { mailSerializer, markupOf } from './mail-serializer.js';
import { remembered } from './remembered.js';

/** Characters that turn the text of others around; where one stood stands nothing that is seen. */
const overrides = /[\u202D\u202E]/g;

let page: Document | undefined;

/** A line of text, written where no image of it is fetched. */
const writeLine = remembered((line) => {
  page ??= document.implementation.createHTMLDocument('');
  const place = page.createElement('div');
  place.append(mailSerializer.serializeFragment(Fragment.from(line), { document: page }));
  return place.innerHTML.replace(overrides, '\u200B');
});

function writeBlock(block: Node): string {
  if (block.isTextblock) return writeLine(block);
  const { tag, says } = markupOf(block);
  const said = Object.entries(says).map(([name, value]) => ` ${name}="${value}"`);
  return `<${tag}${said.join('')}>${writeHtml(block)}</${tag}>`;
}

/** What stands in a mail, or in a block of one, as HTML. */
export const writeHtml = ({ children }: Node): string => children.map(writeBlock).join('');
