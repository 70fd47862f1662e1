import { expect } from '@open-wc/testing';
import { byRole, focused } from '../../support/by-role.js';
import { press, pressTimes, type } from '../../support/keyboard.js';
import { editorAt } from './support/editor-at.js';

const line = (inner: string) => `<p dir="auto">${inner}</p>`;
const pressed = (name: string) => byRole('button', name).ariaPressed;

describe('the toolbar of a mail', () => {
  it('is named and says what it is for', async () => {
    const { root } = await editorAt();

    const toolbar = byRole('toolbar', 'Formatting');

    const controlled = root.getElementById(toolbar.getAttribute('aria-controls') ?? '');
    expect(controlled === byRole('textbox', 'Message')).to.be.true;
  });

  it('speaks Spanish', async () => {
    await editorAt({}, { lang: 'es' });

    for (const name of ['Negrita', 'Lista con viñetas', 'Enlace', 'Borrar formato'])
      expect(byRole('button', name).title).to.include(name);
    expect(byRole('combobox', 'Estilo de párrafo')).to.exist;
    expect(byRole('button', 'Rehacer').title).to.equal('No hay nada que rehacer.');
  });

  it('says what the text at the caret is', async () => {
    const { editor } = await editorAt({
      html: '<h2>Terms</h2><blockquote><ul><li><b>one</b></li></ul></blockquote><p>end</p>',
    });

    editor.selection = { from: 2, to: 2 };
    expect(byRole<HTMLSelectElement>('combobox', 'Paragraph style').value).to.equal('heading-2');
    editor.selection = { from: 12, to: 12 };
    expect(byRole<HTMLSelectElement>('combobox', 'Paragraph style').value).to.equal('paragraph');
    for (const [name, is] of [
      ['Bold', 'true'],
      ['Italic', 'false'],
      ['Bulleted list', 'true'],
      ['Numbered list', 'false'],
      ['Quote', 'true'],
    ] as const)
      expect(pressed(name), name).to.equal(is);
    await press('a', 'Control');
    expect(byRole<HTMLSelectElement>('combobox', 'Paragraph style').value).to.equal('');
    expect(pressed('Bold')).to.equal('false');
  });

  it('leaves the keyboard in the text when it is clicked', async () => {
    const { editor } = await editorAt();

    const bold = byRole('button', 'Bold');
    expect(bold.dispatchEvent(new MouseEvent('mousedown', { bubbles: true, cancelable: true }))).to.be.false;
    bold.click();
    await type('Ana');

    expect(editor.html).to.equal(line('<strong>Ana</strong>'));
    expect(pressed('Bold')).to.equal('true');
  });

  it('does by keyboard what its buttons say, and keeps the keyboard', async () => {
    const { editor } = await editorAt({ html: '<p>Ana</p>' });
    await press('a', 'Control');
    byRole('button', 'Italic').focus();

    await press('Enter');
    expect(editor.html).to.equal(line('<em>Ana</em>'));
    await press(' ');
    expect(editor.html).to.equal(line('Ana'));
    expect(focused()).to.equal('button Italic');
  });

  it('makes headings and paragraphs', async () => {
    const { editor } = await editorAt({ html: '<p>Terms</p>' });
    const style = byRole<HTMLSelectElement>('combobox', 'Paragraph style');

    for (const [value, tag] of [
      ['heading-3', 'h3'],
      ['paragraph', 'p'],
    ] as const) {
      style.value = value;
      style.dispatchEvent(new Event('change', { bubbles: true }));
      expect(editor.html).to.equal(`<${tag} dir="auto">Terms</${tag}>`);
    }
  });

  it('says why there is nothing to undo, and stays within reach', async () => {
    const { editor } = await editorAt();
    const [undo, redo] = [byRole('button', 'Undo'), byRole('button', 'Redo')];

    expect([undo.ariaDisabled, undo.title]).to.deep.equal(['true', 'There is nothing to undo.']);
    await type('Ana');
    expect([undo.ariaDisabled, undo.title]).to.deep.equal(['false', 'Undo (Ctrl + Z)']);
    expect(redo.ariaDisabled).to.equal('true');
    undo.click();
    expect(editor.isEmpty).to.be.true;
    redo.click();
    expect(editor.text).to.equal('Ana');
  });

  describe('by keyboard', () => {
    it('is one stop for Tab', async () => {
      await editorAt();

      await press('Tab', 'Shift');
      expect(focused()).to.equal('button Undo');
      await press('Tab', 'Shift');
      expect(focused()).to.equal('textbox before');
      await press('Tab');
      await press('ArrowRight');
      expect(focused()).to.equal('button Redo');
      await press('Tab');
      expect(focused()).to.equal('textbox Message');
      await press('Tab', 'Shift');
      expect(focused()).to.equal('button Redo');
    });

    for (const [dir, next, previous] of [
      ['ltr', 'ArrowRight', 'ArrowLeft'],
      ['rtl', 'ArrowLeft', 'ArrowRight'],
    ] as const)
      it(`moves with the arrows as the page is read (${dir}), around both ends`, async () => {
        await editorAt({}, { dir });
        byRole('button', 'Undo').focus();

        await pressTimes(2, next);
        expect(focused()).to.equal('combobox Paragraph style');
        await press(next);
        expect(focused()).to.equal('button Bold');
        await pressTimes(2, previous);
        expect(focused()).to.equal('button Redo');
        await press('End');
        expect(focused()).to.equal('button Link');
        await press(next);
        expect(focused()).to.equal('button Undo');
        await press(previous);
        expect(focused()).to.equal('button Link');
        await press('Home');
        expect(focused()).to.equal('button Undo');
      });

    it('is reached with Alt+F10 and left with Escape', async () => {
      const { editor } = await editorAt({ html: '<p>Ana</p>' });
      editor.selection = { from: 2, to: 2 };

      await press('F10', 'Alt');
      expect(focused()).to.equal('button Undo');
      await press('Escape');
      expect(focused()).to.equal('textbox Message');
      await type('x');
      expect(editor.text).to.equal('Axna');
    });
  });

  it('can be read, but does nothing, while the mail is closed, and says why', async () => {
    const { editor, root, show } = await editorAt({ html: '<p>Ana</p>', editable: false });

    for (const name of ['Bold', 'Quote', 'Link', 'Clear formatting']) {
      const button = byRole('button', name);
      button.click();
      expect(button.ariaDisabled, name).to.equal('true');
      const why = root.getElementById(button.getAttribute('aria-describedby') ?? '');
      expect(why?.textContent, name).to.equal('The conversation is over.');
    }
    const style = byRole<HTMLSelectElement>('combobox', 'Paragraph style');
    style.focus();
    await press('ArrowDown');
    expect(style.value).to.equal('paragraph');
    expect(editor.html).to.equal(line('Ana'));
    editor.editable = true;
    show();
    expect(byRole('button', 'Bold').ariaDisabled).to.equal('false');
  });
});
