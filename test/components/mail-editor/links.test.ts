import { expect } from '@open-wc/testing';
import { allByRole, byRole, findByRole, focused, textOf, until } from '../../support/by-role.js';
import { press, type } from '../../support/keyboard.js';
import { paste } from './support/clipboard.js';
import { editorAt } from './support/editor-at.js';

const link = (address: string, text: string) =>
  `<a href="${address}" target="_blank" rel="noopener noreferrer nofollow">${text}</a>`;
const line = (inner: string) => `<p dir="auto">${inner}</p>`;

/** An editor with the form of a link open, the keyboard in the address. */
async function asked(html = '') {
  const setup = await editorAt({ html });
  await press('End', 'Control');
  await press('k', 'Control');
  await findByRole('form', 'Link');
  await until(() => focused() === 'textbox Address');
  return setup;
}

describe('a link in a mail', () => {
  it('is asked for with Ctrl+K, and written where the caret is', async () => {
    const { editor } = await asked('<p>See</p>');

    await type('acme.example/track');
    await press('Enter');

    expect(editor.html).to.equal(line(`See${link('https://acme.example/track', 'acme.example/track')}`));
    expect(focused()).to.equal('textbox Message');
    await type(' now');
    expect(editor.text).to.equal('Seeacme.example/track now');
  });

  it('is made of what is selected, which keeps its marks', async () => {
    const { editor } = await editorAt({ html: '<p>See <b>your</b> order</p>' });
    editor.selection = { from: 5, to: 15 };

    await press('k', 'Control');
    expect((await findByRole<HTMLInputElement>('textbox', 'Text')).value).to.equal('your order');
    await until(() => focused() === 'textbox Address');
    await type('https://acme.example');
    await press('Enter');

    expect(editor.html).to.equal(line(`See ${link('https://acme.example', '<strong>your</strong> order')}`));
    expect(editor.text).to.equal('See your order (https://acme.example)');
  });

  for (const [typed, becomes] of [
    ['ana@example.com', 'mailto:ana@example.com'],
    ['tel:+34612345678', 'tel:+34612345678'],
    [' http://acme.example ', 'http://acme.example'],
    ['acme.example:8080/a?b', 'https://acme.example:8080/a?b'],
  ] as const)
    it(`to “${typed}” goes to ${becomes}`, async () => {
      const { editor } = await asked();

      await type(typed);
      await press('Enter');

      expect(editor.html).to.equal(line(link(becomes, typed.trim())));
    });

  for (const typed of [
    'javascript:alert(1)',
    'data:text/html,x',
    'nowhere',
    'file:///etc/passwd',
    '',
    '1.5',
    'https://',
  ])
    it(`to “${typed}” is refused, and said why`, async () => {
      const { editor } = await asked('<p>text</p>');

      await type(typed);
      await press('Enter');

      await until(() => byRole('textbox', 'Address').getAttribute('aria-invalid') === 'true');
      expect(textOf(byRole('form', 'Link'))).to.include('A link cannot go there.');
      expect(editor.html).to.equal(line('text'));
    });

  it('says what a screen reader is told of a wrong address, and takes it back', async () => {
    const { editor } = await asked('<p>text</p>');
    await type('nowhere');
    await press('Enter');
    await until(() => textOf(byRole('form', 'Link')).includes('A link cannot go there.'));

    await press('Escape');

    await until(() => allByRole('form', 'Link').length === 0);
    expect(focused()).to.equal('textbox Message');
    expect(editor.html).to.equal(line('text'));
  });

  it('is edited, and says something else', async () => {
    const { editor } = await asked(`<p>${link('https://acme.example/', 'here')}</p>`);
    expect(byRole<HTMLInputElement>('textbox', 'Address').value).to.equal('https://acme.example/');

    await type('https://other.example/');
    await press('Tab', 'Shift');
    await type('there');
    await press('Enter');

    expect(editor.html).to.equal(line(link('https://other.example/', 'there')));
  });

  it('is removed, and its text stays', async () => {
    const { editor } = await asked(`<p>${link('https://acme.example/', 'here')}</p>`);

    byRole('button', 'Remove link', byRole('form', 'Link')).click();

    expect(editor.html).to.equal(line('here'));
  });

  it('shows where it goes while the caret is in it, until Escape', async () => {
    const { editor } = await editorAt({ html: `<p>See ${link('https://acme.example/', 'here')} now</p>` });

    editor.selection = { from: 7, to: 7 };
    const card = await findByRole('group', 'Link');
    expect(textOf(card)).to.include('Goes to https://acme.example/');
    await press('Escape');
    await until(() => allByRole('group', 'Link').length === 0);
    await press('End', 'Control');
    editor.selection = { from: 7, to: 7 };
    await findByRole('group', 'Link');
    byRole('textbox', 'behind').focus();
    await until(() => allByRole('group', 'Link').length === 0);
  });

  it('can be edited and removed where it shows where it goes', async () => {
    const { editor } = await editorAt({ html: `<p>${link('https://acme.example/', 'here')}</p>` });
    editor.selection = { from: 2, to: 2 };

    byRole('button', 'Edit link', await findByRole('group', 'Link')).click();
    await until(() => focused() === 'textbox Address');
    await press('Escape');
    byRole('button', 'Remove link', await findByRole('group', 'Link')).click();

    expect(editor.html).to.equal(line('here'));
    await until(() => allByRole('group', 'Link').length === 0);
  });

  it('is made when an address is pasted over a text', async () => {
    const { editor, root } = await editorAt({ html: '<p>See your order</p>' });
    editor.selection = { from: 5, to: 15 };

    paste(root, { text: ' https://acme.example/track\n' });
    await type('!');

    expect(editor.html).to.equal(line(`See ${link('https://acme.example/track', 'your order')}!`));
    await press('z', 'Control');
    await press('z', 'Control');
    expect(editor.html).to.equal(line('See your order'));
  });

  it('is made when an address is pasted where nothing is selected', async () => {
    const { editor, root } = await editorAt({ html: '<p>See </p>' });
    await press('End', 'Control');
    await type(' ');

    paste(root, { text: 'https://acme.example/track' });

    expect(editor.text).to.equal('See https://acme.example/track');
    expect(editor.html).to.include('<a href="https://acme.example/track"');
  });
});
