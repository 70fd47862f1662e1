import type { EditorState } from 'prosemirror-state';

/** A piece of text, and where it stands. */
export interface WordPlace {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** No word that somebody looks for is longer. */
const longest = 100;

/** The word right before the caret, without what stands behind it. */
export function wordBefore({ selection: { $from, from, empty } }: EditorState): WordPlace | undefined {
  if (!empty) return undefined;
  const { parent, parentOffset } = $from;
  const before = parent.textBetween(Math.max(0, parentOffset - longest), parentOffset, ' ', ' ');
  const text = /\S+$/.exec(before)?.[0];
  return text === undefined ? undefined : { text, from: from - text.length, to: from };
}
