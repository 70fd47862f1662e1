import type { Fragment, Node } from 'prosemirror-model';
import { remembered } from './remembered.js';

const addressOf = (node: Node): string | undefined =>
  node.marks.find(({ type }) => type.name === 'link')?.attrs.href as string | undefined;

function pieceText(piece: Node): string {
  if (piece.type.name === 'break') return '\n';
  if (piece.type.name === 'image') return piece.attrs.alt === '' ? '' : `[${String(piece.attrs.alt)}]`;
  return (piece.text ?? '').replaceAll('\u00A0', ' ');
}

/** Is the address of a link what can be read anyway? */
const isSaid = (text: string, address: string): boolean =>
  [address, address.replace(/^(?:https?:\/\/|mailto:|tel:)/, '').replace(/\/$/, '')].includes(text.trim());

/** The text of one block; behind a link stands where it goes. */
function lineText(block: Node): string {
  let text = '';
  let linked = '';
  block.forEach((piece, _, index) => {
    const address = addressOf(piece);
    if (address === undefined) {
      text += pieceText(piece);
      return;
    }
    linked += pieceText(piece);
    const next = block.maybeChild(index + 1);
    if (next && addressOf(next) === address) return;
    text += isSaid(linked, address) ? linked : `${linked} (${address})`;
    linked = '';
  });
  return text;
}

const indented = (text: string, first: string, others: string): string =>
  text.replace(/^/gm, others).replace(others, first);

const itemText = remembered((item: Node): string => {
  const parts: string[] = [];
  item.forEach((block, _, index) => {
    // a list stands right below what it belongs to
    const gap = index === 0 ? '' : block.type.isInGroup('list') ? '\n' : '\n\n';
    parts.push(gap, blockText(block));
  });
  return parts.join('');
});

function listText(list: Node): string {
  const items: string[] = [];
  list.forEach((item, _, index) => {
    const marker = list.type.name === 'bulleted' ? '- ' : `${Number(list.attrs.start) + index}. `;
    items.push(indented(itemText(item), marker, ' '.repeat(marker.length)));
  });
  return items.join('\n');
}

const blockText = remembered((block: Node): string => {
  if (block.isTextblock) return lineText(block);
  if (block.type.isInGroup('list')) return listText(block);
  return indented(plainText(block.content), '> ', '> ');
});

/** A mail as plain text: paragraphs by blank lines, lists and quotes as people type them. */
export function plainText(content: Fragment): string {
  const blocks: string[] = [];
  content.forEach((block) => blocks.push(block.isInline ? pieceText(block) : blockText(block)));
  return blocks.join('\n\n').replace(/[ \t]+$/gm, '');
}
