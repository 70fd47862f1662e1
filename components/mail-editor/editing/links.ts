import { closeHistory } from 'prosemirror-history';
import type { Mark, ResolvedPos } from 'prosemirror-model';
import type { Command, EditorState, Transaction } from 'prosemirror-state';
import { schema } from '../schema/schema.js';

/** A link in a mail: what is read of it, where it goes, and where it stands. */
export interface LinkPlace {
  readonly text: string;
  /** Absent: it is to become a link. */
  readonly href: string | undefined;
  readonly from: number;
  readonly to: number;
}

const { link } = schema.marks;

const linkOf = (marks: readonly Mark[]): Mark | undefined => link.isInSet(marks);

/** How far a link goes on around a position. */
function reach($at: ResolvedPos, mark: Mark): { from: number; to: number } {
  const block = $at.parent;
  const has = (index: number) => mark.isInSet(block.maybeChild(index)?.marks ?? []);
  let first = $at.index();
  if (!has(first)) first--;
  let last = first;
  while (has(first - 1)) first--;
  while (has(last + 1)) last++;
  return { from: $at.posAtIndex(first), to: $at.posAtIndex(last + 1) };
}

/** The link that the selection begins in. */
export function linkAt({ doc, selection: { $from, from, to, empty } }: EditorState): LinkPlace | undefined {
  const mark = linkOf($from.nodeAfter?.marks ?? []) ?? (empty ? linkOf($from.nodeBefore?.marks ?? []) : undefined);
  if (!mark) return undefined;
  const place = reach($from, mark);
  if (from < place.from || to > place.to) return undefined;
  return { ...place, href: mark.attrs.href as string, text: doc.textBetween(place.from, place.to) };
}

/** The link that the selection stands in, or what is selected to become one. */
export function linkPlace(state: EditorState): LinkPlace {
  const { from, to } = state.selection;
  return linkAt(state) ?? { from, to, text: state.doc.textBetween(from, to, ' '), href: undefined };
}

/** Makes a link of a place; its text is written anew only where it is another. */
export function setLink(
  tr: Transaction,
  place: LinkPlace,
  { text, href }: { text: string; href: string },
): Transaction {
  const { from, to } = place;
  const mark = link.create({ href });
  closeHistory(tr);
  if (text === place.text && from < to) return tr.removeMark(from, to, link).addMark(from, to, mark);
  const $from = tr.doc.resolve(from);
  const marks = $from.marksAcross(tr.doc.resolve(to)) ?? $from.marks();
  return tr.replaceWith(from, to, schema.text(text, mark.addToSet(marks)));
}

/** Takes the link away and leaves its text. */
export const removeLink: Command = (state, dispatch) => {
  const place = linkAt(state);
  if (place) dispatch?.(state.tr.removeMark(place.from, place.to, link));
  return place !== undefined;
};
