import { history } from 'prosemirror-history';
import { Plugin } from 'prosemirror-state';
import { clipboard } from './editing/clipboard.js';
import { composition } from './editing/composition.js';
import type { Intake } from './editing/intake.js';
import { editorKeys, type Asked } from './editing/keys.js';
import { nativeUndo } from './editing/native-undo.js';
import { tabKey } from './editing/tab-key.js';

/** Whom the parts of an editor ask. */
export interface Owner extends Intake, Asked {
  /** Is a key meant for somebody else than the editor? */
  takesKey(event: KeyboardEvent): boolean;
}

/** The parts of an editor, in the order in which they are asked. */
export const editorPlugins = (owner: Owner): readonly Plugin[] => [
  composition(),
  new Plugin({ props: { handleKeyDown: (_, event) => owner.takesKey(event) } }),
  ...tabKey(),
  ...editorKeys(owner),
  clipboard(owner),
  nativeUndo(),
  history(),
];
