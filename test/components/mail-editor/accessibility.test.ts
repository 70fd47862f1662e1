import { expect } from '@open-wc/testing';
import { allByRole, findByRole, textOf, until } from '../../support/by-role.js';
import { press, type } from '../../support/keyboard.js';
import { looks, lookAs } from '../../support/looks.js';
import { editorAt } from './support/editor-at.js';

const html =
  '<h1>Terms</h1><p>See <a href="https://acme.example/">here</a>, <b>Ana</b></p><ul><li>one</li></ul><blockquote>Where?</blockquote>';

describe('the editor of a mail, for everybody', () => {
  for (const lang of ['en', 'es'] as const)
    for (const look of looks)
      it(`is accessible empty, written, in a link, asked for one, refused and closed (${lang}, ${look})`, async () => {
        await lookAs(look);
        const { page, editor, show } = await editorAt({}, { lang, dir: lang === 'es' ? 'rtl' : 'ltr' });
        await expect(page).to.be.accessible();
        editor.setHtml(html);
        await press('End', 'Control');
        await expect(page).to.be.accessible();
        editor.selection = { from: 14, to: 14 };
        await findByRole('group', /^(Link|Enlace)$/);
        await expect(page).to.be.accessible();
        await press('k', 'Control');
        await type('nowhere');
        await press('Enter');
        const form = await findByRole('form', /^(Link|Enlace)$/);
        await until(() => /cannot go there|no puede llevar/.test(textOf(form)));
        await expect(page).to.be.accessible();
        await press('Escape');
        editor.editable = false;
        show();
        await expect(page).to.be.accessible();
      });

  it('needs no more room than there is at 320 pixels', async () => {
    await lookAs('narrow');
    const { page } = await editorAt({ html: `<p>${'averylongwordthatdoesnotend'.repeat(10)}</p>` });

    expect(document.documentElement.scrollWidth).to.be.at.most(320);
    const places = allByRole('button', undefined, page).map((button) => button.getBoundingClientRect());
    expect(places.every(({ left, right }) => left >= 0 && right <= 320)).to.be.true;
  });
});
