import type { MarkType, Node, ResolvedPos } from 'prosemirror-model';
import { redoDepth, undoDepth } from 'prosemirror-history';
import { Selection, type EditorState } from 'prosemirror-state';
import { schema } from '../schema/schema.js';
import { linkAt } from './links.js';

/** What a paragraph can be. */
export const blockStyles = ['paragraph', 'heading-1', 'heading-2', 'heading-3'] as const;

/** One of them. */
export type BlockStyle = (typeof blockStyles)[number];

/** What the selected text is, and what can be undone. */
export interface Formatting {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly bulleted: boolean;
  readonly numbered: boolean;
  readonly quote: boolean;
  /** Absent: there is more than one in the selection. */
  readonly style: BlockStyle | undefined;
  /** Where the link goes that the selection stands in. */
  readonly link: string | undefined;
  readonly mayUndo: boolean;
  readonly mayRedo: boolean;
}

/** Is all of the selected text, or what is typed next, marked like that? */
function isMarked({ selection, storedMarks, doc }: EditorState, mark: MarkType): boolean {
  const { $from, from, to, empty } = selection;
  if (empty) return mark.isInSet(storedMarks ?? $from.marks()) !== undefined;
  let [isAll, isAny] = [true, false];
  doc.nodesBetween(from, to, (node) => {
    if (!node.isText) return isAll;
    isAny = true;
    isAll &&= mark.isInSet(node.marks) !== undefined;
    return false;
  });
  return isAny && isAll;
}

const styleOf = (block: Node): BlockStyle =>
  block.type.name === 'heading' ? (`heading-${String(block.attrs.level)}` as BlockStyle) : 'paragraph';

function commonStyle({ doc, selection: { from, to } }: EditorState): BlockStyle | undefined {
  const styles = new Set<BlockStyle>();
  doc.nodesBetween(from, to, (node) => {
    if (node.isTextblock) styles.add(styleOf(node));
    return !node.isTextblock && styles.size < 2;
  });
  return styles.size === 1 ? [...styles][0] : undefined;
}

/** The names of what stands around a position, the nearest list only. */
function around($at: ResolvedPos): ReadonlySet<string> {
  const names = new Set<string>();
  let isInList = false;
  for (let depth = $at.depth; depth > 0; depth--) {
    const { type } = $at.node(depth);
    const isList = type.isInGroup('list');
    if (!isList || !isInList) names.add(type.name);
    isInList ||= isList;
  }
  return names;
}

/** What the selection of an editor is. */
export function formattingOf(state: EditorState): Formatting {
  const { bold, italic, underline } = schema.marks;
  const { $from } = state.selection;
  // what selects all of a mail begins before its first block
  const names = around($from.depth === 0 ? Selection.near($from, 1).$from : $from);
  return {
    bold: isMarked(state, bold),
    italic: isMarked(state, italic),
    underline: isMarked(state, underline),
    bulleted: names.has('bulleted'),
    numbered: names.has('numbered'),
    quote: names.has('quote'),
    style: commonStyle(state),
    link: linkAt(state)?.href,
    mayUndo: undoDepth(state) > 0,
    mayRedo: redoDepth(state) > 0,
  };
}
