import { closeHistory } from 'prosemirror-history';
import { Slice, type Node } from 'prosemirror-model';
import { TextSelection, type EditorState, type Transaction } from 'prosemirror-state';
import type { Span } from '../options.js';

/** The positions of a span, where the mail has become shorter the last ones that it has. */
function within({ content }: Node, { from, to }: Span): Span {
  const place = (at: number): number => Math.max(0, Math.min(at, content.size));
  return { from: place(from), to: place(to) };
}

/** Selects a span of the mail, or puts the caret there. */
export function select(tr: Transaction, span: Span): Transaction {
  const { from, to } = within(tr.doc, span);
  return tr.setSelection(TextSelection.between(tr.doc.resolve(from), tr.doc.resolve(to)));
}

/** Puts a mail, or a piece of one, in place of what is selected or of a span; it is undone by itself. */
export function insert(state: EditorState, piece: Node, replacing?: Span): Transaction {
  const tr = closeHistory(state.tr);
  if (replacing) select(tr, replacing);
  if (piece.textContent === '' && piece.childCount === 1 && piece.firstChild?.childCount === 0)
    return tr.deleteSelection().scrollIntoView();
  return tr.replaceSelection(Slice.maxOpen(piece.content)).scrollIntoView();
}
