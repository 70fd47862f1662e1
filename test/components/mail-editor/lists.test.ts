import { expect } from '@open-wc/testing';
import { focused } from '../../support/by-role.js';
import { press, pressTimes, type } from '../../support/keyboard.js';
import { editorAt } from './support/editor-at.js';

const line = (text: string) => `<p dir="auto">${text}</p>`;
const item = (...blocks: readonly string[]) => `<li>${blocks.join('')}</li>`;
const bulleted = (...items: readonly string[]) => `<ul>${items.join('')}</ul>`;
const numbered = (...items: readonly string[]) => `<ol>${items.join('')}</ol>`;

describe('a list in a mail', () => {
  it('is begun by Ctrl+Shift+8 or 7, goes on with Enter and ends with Enter in an empty item', async () => {
    const { editor } = await editorAt();

    await press('8', 'Control', 'Shift');
    await type('one');
    await press('Enter');
    await type('two');
    await pressTimes(2, 'Enter');
    await type('after');

    expect(editor.html).to.equal(bulleted(item(line('one')), item(line('two'))) + line('after'));
    expect(editor.text).to.equal('- one\n- two\n\nafter');
  });

  it('becomes the other kind, and paragraphs again', async () => {
    const { editor } = await editorAt({ html: '<p>one</p><h2>two</h2>' });
    await press('a', 'Control');

    await press('7', 'Control', 'Shift');
    expect(editor.html).to.equal(numbered(item(line('one')), item(line('two'))));
    expect(editor.text).to.equal('1. one\n2. two');
    await press('8', 'Control', 'Shift');
    expect(editor.html).to.equal(bulleted(item(line('one')), item(line('two'))));
    await press('8', 'Control', 'Shift');
    expect(editor.html).to.equal(line('one') + line('two'));
  });

  it('is indented with Tab, and outdented with Shift and Tab', async () => {
    const { editor } = await editorAt({ html: '<ul><li>one</li><li>two</li></ul>' });
    await press('End', 'Control');

    await press('Tab');
    expect(editor.html).to.equal(bulleted(item(line('one'), bulleted(item(line('two'))))));
    expect(editor.text).to.equal('- one\n  - two');
    await press('Tab', 'Shift');
    expect(editor.html).to.equal(bulleted(item(line('one')), item(line('two'))));
    await press('Tab', 'Shift');
    expect(editor.html).to.equal(bulleted(item(line('one'))) + line('two'));
  });

  it('leaves Tab to the page where there is nothing to indent', async () => {
    const { editor } = await editorAt({ html: '<ul><li>one</li></ul>' });
    const before = editor.html;

    await press('Tab');

    expect(focused()).to.equal('textbox behind');
    expect(editor.html).to.equal(before);
  });

  it('leaves Tab to the page right after Escape', async () => {
    const { editor } = await editorAt({ html: '<ul><li>one</li><li>two</li></ul>' });
    await press('End', 'Control');
    const before = editor.html;

    await press('Escape');
    await press('Tab');
    expect(focused()).to.equal('textbox behind');
    editor.focus();
    await press('Escape');
    await press('Tab', 'Shift');
    expect(focused()).not.to.equal('textbox Message');
    expect(editor.html).to.equal(before);
  });

  it('indents again when something was typed after Escape', async () => {
    const { editor } = await editorAt({ html: '<ul><li>one</li><li>two</li></ul>' });
    await press('End', 'Control');

    await press('Escape');
    await type('!');
    await press('Tab');

    expect(editor.text).to.equal('- one\n  - two!');
  });

  it('is left by Backspace at the start of an item', async () => {
    const { editor } = await editorAt({ html: '<ul><li>one</li><li>two</li></ul>' });
    await press('End', 'Control');

    await press('Home');
    await press('Backspace');

    expect(editor.html).to.equal(bulleted(item(line('one'))) + line('two'));
  });

  it('is left alone by Tab outside of it', async () => {
    const { editor } = await editorAt({ html: '<p>text</p>' });

    await press('Tab');
    expect(focused()).to.equal('textbox behind');
    await press('Tab', 'Shift');
    expect(focused()).to.equal('textbox Message');
    await press('Tab', 'Shift');
    expect(focused()).to.equal('button Undo');
    expect(editor.html).to.equal(line('text'));
  });
});
