const nonBreaking = '\u00A0';

type Piece = Text | Element;

const isText = (node: Node): node is Text => node.nodeType === Node.TEXT_NODE;

/** Texts, line breaks and images of a block, in their order. */
function* piecesOf(block: Node): Generator<Piece> {
  for (const child of block.childNodes) {
    if (isText(child)) yield child;
    else if (child instanceof Element && child.matches('br, img')) yield child;
    else yield* piecesOf(child);
  }
}

/**
 * Writes the spaces of a block so that HTML shows as many as were typed: where it would drop one, at an edge or after
 * another, stands one that it keeps.
 */
export function keepSpaces(block: Element): void {
  let before = ' ';
  let last: Text | undefined;
  const edge = (): void => {
    if (last?.data.endsWith(' ')) last.data = `${last.data.slice(0, -1)}${nonBreaking}`;
    last = undefined;
    before = ' ';
  };
  for (const piece of piecesOf(block)) {
    if (isText(piece)) {
      piece.data = kept(piece.data, before);
      before = piece.data.at(-1) ?? before;
      last = piece;
    } else if (piece.matches('br')) edge();
    else {
      before = '';
      last = undefined;
    }
  }
  edge();
}

/** A text whose spaces are kept, by what stands before it. */
function kept(text: string, before: string): string {
  const first = before === ' ' && text.startsWith(' ') ? nonBreaking : '';
  return first + text.slice(first.length).replaceAll('  ', ` ${nonBreaking}`);
}
