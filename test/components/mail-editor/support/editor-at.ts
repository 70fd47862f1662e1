import { fixture } from '@open-wc/testing';
import { adoptStyles, html, render } from 'lit';
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
import { loadWords } from '../../../../src/index.js';

/** A node inside two shadow roots, as an editor in a composer in a host's element stands. */
async function nestedPlaces() {
  const outer = await fixture<HTMLElement>(html`<div></div>`);
  const inner = document.createElement('div');
  outer.attachShadow({ mode: 'open' }).append(inner);
  const root = inner.attachShadow({ mode: 'open' });
  adoptStyles(root, [baseStyles, ...controlStyles, popupStyles, editorStyles]);
  const [bar, mount] = [document.createElement('div'), document.createElement('div')];
  root.append(bar, mount);
  return { outer, root, bar, mount };
}

/** An editor that has the keyboard, its toolbar, and what it told its owner. */
export async function editorAt(options: Partial<MailEditorOptions> = {}, lang = 'en') {
  const places = await nestedPlaces();
  const words = await loadWords(lang);
  const told = { changes: 0, keys: [] as string[], files: [] as string[] };
  const editor = new MailEditor(places.mount, {
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
    render(toolbar.render(words, editor.editable ? undefined : 'closed'), places.bar);
  };
  const toolbar = new EditorToolbar(editor, show);
  show();
  editor.focus();
  return { ...places, editor, told, show };
}
