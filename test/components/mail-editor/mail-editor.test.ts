import { expect } from '@open-wc/testing';
import { press, type } from '../../support/keyboard.js';
import { editorAt } from './support/editor-at.js';

describe('the mail editor, in nested shadow roots and with real keys', () => {
  it('writes what is typed', async () => {
    const { editor, told } = await editorAt();

    await type('Dear Ana');
    await press('Enter');
    await type('Bye');

    expect(editor.html).to.equal('<p dir="auto">Dear Ana</p><p dir="auto">Bye</p>');
    expect(editor.text).to.equal('Dear Ana\n\nBye');
    expect(told.changes).to.be.greaterThan(2);
  });
  it('bold', async () => {
    const { editor } = await editorAt();
    await type('Dear Ana');
    await press('ArrowLeft', 'Control', 'Shift');
    await press('b', 'Control');
    expect(editor.html).to.equal('<p dir="auto">Dear <strong>Ana</strong></p>');
    await press('z', 'Control');
    expect(editor.html).to.equal('<p dir="auto">Dear Ana</p>');
    await press('8', 'Control', 'Shift');
    await press('End');
    await press('Enter');
    await press('Tab');
    await type('inner');
    expect(editor.html).to.equal(
      '<ul><li><p dir="auto">Dear Ana</p><ul><li><p dir="auto">inner</p></li></ul></li></ul>',
    );
    expect(editor.text).to.equal('- Dear Ana\n  - inner');
  });
});
