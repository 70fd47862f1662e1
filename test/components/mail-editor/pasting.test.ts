import { expect } from '@open-wc/testing';
import { paste } from './support/clipboard.js';
import { editorAt } from './support/editor-at.js';
import { google } from './support/pasted/google.js';
import { hostile } from './support/pasted/hostile.js';
import { others } from './support/pasted/others.js';
import { outlook } from './support/pasted/outlook.js';
import { word } from './support/pasted/word.js';

const executed = () => (globalThis as { readonly executed?: boolean }).executed ?? false;

describe('what is pasted into a mail', () => {
  for (const { from, html, becomes } of [...word, ...outlook, ...google, ...others])
    it(`is cleaned when it comes from ${from}`, async () => {
      const { editor, root } = await editorAt();

      paste(root, { html });

      expect(editor.html).to.equal(becomes);
    });

  for (const { from, html, becomes } of hostile)
    it(`does nothing: ${from}`, async () => {
      const { editor, root } = await editorAt();

      paste(root, { html });

      expect(editor.html).to.equal(becomes);
      expect(executed()).to.be.false;
    });
});
