import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { editorAt } from './support/editor-at.js';
import { randomDeeds } from './support/random-deeds.js';
import { oddIn } from './support/vocabulary.js';

const seed = 20_260_713;
const mail =
  '<p>Dear <b>Ana</b></p><ul><li>one<ul><li>inner</li></ul></li><li>two</li></ul><blockquote><p>Where?</p></blockquote><h2>End</h2>';

describe('a mail in which anything is done in any order', function () {
  this.timeout(120_000);

  it('stays one that can be read again, and every step of it can be undone', async () => {
    const { editor } = await editorAt({ html: mail });
    const before = editor.html;

    fc.assert(
      fc.property(randomDeeds, (deeds) => {
        editor.setHtml(mail);
        for (const deed of deeds) deed(editor);
        const { html } = editor;
        expect(oddIn(html)).to.deep.equal([]);

        while (editor.formatting.mayUndo) editor.perform('undo');
        expect(editor.html).to.equal(before);
        while (editor.formatting.mayRedo) editor.perform('redo');
        expect(editor.html).to.equal(html);
        editor.setHtml(html);
        expect(editor.html).to.equal(html);
      }),
      { seed, numRuns: 400 },
    );
  });
});
