import type { Node } from 'prosemirror-model';
import { schema } from '../schema/schema.js';

const nonBreaking = '\u00A0';

const isBreak = (piece: Node | null): boolean => piece?.type.name === 'break';

/** A text whose spaces are kept, by what stands before it. */
function kept(text: string, before: string): string {
  const first = before === ' ' && text.startsWith(' ') ? nonBreaking : '';
  return first + text.slice(first.length).replaceAll('  ', ` ${nonBreaking}`);
}

const keptAtEnd = (text: string): string => (text.endsWith(' ') ? `${text.slice(0, -1)}${nonBreaking}` : text);

/**
 * The pieces of a line of text with as many spaces as HTML shows: where it would drop one, at an edge or after another,
 * stands one that it keeps.
 */
export function withSpaces(line: Node): readonly Node[] {
  let before = ' ';
  return line.children.map((piece, index) => {
    if (piece.text === undefined) {
      before = isBreak(piece) ? ' ' : '';
      return piece;
    }
    const next = line.maybeChild(index + 1);
    const inside = kept(piece.text, before);
    before = inside.at(-1) ?? before;
    const text = next === null || isBreak(next) ? keptAtEnd(inside) : inside;
    return text === piece.text ? piece : schema.text(text, piece.marks);
  });
}

/** Is a line only seen with another break at its end, because it is empty or ends with one? */
export const isOpenLine = ({ lastChild }: Node): boolean => lastChild === null || isBreak(lastChild);
