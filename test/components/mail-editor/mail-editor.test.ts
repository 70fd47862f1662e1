import { expect } from '@open-wc/testing';
import { byRole, focused } from '../../support/by-role.js';
import { press, pressTimes, type } from '../../support/keyboard.js';
import { editorAt } from './support/editor-at.js';

describe('the editor of a mail', () => {
  describe('writing, in nested shadow roots and with real keys', () => {
    it('makes paragraphs with Enter and lines with Shift and Enter', async () => {
      const { editor, told } = await editorAt();

      await type('Dear Ana,');
      await press('Enter');
      await type('one');
      await press('Enter', 'Shift');
      await type('two');

      expect(editor.html).to.equal('<p dir="auto">Dear Ana,</p><p dir="auto">one<br>two</p>');
      expect(editor.text).to.equal('Dear Ana,\n\none\ntwo');
      expect(told.changes).to.be.greaterThan(0);
    });

    it('is empty until there is a letter or an image in it', async () => {
      const { editor } = await editorAt();

      expect([editor.isEmpty, editor.html, editor.text]).to.deep.equal([true, '', '']);
      await press('Enter');
      await type(' ');
      expect([editor.isEmpty, editor.html, editor.text]).to.deep.equal([true, '', '']);
      editor.insertImage({ src: 'https://images.example/a.png', alt: '' });
      expect(editor.isEmpty).to.be.false;
    });

    it('keeps every space that is typed', async () => {
      const { editor } = await editorAt();

      await type(' a  b   c ');

      expect(editor.html).to.equal('<p dir="auto">&nbsp;a &nbsp;b &nbsp; c&nbsp;</p>');
      expect(editor.text).to.equal(' a  b   c');
    });

    for (const [mark, key, tag] of [
      ['bold', 'b', 'strong'],
      ['italic', 'i', 'em'],
      ['underlined', 'u', 'u'],
    ] as const)
      it(`makes the selected word ${mark} with Ctrl+${key.toUpperCase()}, and back`, async () => {
        const { editor } = await editorAt();
        await type('Dear Ana');
        await press('ArrowLeft', 'Control', 'Shift');

        await press(key, 'Control');
        expect(editor.html).to.equal(`<p dir="auto">Dear <${tag}>Ana</${tag}></p>`);
        await press(key, 'Control');
        expect(editor.html).to.equal('<p dir="auto">Dear Ana</p>');
      });

    it('writes on in bold that was switched on without a selection', async () => {
      const { editor } = await editorAt();

      await type('Dear ');
      await press('b', 'Control');
      await type('Ana');
      await press('b', 'Control');
      await type('!');

      expect(editor.html).to.equal('<p dir="auto">Dear <strong>Ana</strong>!</p>');
    });

    it('marks all of a selection that is marked in part, before it takes the mark away', async () => {
      const { editor } = await editorAt({ html: '<p><b>Dear</b> Ana</p>' });
      await press('a', 'Control');

      await press('b', 'Control');
      expect(editor.html).to.equal('<p dir="auto"><strong>Dear Ana</strong></p>');
      await press('b', 'Control');
      expect(editor.html).to.equal('<p dir="auto">Dear Ana</p>');
    });

    it('undoes and does again', async () => {
      const { editor } = await editorAt({ html: '<p>Dear</p>' });
      await press('End', 'Control');
      await type(' Ana');

      await press('z', 'Control');
      expect(editor.text).to.equal('Dear');
      await press('z', 'Control', 'Shift');
      expect(editor.text).to.equal('Dear Ana');
      await press('z', 'Control');
      await press('y', 'Control');
      expect(editor.text).to.equal('Dear Ana');
    });

    for (const level of [1, 2, 3])
      it(`makes a heading with Ctrl+Alt+${level}, and what follows it a paragraph`, async () => {
        const { editor } = await editorAt();

        await press(String(level), 'Control', 'Alt');
        await type('Terms');
        await press('Enter');
        await type('text');

        expect(editor.html).to.equal(`<h${level} dir="auto">Terms</h${level}><p dir="auto">text</p>`);
        await press('ArrowUp');
        await press('0', 'Control', 'Alt');
        expect(editor.html).to.equal('<p dir="auto">Terms</p><p dir="auto">text</p>');
      });

    it('makes a paragraph of a heading with Backspace at its start', async () => {
      const { editor } = await editorAt({ html: '<h1>Terms</h1>' });

      await press('Home', 'Control');
      await press('Backspace');

      expect(editor.html).to.equal('<p dir="auto">Terms</p>');
    });

    it('quotes with Ctrl+Shift+9, and takes out of the quote again', async () => {
      const { editor } = await editorAt({ html: '<p>Where is it?</p>' });

      await press('9', 'Control', 'Shift');
      expect(editor.html).to.equal('<blockquote><p dir="auto">Where is it?</p></blockquote>');
      expect(editor.text).to.equal('> Where is it?');
      await press('9', 'Control', 'Shift');
      expect(editor.html).to.equal('<p dir="auto">Where is it?</p>');
    });

    it('leaves a quote by Enter in an empty line', async () => {
      const { editor } = await editorAt({ html: '<blockquote><p>Where?</p></blockquote>' });
      await press('End', 'Control');

      await pressTimes(2, 'Enter');
      await type('Here.');

      expect(editor.html).to.equal('<blockquote><p dir="auto">Where?</p></blockquote><p dir="auto">Here.</p>');
    });

    it('clears the formatting of what is selected with Ctrl+\\, and leaves its link', async () => {
      const { editor } = await editorAt({
        html: '<h2><b>Your <u>order</u></b> <i><a href="https://acme.example/">here</a></i></h2>',
      });

      await press('a', 'Control');
      await press('\\', 'Control');

      expect(editor.html).to.equal(
        '<p dir="auto">Your order <a href="https://acme.example/" target="_blank" rel="noopener noreferrer nofollow">here</a></p>',
      );
    });
  });

  describe('with its owner', () => {
    it('hands every key over first, and leaves alone what the owner takes', async () => {
      const { editor } = await editorAt({ onKey: ({ key, ctrlKey }) => key === 'Enter' && ctrlKey });
      await type('Dear');

      await press('Enter', 'Control');
      expect(editor.html).to.equal('<p dir="auto">Dear</p>');
      await press('Enter');
      await type('Ana');
      expect(editor.text).to.equal('Dear\n\nAna');
    });

    it('tells of what the agent changes, and not of what the owner sets', async () => {
      const { editor, told } = await editorAt({ html: '<p>before</p>' });

      editor.setHtml('<p>after</p>');
      editor.selection = { from: 1, to: 3 };
      expect(told.changes).to.equal(0);
      await type('x');
      expect(told.changes).to.equal(1);
    });

    it('has nothing to undo of a mail that was set', async () => {
      const { editor } = await editorAt();
      await type('before');

      editor.setHtml('<p>after</p>');
      await press('z', 'Control');

      expect(editor.text).to.equal('after');
    });

    it('puts caret and selection where they were, or as near as the mail still reaches', async () => {
      const { editor } = await editorAt({ html: '<p>Dear Ana</p>' });

      editor.selection = { from: 6, to: 9 };
      expect(editor.selection).to.deep.equal({ from: 6, to: 9 });
      await type('Luis');
      expect(editor.text).to.equal('Dear Luis');
      editor.selection = { from: 500, to: 900 };
      await type('!');
      expect(editor.text).to.equal('Dear Luis!');
    });

    it('knows the word before the caret, which can be replaced', async () => {
      const { editor } = await editorAt();

      expect(editor.wordBefore).to.equal(undefined);
      await type('Dear Ana /gre');
      const word = editor.wordBefore;
      expect(word?.text).to.equal('/gre');
      editor.insertHtml('<p>Greetings,<br><b>all</b></p>', word);
      expect(editor.html).to.equal('<p dir="auto">Dear Ana Greetings,<br><strong>all</strong></p>');
      await press('z', 'Control');
      expect(editor.text).to.equal('Dear Ana /gre');
      await type(' ');
      expect(editor.wordBefore).to.equal(undefined);
    });

    it('writes plain text in paragraphs and lines, marked as the text around it', async () => {
      const { editor } = await editorAt({ html: '<p><b>Hi</b></p>' });
      await press('End', 'Control');
      await type(' ');

      editor.insertText('Ana,\nhow are you?\n\nBye');

      expect(editor.html).to.equal(
        '<p dir="auto"><strong>Hi Ana,<br>how are you?</strong></p><p dir="auto"><strong>Bye</strong></p>',
      );
    });

    it('takes out what is replaced by nothing', async () => {
      const { editor } = await editorAt({ html: '<p>Dear Ana</p>' });

      editor.insertText('', { from: 5, to: 9 });

      expect(editor.html).to.equal('<p dir="auto">Dear</p>');
    });

    it('puts in a template of several blocks, with its variables', async () => {
      const { editor } = await editorAt();

      editor.insertHtml(
        '<p>Dear {{name}},</p><ul><li>order <a href="https://acme.example/{{order}}">{{order}}</a></li></ul>',
      );

      expect(editor.html).to.equal(
        '<p dir="auto">Dear {{name}},</p><ul><li><p dir="auto">order ' +
          '<a href="https://acme.example/{{order}}" target="_blank" rel="noopener noreferrer nofollow">{{order}}</a></p></li></ul>',
      );
    });

    it('takes images by https, and no others (C5)', async () => {
      const { editor } = await editorAt();

      for (const src of ['http://images.example/a.png', 'data:image/png;base64,AAAA', 'cid:1', 'blob:x', 'a.png', ''])
        expect(editor.insertImage({ src, alt: 'A' }), src).to.be.false;
      expect(editor.html).to.equal('');
      expect(editor.insertImage({ src: 'https://images.example/a.png', alt: 'A "b"', width: 40, height: 30 })).to.be
        .true;
      expect(editor.html).to.equal(
        '<p dir="auto"><img src="https://images.example/a.png" alt="A &quot;b&quot;" width="40" height="30"></p>',
      );
      expect(editor.text).to.equal('[A "b"]');
    });

    it('can be read but not written in while it is closed', async () => {
      const { editor, told } = await editorAt({ html: '<p>Dear Ana</p>', editable: false });

      await type('x');
      await press('b', 'Control');
      editor.selection = { from: 1, to: 5 };
      editor.perform('bold');
      editor.setStyle('heading-1');

      expect(editor.html).to.equal('<p dir="auto">Dear Ana</p>');
      expect(told.changes).to.equal(0);
      expect(focused()).to.equal('textbox Message');
      expect(byRole('textbox', 'Message').ariaReadOnly).to.equal('true');
      editor.editable = true;
      await type('x');
      expect(editor.text).to.equal('x Ana');
      editor.editable = false;
      expect(focused()).to.equal('textbox Message');
    });

    it('says what it is called, and whether something is wrong with it', async () => {
      const { editor } = await editorAt();

      editor.describe({ label: 'Mensaje', isInvalid: true });

      const field = byRole('textbox', 'Mensaje');
      expect([field.ariaMultiLine, field.getAttribute('aria-invalid')]).to.deep.equal(['true', 'true']);
      expect(focused()).to.equal('textbox Mensaje');
    });
  });
});
