import { blocks } from './elements.js';
import { mailFragment } from './sanitize-mail.js';

interface Piece {
  readonly text: string;
  /** Has an empty line before and after it. */
  readonly apart: boolean;
}

const APART = 'p, h1, h2, h3, h4, h5, h6, blockquote, pre, hr, table, ul:not(li > ul), ol:not(li > ol)';
const ROWS = 'tr, td, th, tbody';

const indented = (text: string, first: string, others = first): string =>
  first + text.replaceAll('\n', `\n${others}`).replaceAll(/[ ]+$/gm, '');

const trimmed = (text: string): string => text.replace(/[ \t]*\n[ \t]*/g, '\n').trim();

const joined = (pieces: readonly Piece[]): string =>
  pieces
    .map(({ text, apart }, index) => {
      const previous = pieces[index - 1];
      return (previous ? (apart || previous.apart ? '\n\n' : '\n') : '') + text;
    })
    .join('');

/** Where a link goes, if its text does not say so. */
function addressBehind({ textContent, href }: HTMLAnchorElement): string {
  const text = textContent.trim();
  const isSaid =
    !text || [href, href.replace(/^(?:https?:\/\/|mailto:|tel:)/, '')].some((said) => said.startsWith(text));
  return isSaid || !href ? '' : ` (${href})`;
}

/** Lines and blocks of an element, in their order. */
function piecesOf(parent: Node): readonly Piece[] {
  const pieces: Piece[] = [];
  let line = '';
  const add = (text: string, apart: boolean) => text && pieces.push({ text, apart });
  const visit = (node: Node): void => {
    if (node instanceof Text) line += node.data.replace(/[ \t\n\u00a0]+/g, ' ');
    else if (!(node instanceof Element)) return;
    else if (node.matches('br')) line += '\n';
    else if (node.matches('img[alt]:not([alt=""])')) line += `[${node.getAttribute('alt') ?? ''}]`;
    else if (blocks.has(node.localName) || node.matches(ROWS)) {
      add(trimmed(line), false);
      line = '';
      add(blockText(node), node.matches(APART));
    } else {
      node.childNodes.forEach(visit);
      if (node instanceof HTMLAnchorElement) line += addressBehind(node);
    }
  };
  parent.childNodes.forEach(visit);
  add(trimmed(line), false);
  return pieces;
}

function itemText(item: Element): string {
  const list = item.closest('ol, ul');
  const first = Number(list?.getAttribute('start') ?? 1);
  const before = [...(list?.querySelectorAll(':scope > li') ?? [])].indexOf(item);
  const marker = list?.matches('ol') ? `${first + before}. ` : '- ';
  return indented(joined(piecesOf(item)), marker, ' '.repeat(marker.length));
}

/** A row whose cells are words is one line; what only gives a letter its shape is read cell by cell. */
function rowText(row: Element): string {
  const cells = [...row.children].map((cell) => joined(piecesOf(cell))).filter(Boolean);
  return cells.join(cells.some((cell) => cell.includes('\n')) ? '\n' : '\t');
}

function blockText(block: Element): string {
  if (block.matches('hr')) return '---';
  if (block.matches('pre')) return block.textContent.trimEnd();
  if (block.matches('li')) return itemText(block);
  if (block.matches('tr')) return rowText(block);
  const text = joined(piecesOf(block));
  return block.matches('blockquote') && text ? indented(text, '> ') : text;
}

/** Mail as plain text: paragraphs by blank lines, lists and quotes as people type them, addresses behind their links. */
export const plainText = (html: string): string => joined(piecesOf(mailFragment(html)));
