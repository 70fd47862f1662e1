import { expect } from '@open-wc/testing';
import { byRole } from '../../support/by-role.js';
import { press, type } from '../../support/keyboard.js';
import { editorAt } from './support/editor-at.js';
import { commit, compose } from './support/input-method.js';

/** A key as an input method takes it. */
const taken = (key: string, init: KeyboardEventInit) => {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, composed: true, ...init });
  byRole('textbox', 'Message').dispatchEvent(event);
  return event;
};

describe('an input method in a mail', () => {
  it('writes what it composes, in the place where it was composed', async () => {
    const { editor } = await editorAt({ html: '<p>は<b>です</b></p>' });
    editor.selection = { from: 2, to: 2 };

    await compose('に');
    await compose('にほん');
    await commit('日本');
    await type('!');

    expect(editor.text).to.equal('は日本!です');
  });

  it('writes into an empty mail, a list and a quote', async () => {
    for (const [html, text] of [
      ['', '日本'],
      ['<ul><li>一</li></ul>', '- 一日本'],
      ['<blockquote><p>一</p></blockquote>', '> 一日本'],
    ] as const) {
      const { editor } = await editorAt({ html });
      await press('End', 'Control');

      await compose('にほん');
      await commit('日本');

      expect(editor.text).to.equal(text);
    }
  });

  it('keeps the mark that was switched on before', async () => {
    const { editor } = await editorAt();
    await press('b', 'Control');

    await compose('にほん');
    await commit('日本');

    expect(editor.html).to.equal('<p dir="auto"><strong>日本</strong></p>');
  });

  it('has its keys alone: nobody hears of them, and they do nothing else', async () => {
    const { editor, told } = await editorAt({ html: '<ul><li>一</li><li>二</li></ul>' });
    await press('End', 'Control');
    await compose('にほん');
    const before = told.keys.length;

    for (const key of ['Enter', 'Tab', 'Escape', 'Backspace', 'ArrowUp'])
      for (const init of [{ isComposing: true }, { keyCode: 229 }])
        expect(taken(key, init).defaultPrevented, key).to.be.false;
    await commit('日本');

    expect(told.keys.length).to.equal(before);
    expect(editor.text).to.equal('- 一\n- 二日本');
  });

  it('holds keys before and after it composes, which do nothing either', async () => {
    const { editor, told } = await editorAt({ html: '<p>一</p>' });

    for (const key of ['Enter', 'Tab', 'Escape', 'b'])
      for (const init of [{ isComposing: true }, { keyCode: 229 }])
        expect(taken(key, { ...init, ctrlKey: key === 'b' }).defaultPrevented, key).to.be.false;

    expect(told.keys).to.deep.equal([]);
    expect(editor.html).to.equal('<p dir="auto">一</p>');
  });

  it('is taken back as a whole', async () => {
    const { editor } = await editorAt({ html: '<p>一</p>' });
    await press('End', 'Control');
    await compose('に');
    await compose('にほん');
    await commit('日本');

    await press('z', 'Control');

    expect(editor.text).to.equal('一');
  });
});
