import { history } from 'prosemirror-history';
import { Plugin } from 'prosemirror-state';
import { clipboard } from './editing/clipboard.js';
import { composition } from './editing/composition.js';
import { directions } from './editing/directions.js';
import type { Intake } from './editing/intake.js';
import { editorKeys } from './editing/keys.js';
import { nativeUndo } from './editing/native-undo.js';
import { tabKey } from './editing/tab-key.js';
import type { EditorFollower } from './options.js';

/** Whom the parts of an editor ask. */
export interface Owner extends Intake {
  /** Is a key meant for somebody else than the editor? */
  readonly takesKey: (event: KeyboardEvent) => boolean;
  readonly follower: () => EditorFollower | undefined;
}

/** Keys that somebody else takes, and the keyboard that comes and goes. */
function told({ takesKey, follower }: Owner): Plugin {
  const followed = (): void => follower()?.followed();
  return new Plugin({
    props: {
      handleKeyDown: (_, event) => takesKey(event),
      handleDOMEvents: { focus: followed, blur: followed },
    },
  });
}

/** The parts of an editor, in the order in which they are asked. */
export const editorPlugins = (owner: Owner): readonly Plugin[] => [
  composition(),
  told(owner),
  ...tabKey(),
  ...editorKeys(owner.follower),
  clipboard(owner),
  directions(),
  nativeUndo(),
  history(),
];
