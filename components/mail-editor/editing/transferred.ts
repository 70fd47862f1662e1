import type { Mark, Node } from 'prosemirror-model';
import { readHtml } from '../reading/read-html.js';
import { readText } from '../reading/read-text.js';
import { pastedAddress } from '../schema/link-address.js';
import { schema } from '../schema/schema.js';
import { isEmpty } from '../writing/is-empty.js';

/** What is in HTML that an editor of this kind put on the clipboard itself. */
const ours = /\sdata-pm-slice=/;

/** The images of what was copied or dragged; none where they only picture its text, as they do in some programs. */
export const transferredImages = (data: DataTransfer): readonly File[] =>
  /\S/.test(data.getData('text/plain')) ? [] : [...data.files].filter(({ type }) => type.startsWith('image/'));

/** The web address that was copied, when it is nothing else. */
export const transferredAddress = (data: DataTransfer): string | undefined => pastedAddress(data.getData('text/plain'));

/** What was copied or dragged, as a mail; plain text is marked as the text around it. */
export function transferred(data: DataTransfer, allowImages: boolean, marks: readonly Mark[]): Node | undefined {
  const html = data.getData('text/html');
  if (html !== '') {
    const mail = readHtml(html, { allowImages, isForeign: !ours.test(html) });
    if (!isEmpty(mail)) return mail;
  }
  const text = data.getData('text/plain');
  if (text === '') return undefined;
  const href = transferredAddress(data);
  return readText(text, href === undefined ? marks : schema.marks.link.create({ href }).addToSet(marks));
}
