import type { Mark, Node } from 'prosemirror-model';
import { lineAsShown } from './as-shown.js';
import { markupOf, markupOfMark, type Markup } from './markup.js';
import { remembered } from './remembered.js';

/** Characters that turn the text of others around; where one stood stands nothing that is seen. */
const overrides = /[\u202D\u202E]/g;

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '\u00A0': '&nbsp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

const referenceOf = (letter: string): string => references[letter] ?? letter;

// as browsers write text and attributes: what they have read and written again is the same
const textHtml = (text: string): string => text.replace(overrides, '\u200B').replace(/[&\u00A0<>]/g, referenceOf);
const valueHtml = (value: string): string => textHtml(value).replaceAll('"', '&quot;');

function opening({ tag, says }: Markup): string {
  const said = Object.entries(says).filter(([, value]) => value !== undefined);
  return `<${tag}${said.map(([name, value]) => ` ${name}="${valueHtml(String(value))}"`).join('')}>`;
}

const openMark = remembered((mark: Mark): string => opening(markupOfMark(mark)));
const closeMark = (mark: Mark): string => `</${markupOfMark(mark).tag}>`;

/** What ends between two pieces of text, and what begins there: what both are stays open. */
function betweenMarks(before: readonly Mark[], after: readonly Mark[]): string {
  if (before === after) return '';
  const other = after.findIndex((mark, index) => !before[index]?.eq(mark));
  const open = other < 0 ? after.length : other;
  return before.slice(open).toReversed().map(closeMark).join('') + after.slice(open).map(openMark).join('');
}

const pieceHtml = (piece: Node): string => (piece.text === undefined ? opening(markupOf(piece)) : textHtml(piece.text));

function lineHtml(line: Node): string {
  let html = '';
  let marks: readonly Mark[] = [];
  for (const piece of lineAsShown(line)) {
    html += betweenMarks(marks, piece.marks) + pieceHtml(piece);
    ({ marks } = piece);
  }
  return html + betweenMarks(marks, []);
}

const blockHtml = remembered((block: Node): string => {
  const markup = markupOf(block);
  return `${opening(markup)}${block.isTextblock ? lineHtml(block) : writeHtml(block)}</${markup.tag}>`;
});

/** What stands in a mail, or in a block of one, as HTML. */
export const writeHtml = ({ children }: Node): string => children.map(blockHtml).join('');
