import { loadWords } from '../../../src/index.js';
import { editorIn } from '../../components/mail-editor/support/editor-in.js';

const sentence = 'A sentence as people write it, with <b>weight</b> and a <a href="https://acme.example/">link</a>. ';
const letters = sentence.replace(/<[^>]*>/g, '').length;

const paragraphs = (count: number, inner: string): string => `<p>${inner}</p>`.repeat(count);

/** Mails of so many characters, by what they are made of. */
const mails: Readonly<Record<string, (characters: number) => string>> = {
  paragraphs: (characters) => paragraphs(Math.ceil(characters / (letters * 3)), sentence.repeat(3)),
  'one paragraph': (characters) => paragraphs(1, sentence.repeat(Math.ceil(characters / letters))),
  'plain words': (characters) => paragraphs(1, 'words '.repeat(Math.ceil(characters / 6))),
  lists: (characters) =>
    `<ul>${`<li>${sentence}<ul><li>${sentence}</li></ul></li>`.repeat(Math.ceil(characters / (letters * 2)))}</ul>`,
};

const words = await loadWords('en');

/** An editor with its toolbar and a mail in it, the caret in its middle. */
function open(kind: string, characters: number): void {
  document.body.replaceChildren();
  const host = document.createElement('main');
  document.body.append(host);
  const { editor } = editorIn(host.attachShadow({ mode: 'open' }), words, { html: mails[kind]?.(characters) ?? '' });
  const middle = Math.floor(editor.text.length / 2);
  editor.selection = { from: middle, to: middle };
  editor.focus();
  Object.assign(globalThis, { editor });
}

/** The same text in a field that is only editable. */
function openFloor(kind: string, characters: number): void {
  const text = document.createElement('div');
  const page = new DOMParser().parseFromString(mails[kind]?.(characters) ?? '', 'text/html');
  text.append(...page.body.childNodes);
  text.contentEditable = 'true';
  document.body.replaceChildren(text);
  text.focus();
  const blocks = text.querySelectorAll('p, li');
  getSelection()?.collapse(blocks[Math.floor(blocks.length / 2)]?.firstChild ?? text, 1);
}

/** What was done last is on the screen. */
const painted = (): Promise<unknown> =>
  new Promise((resolve) =>
    requestAnimationFrame(() => {
      setTimeout(resolve);
    }),
  );

Object.assign(globalThis, { bench: { kinds: Object.keys(mails), open, openFloor, painted } });
