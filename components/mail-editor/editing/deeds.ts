import { toggleMark } from 'prosemirror-commands';
import { redo, undo } from 'prosemirror-history';
import type { MarkType } from 'prosemirror-model';
import type { Command } from 'prosemirror-state';
import { schema } from '../schema/schema.js';
import { toggleList, toggleQuote } from './blocks.js';

const { bold, italic, underline } = schema.marks;
const { bulleted, numbered, paragraph } = schema.nodes;

/** Marks all of the selection, and takes the mark away only when all of it has it. */
const mark = (type: MarkType): Command => toggleMark(type, null, { removeWhenPresent: false });

/** Makes plain text in paragraphs of the selection; its links, lists and quotes stay. */
const clear: Command = ({ tr, selection: { from, to } }, dispatch) => {
  tr.setBlockType(from, to, paragraph);
  for (const type of [bold, italic, underline]) {
    tr.removeMark(from, to, type);
    tr.removeStoredMark(type);
  }
  dispatch?.(tr.scrollIntoView());
  return true;
};

/** What the buttons of a toolbar do, and the keys. */
export const deeds = {
  undo,
  redo,
  bold: mark(bold),
  italic: mark(italic),
  underline: mark(underline),
  bulleted: toggleList(bulleted),
  numbered: toggleList(numbered),
  quote: toggleQuote,
  clear,
} satisfies Record<string, Command>;

/** One of them. */
export type Deed = keyof typeof deeds;
