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

/** How the page is written. */
export interface Page {
  readonly lang?: 'en' | 'es';
  readonly dir?: 'ltr' | 'rtl';
}

/** A place inside two shadow roots, as an editor in a composer in a host's element has. */
async function nestedPlaces({ lang = 'en', dir = 'ltr' }: Page) {
  const page = await fixture<HTMLElement>(html`
    <section lang=${lang} dir=${dir} class="page">
      <style>
        .page {
          background: Canvas;
          color-scheme: inherit;
        }
      </style>
      <input aria-label="before" />
      <div class="outer"></div>
      <input aria-label="behind" />
    </section>
  `);
  const inner = document.createElement('div');
  page.querySelector('.outer')?.attachShadow({ mode: 'open' }).append(inner);
  const root = inner.attachShadow({ mode: 'open' });
  adoptStyles(root, [baseStyles, ...controlStyles, popupStyles, editorStyles]);
  const [bar, mount] = [document.createElement('div'), document.createElement('div')];
  const closed = document.createElement('p');
  Object.assign(closed, { id: 'closed', hidden: true, textContent: 'The conversation is over.' });
  root.append(bar, mount, closed);
  return { page, root, bar, mount };
}

/** An editor that has the keyboard, its toolbar, and what it told its owner. */
export async function editorAt(options: Partial<MailEditorOptions> = {}, look: Page = {}) {
  const places = await nestedPlaces(look);
  const words = await loadWords(look.lang ?? 'en');
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
