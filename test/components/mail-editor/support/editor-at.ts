import { fixture } from '@open-wc/testing';
import { html } from 'lit';
import { editorStyles, MailEditor } from '../../../../components/mail-editor/index.js';
import type { MailEditorOptions } from '../../../../components/mail-editor/options.js';

/** A node inside two shadow roots, as an editor in a composer in a host's element stands. */
async function nestedMount() {
  const outer = await fixture<HTMLElement>(html`<div></div>`);
  const inner = document.createElement('div');
  outer.attachShadow({ mode: 'open' }).append(inner);
  const root = inner.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [editorStyles.styleSheet].filter((sheet) => sheet !== undefined);
  const mount = document.createElement('div');
  root.append(mount);
  return { outer, root, mount };
}

/** An editor that has the keyboard, and what it told its owner. */
export async function editorAt(options: Partial<MailEditorOptions> = {}) {
  const nested = await nestedMount();
  const told = { changes: 0, keys: [] as string[], files: [] as string[] };
  const editor = new MailEditor(nested.mount, {
    label: 'Message',
    onChange: () => told.changes++,
    onKey: ({ key }) => {
      told.keys.push(key);
      return false;
    },
    onFiles: (images) => told.files.push(...images.map(({ name }) => name)),
    ...options,
  });
  editor.focus();
  return { ...nested, editor, told };
}
