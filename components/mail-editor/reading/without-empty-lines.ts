import { Fragment, type Node } from 'prosemirror-model';

const isBreak = ({ type }: Node): boolean => type.name === 'break';
const isSpace = ({ text }: Node): boolean => text?.trim() === '';

/** The lines of a block that are not empty, as blocks: a new one begins where there were empty ones. */
function split(block: Node): readonly Node[] {
  const parts: Node[][] = [[]];
  let breaks: Node[] = [];
  block.forEach((piece) => {
    if (isBreak(piece)) breaks.push(piece);
    else if (isSpace(piece) && (breaks.length > 0 || parts.at(-1)?.length === 0)) return;
    else {
      const part = parts.at(-1);
      if (breaks.length > 1) parts.push([piece]);
      else part?.push(...(part.length > 0 ? breaks : []), piece);
      breaks = [];
    }
  });
  return parts.filter(({ length }) => length > 0).map((pieces) => block.copy(Fragment.from(pieces)));
}

function kept(content: Fragment): Fragment {
  const blocks: Node[] = [];
  content.forEach((block) => {
    if (block.isTextblock) blocks.push(...split(block));
    else {
      const inner = kept(block.content);
      const filled = inner.size > 0 ? block.type.createAndFill(block.attrs, inner) : null;
      if (filled) blocks.push(filled);
    }
  });
  return Fragment.from(blocks);
}

/** A mail without empty lines: what stands between two of them is a paragraph, and has its distance by itself. */
export const withoutEmptyLines = (mail: Node): Node => mail.type.createAndFill(null, kept(mail.content)) ?? mail;
