import { keymap } from 'prosemirror-keymap';
import { liftListItem, sinkListItem } from 'prosemirror-schema-list';
import { Plugin, type Command } from 'prosemirror-state';
import { schema } from '../schema/schema.js';

const { item } = schema.nodes;

/** Tab and Shift+Tab move items of a list in and out; everywhere else, and right after Escape, they leave the editor. */
export function tabKey(): readonly Plugin[] {
  let leaves = false;
  const unlessLeaving =
    (command: Command): Command =>
    (...args) =>
      !leaves && command(...args);
  const escape = new Plugin({
    props: {
      handleDOMEvents: {
        keydown: (_, { key }) => {
          // Shift is held before Tab is pressed, and says nothing by itself
          if (key !== 'Tab' && key !== 'Shift') leaves = key === 'Escape';
          return false;
        },
        blur: () => {
          leaves = false;
          return false;
        },
      },
    },
  });
  const keys = keymap({
    Tab: unlessLeaving(sinkListItem(item)),
    'Shift-Tab': unlessLeaving(liftListItem(item)),
  });
  return [escape, keys];
}
