import { expect } from '@open-wc/testing';
import { html, render } from 'lit';
import { press, type } from '../../support/keyboard.js';
import { copied, drop, paste } from './support/clipboard.js';
import { editorAt } from './support/editor-at.js';
import { google } from './support/pasted/google.js';
import { hostile } from './support/pasted/hostile.js';
import { others } from './support/pasted/others.js';
import { outlook } from './support/pasted/outlook.js';
import { word } from './support/pasted/word.js';

const executed = () => (globalThis as { readonly executed?: boolean }).executed ?? false;

describe('what is pasted into a mail', () => {
  for (const { from, html: carried, becomes } of [...word, ...outlook, ...google, ...others])
    it(`is cleaned when it comes from ${from}`, async () => {
      const { editor, root } = await editorAt();

      paste(root, { html: carried });

      expect(editor.html).to.equal(becomes);
    });

  for (const { from, html: carried, becomes } of hostile)
    it(`does nothing: ${from}`, async () => {
      const { editor, root } = await editorAt();

      paste(root, { html: carried });

      expect(editor.html).to.equal(becomes);
      expect(executed()).to.be.false;
    });

  it('is plain text in paragraphs and lines, marked as the text around it', async () => {
    const { editor, root } = await editorAt();
    await press('b', 'Control');

    paste(root, { text: 'Dear Ana,\r\n\r\none\r\n\ttwo\r\n \r\nBye\r\n' });

    expect(editor.html).to.equal(
      ['Dear Ana,', 'one<br>&nbsp; &nbsp; two', 'Bye']
        .map((inner) => `<p dir="auto"><strong>${inner}</strong></p>`)
        .join(''),
    );
  });

  it('is plain text where the HTML says nothing', async () => {
    const { editor, root } = await editorAt();

    paste(root, { html: '<meta charset="utf-8"><p><img src="file:///a.png"></p>', text: 'Ana' });

    expect(editor.text).to.equal('Ana');
  });

  it('goes on in the line it is pasted into, and is undone by itself', async () => {
    const { editor, root } = await editorAt();
    await type('Dear !');
    await press('ArrowLeft');

    paste(root, { html: '<b>Ana</b>' });
    expect(editor.html).to.equal('<p dir="auto">Dear <strong>Ana</strong>!</p>');
    await press('z', 'Control');
    expect(editor.html).to.equal('<p dir="auto">Dear !</p>');
  });

  it('becomes a list in a list where a list is pasted', async () => {
    const { editor, root } = await editorAt({ html: '<p>Bring</p>' });
    await press('End', 'Control');
    await press('Enter');

    paste(root, { html: '<ul><li>one</li><li>two</li></ul>' });

    expect(editor.text).to.equal('Bring\n\n- one\n- two');
  });

  it('is what was copied, by real keys, from this mail', async () => {
    const { editor } = await editorAt({ html: '<p>Dear <b>Ana</b>,  how</p><ul><li>one</li><li>two</li></ul>' });
    const before = editor.html;
    await press('a', 'Control');

    await press('c', 'Control');
    await press('Delete');
    expect(editor.isEmpty).to.be.true;
    await press('v', 'Control');

    expect(editor.html).to.equal(before);
  });

  it('is copied as a mail is written, and as plain text', async () => {
    const { root } = await editorAt({
      html: '<p>Dear <a href="https://acme.example/">Ana</a></p><ul><li>one</li></ul>',
    });
    await press('a', 'Control');

    const { html: written, text } = copied(root);

    expect(text).to.equal('Dear Ana (https://acme.example/)\n\n- one');
    expect(written.replace(/ data-pm-slice="[^"]*"/, '')).to.equal(
      '<p dir="auto">Dear <a href="https://acme.example/" target="_blank" rel="noopener noreferrer nofollow">Ana</a></p><ul><li><p dir="auto">one</p></li></ul>',
    );
  });

  it('is what was cut, by real keys', async () => {
    const { editor } = await editorAt({ html: '<p>Dear Ana</p>' });
    editor.selection = { from: 6, to: 9 };

    await press('x', 'Control');
    expect(editor.text).to.equal('Dear');
    await press('v', 'Control');

    expect(editor.text).to.equal('Dear Ana');
  });

  it('is what was copied, by real keys, from the page', async () => {
    const { editor, page } = await editorAt();
    const rich = document.createElement('article');
    render(html`<p>Rich <em>text</em> with <span class="weight">weight</span></p>`, rich);
    rich.querySelector<HTMLElement>('.weight')?.style.setProperty('font-weight', 'bold');
    page.append(rich);
    getSelection()?.selectAllChildren(rich);

    await press('c', 'Control');
    editor.focus();
    await press('v', 'Control');

    expect(editor.html).to.equal('<p dir="auto">Rich <em>text</em> with <strong>weight</strong></p>');
  });

  it('stands no deeper than anybody writes, so that no depth of it stops the page', async () => {
    const { editor, root } = await editorAt();

    for (const depth of ['<div>', '<table><tr><td>', '<ul><li>', '<b><div></b>', '<div><table></div></table>', '<o:p>'])
      paste(root, { html: `${depth.repeat(30_000)}deep` });

    expect(editor.text.match(/deep/g)?.length).to.equal(6);
  });

  describe('with images', () => {
    const picture = new File(['picture'], 'picture.png', { type: 'image/png' });
    const letter = new File(['letter'], 'letter.pdf', { type: 'application/pdf' });

    it('hands them over where there is nothing else', async () => {
      const { editor, root, told } = await editorAt();

      paste(root, { files: [picture] });
      paste(root, { html: '<img src="https://images.example/picture.png">', files: [picture, letter] });

      expect(told.files).to.deep.equal(['picture.png', 'picture.png']);
      expect(editor.isEmpty).to.be.true;
    });

    it('leaves out those that only picture the text', async () => {
      const { editor, root, told } = await editorAt();

      paste(root, { html: '<table><tr><td>Sum</td><td>7</td></tr></table>', text: 'Sum\t7', files: [picture] });

      expect(told.files).to.deep.equal([]);
      expect(editor.text).to.equal('Sum | 7');
    });

    it('keeps those that are fetched by https only where there may be images', async () => {
      const carried =
        '<p>a<img src="https://images.example/a.png" alt="A"><img src="http://images.example/b.png"><img src="data:image/gif;base64,R0"></p>';
      const without = await editorAt();
      paste(without.root, { html: carried });
      expect(without.editor.html).to.equal('<p dir="auto">a</p>');

      const withImages = await editorAt({ allowImages: true });
      paste(withImages.root, { html: carried });
      expect(withImages.editor.html).to.equal('<p dir="auto">a<img src="https://images.example/a.png" alt="A"></p>');
    });

    it('takes what is dropped, and lets no file replace the page', async () => {
      const { editor, root, told } = await editorAt({ html: '<p>Dear</p>' });

      expect(drop(root, { files: [picture] })).to.be.true;
      expect(drop(root, { files: [letter] })).to.be.true;
      expect(told.files).to.deep.equal(['picture.png']);
      expect(drop(root, { html: '<p>Ana<img src="data:image/gif;base64,R0"></p>' })).to.be.true;
      expect(editor.text).to.include('Ana');
      expect(editor.html).not.to.include('img');
    });
  });
});
