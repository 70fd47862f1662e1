import { Fragment, type Node } from 'prosemirror-model';
import { schema } from '../schema/schema.js';
import { isOpenLine, withSpaces } from './spaces.js';

/** The pieces of a line of text as HTML shows it: no space of it is dropped, and it is seen where it is empty. */
export function lineAsShown(line: Node): readonly Node[] {
  const pieces = withSpaces(line);
  return isOpenLine(line) ? [...pieces, schema.nodes.break.create()] : pieces;
}

/** A block, or a piece of a line, as HTML shows it. */
export function asShown(part: Node): Node {
  if (part.isInline) return part;
  return part.copy(Fragment.from(part.isTextblock ? lineAsShown(part) : part.children.map(asShown)));
}
