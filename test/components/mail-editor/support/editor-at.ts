import { fixture } from '@open-wc/testing';
import { html } from 'lit';
import type { MailEditorOptions } from '../../../../components/mail-editor/index.js';
import { loadWords } from '../../../../src/index.js';
import { editorIn } from './editor-in.js';
import { adoptStyles } from '../../../support/page-styles.js';

adoptStyles(`
  .page {
    background: Canvas;
    color-scheme: inherit;
  }
`);

/** How the page is written. */
export interface Page {
  readonly lang?: 'en' | 'es';
  readonly dir?: 'ltr' | 'rtl';
}

/** A page that is as dark as it says it is. */
const canvas = new CSSStyleSheet();
canvas.replaceSync('.page { background: Canvas }');

/** An editor that has the keyboard, inside two shadow roots, as it has in a composer in a host's element. */
export async function editorAt(options: Partial<MailEditorOptions> = {}, { lang = 'en', dir = 'ltr' }: Page = {}) {
  const words = await loadWords(lang);
  document.adoptedStyleSheets = [canvas];
  const page = await fixture<HTMLElement>(html`
    <section lang=${lang} dir=${dir} class="page">
      <input aria-label="before" />
      <div class="outer"></div>
      <input aria-label="behind" />
    </section>
  `);
  const inner = document.createElement('div');
  page.querySelector('.outer')?.attachShadow({ mode: 'open' }).append(inner);
  const standing = editorIn(inner.attachShadow({ mode: 'open' }), words, options);
  standing.editor.focus();
  return { page, ...standing };
}
