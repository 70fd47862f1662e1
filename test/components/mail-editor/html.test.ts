import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { editorAt } from './support/editor-at.js';
import { randomHtml } from './support/random-html.js';
import { oddIn } from './support/vocabulary.js';

const seed = 20_260_712;

const executed = () => (globalThis as { readonly executed?: boolean }).executed ?? false;

describe('the HTML of a mail', function () {
  this.timeout(120_000);

  it('is made of what a mail may hold, whatever is set, and read again it is the same byte for byte', async () => {
    const { editor } = await editorAt({ allowImages: true });

    fc.assert(
      fc.property(randomHtml, (html) => {
        editor.setHtml(html);
        const written = editor.html;
        editor.setHtml(written);

        expect(oddIn(written)).to.deep.equal([]);
        expect(editor.html).to.equal(written);
      }),
      { seed, numRuns: 3000 },
    );

    expect(executed()).to.be.false;
  });
});
