import { wrapIn } from 'prosemirror-commands';
import type { Node, NodeType } from 'prosemirror-model';
import { liftListItem, wrapRangeInList } from 'prosemirror-schema-list';
import { AllSelection, Selection, TextSelection, type Command, type EditorState } from 'prosemirror-state';
import { liftTarget } from 'prosemirror-transform';
import { schema } from '../schema/schema.js';
import type { BlockStyle } from './formatting.js';

const { paragraph, heading, quote, item } = schema.nodes;

/** Makes paragraphs or headings of the selected blocks. */
export const setStyle =
  (style: BlockStyle): Command =>
  ({ tr, selection: { from, to } }, dispatch) => {
    const level = Number(style.at(-1));
    if (style === 'paragraph') tr.setBlockType(from, to, paragraph);
    else tr.setBlockType(from, to, heading, { level });
    if (tr.docChanged) dispatch?.(tr.scrollIntoView());
    return true;
  };

/** The state with the text selected that is in it: what selects all of a mail has no block around it. */
function textSelected(state: EditorState): EditorState {
  if (!(state.selection instanceof AllSelection)) return state;
  const [start, end] = [Selection.atStart(state.doc), Selection.atEnd(state.doc)];
  return state.apply(state.tr.setSelection(TextSelection.between(start.$from, end.$to)));
}

const isList = (node: Node): boolean => node.type.isInGroup('list');

/** Makes a list of the selected blocks, another kind of the list they are in, or paragraphs of what is such a list. */
export const toggleList =
  (kind: NodeType): Command =>
  (selected, dispatch) => {
    const state = textSelected(selected);
    const { $from, $to, from, to } = state.selection;
    const items = $from.blockRange($to, isList);
    if (items?.parent.type === kind) return liftListItem(item)(state, dispatch);
    const { tr } = state;
    if (items) tr.setNodeMarkup(items.$from.before(items.depth), kind);
    else {
      tr.setBlockType(from, to, paragraph);
      const range = tr.selection.$from.blockRange(tr.selection.$to);
      if (!range || !wrapRangeInList(tr, range, kind)) return false;
    }
    dispatch?.(tr.scrollIntoView());
    return true;
  };

/** Makes a quote of the selected blocks, or takes them out of the one they are in. */
export const toggleQuote: Command = (selected, dispatch) => {
  const state = textSelected(selected);
  const { $from, $to } = state.selection;
  const quoted = $from.blockRange($to, ({ type }) => type === quote);
  if (!quoted) return wrapIn(quote)(state, dispatch);
  const target = liftTarget(quoted);
  if (target === null) return false;
  dispatch?.(state.tr.lift(quoted, target).scrollIntoView());
  return true;
};

/** Begins the text of an item, or of a heading, without what it is: an item leaves its list, a heading becomes a paragraph. */
export const unformatAtStart: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  if (!empty || $from.parentOffset > 0) return false;
  if ($from.parent.type === heading) return setStyle('paragraph')(state, dispatch);
  const isFirstInItem = $from.depth > 1 && $from.node(-1).type === item && $from.index(-1) === 0;
  return isFirstInItem && liftListItem(item)(state, dispatch);
};
