import { loadWords } from '../../../src/index.js';
import type { MailEditor } from '../../../components/mail-editor/index.js';
import { editorIn } from '../../components/mail-editor/support/editor-in.js';
import { mailOf } from './mails.js';

/** The same text in a field that is only editable. */
function openFloor(kind: string, characters: number): void {
  const text = document.createElement('div');
  const page = new DOMParser().parseFromString(mailOf(kind, characters), 'text/html');
  text.append(...page.body.childNodes);
  text.contentEditable = 'true';
  document.body.replaceChildren(text);
  text.focus();
  const blocks = text.querySelectorAll('p, li');
  getSelection()?.collapse(blocks[Math.floor(blocks.length / 2)]?.firstChild ?? text, 1);
}

function timed(act: () => unknown): number {
  const from = performance.now();
  act();
  return performance.now() - from;
}

/** An editor with its toolbar and a mail in it, the caret in its middle. */
export async function begin() {
  const words = await loadWords('en');
  let editor: MailEditor | undefined;
  const open = (kind: string, characters: number): void => {
    const host = document.createElement('main');
    document.body.replaceChildren(host);
    ({ editor } = editorIn(host.attachShadow({ mode: 'open' }), words, { html: mailOf(kind, characters) }));
    const middle = Math.floor(editor.text.length / 2);
    editor.selection = { from: middle, to: middle };
    editor.focus();
  };
  return { open, openFloor, html: () => timed(() => editor?.html), text: () => timed(() => editor?.text) };
}
