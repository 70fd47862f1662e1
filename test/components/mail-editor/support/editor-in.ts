import { adoptStyles, render } from 'lit';
import { baseStyles } from '../../../../components/internal/base.styles.js';
import { controlStyles } from '../../../../components/internal/control.styles.js';
import { popupStyles } from '../../../../components/internal/popup.styles.js';
import {
  editorKeysId,
  editorStyles,
  EditorToolbar,
  MailEditor,
  type MailEditorOptions,
} from '../../../../components/mail-editor/index.js';
import type { Words } from '../../../../src/index.js';

/** An editor with its toolbar in a root, and what it told its owner. */
export function editorIn(root: ShadowRoot, words: Words, options: Partial<MailEditorOptions> = {}) {
  adoptStyles(root, [baseStyles, ...controlStyles, popupStyles, editorStyles]);
  const [bar, mount, closed] = ['div', 'div', 'p'].map((name) => document.createElement(name));
  if (!bar || !mount || !closed) throw new Error('Nothing can be made.');
  Object.assign(closed, { id: 'closed', hidden: true, textContent: 'The conversation is over.' });
  root.append(bar, mount, closed);
  const told = { changes: 0, keys: [] as string[], files: [] as string[] };
  const editor = new MailEditor(mount, {
    label: words.composer.message,
    describedBy: editorKeysId,
    onChange: () => told.changes++,
    onKey: ({ key }) => {
      told.keys.push(key);
      return false;
    },
    onFiles: (images) => told.files.push(...images.map(({ name }) => name)),
    ...options,
  });
  const show = (): void => {
    render(toolbar.render(words, editor.editable ? undefined : 'closed'), bar);
  };
  const toolbar = new EditorToolbar(editor, show);
  show();
  return { root, mount, editor, told, show };
}
