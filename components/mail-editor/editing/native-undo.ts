import { redo, undo } from 'prosemirror-history';
import type { Command } from 'prosemirror-state';
import { Plugin } from 'prosemirror-state';

const deeds: Readonly<Record<string, Command | undefined>> = { historyUndo: undo, historyRedo: redo };

/** Undoes what a menu of the browser, or a gesture, asks to be undone: the browser's own undo knows nothing of a mail. */
export const nativeUndo = (): Plugin =>
  new Plugin({
    props: {
      handleDOMEvents: {
        beforeinput: (view, event) => {
          const deed = deeds[event.inputType];
          if (!deed) return false;
          event.preventDefault();
          deed(view.state, view.dispatch);
          return true;
        },
      },
    },
  });
