import { baseKeymap, chainCommands } from 'prosemirror-commands';
import { keymap } from 'prosemirror-keymap';
import { splitListItem } from 'prosemirror-schema-list';
import type { Command, Plugin } from 'prosemirror-state';
import type { EditorFollower } from '../options.js';
import { schema } from '../schema/schema.js';
import { setStyle, unformatAtStart } from './blocks.js';
import { deeds } from './deeds.js';

const { item, break: lineBreak } = schema.nodes;

const breakLine: Command = ({ tr }, dispatch) => {
  dispatch?.(tr.replaceSelectionWith(lineBreak.create()).scrollIntoView());
  return true;
};

const backspace = chainCommands(unformatAtStart, baseKeymap.Backspace ?? (() => false));

const asking =
  (ask: () => void): Command =>
  () => {
    ask();
    return true;
  };

/** The keys of the editor, besides those that its owner and lists take. */
export function editorKeys(follower: () => EditorFollower | undefined): readonly Plugin[] {
  const ours = keymap({
    'Mod-z': deeds.undo,
    'Mod-y': deeds.redo,
    'Mod-Shift-z': deeds.redo,
    'Mod-b': deeds.bold,
    'Mod-i': deeds.italic,
    'Mod-u': deeds.underline,
    'Mod-Shift-7': deeds.numbered,
    'Mod-Shift-8': deeds.bulleted,
    'Mod-Shift-9': deeds.quote,
    'Mod-Alt-0': setStyle('paragraph'),
    'Mod-Alt-1': setStyle('heading-1'),
    'Mod-Alt-2': setStyle('heading-2'),
    'Mod-Alt-3': setStyle('heading-3'),
    'Mod-\\': deeds.clear,
    'Mod-k': asking(() => follower()?.linkAsked()),
    'Alt-F10': asking(() => follower()?.focusAsked()),
    Escape: () => follower()?.escaped() ?? false,
    'Shift-Enter': breakLine,
    Enter: splitListItem(item),
    Backspace: backspace,
    'Shift-Backspace': backspace,
  });
  return [ours, keymap(baseKeymap)];
}
