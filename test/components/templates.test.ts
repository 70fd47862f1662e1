import { expect } from '@open-wc/testing';
import { allByRole, byRole, findByRole, focused, textOf, until, untilReads } from '../support/by-role.js';
import { fill } from '../support/composer-at.js';
import { described } from '../support/described.js';
import { press, type } from '../support/keyboard.js';
import { lookAs, looks } from '../support/looks.js';
import { templatesAt, templatesButton } from '../support/templates-at.js';

const names = () => allByRole('option').map((option) => option.querySelector('.name')?.textContent);
const preview = () => byRole('region', 'Preview').textContent.replace(/\s+/g, ' ').trim();

/** The dialog with the templates, opened and with the focus in its search. */
async function opened(...at: Parameters<typeof templatesAt>) {
  const setup = await templatesAt(...at);
  templatesButton().focus();
  await press('Enter');
  await until(() => focused().startsWith('combobox'));
  return { ...setup, search: byRole<HTMLInputElement>('combobox', /^(Search templates|Buscar plantillas)$/) };
}

describe('the templates of <outbound-composer> (C1)', () => {
  it('are chosen with the keyboard alone, filled, and put where the caret is', async () => {
    const { message } = await templatesAt();
    await type('[]');
    message.setSelectionRange(1, 1);

    templatesButton().focus();
    await press('Enter');
    await findByRole('combobox', 'Search templates');
    await type('gree');
    await press('ArrowDown');
    await press('Enter');

    expect(message.value).to.equal('[Hello Ana, this is Eva.]');
    expect(message.selectionStart).to.equal('[Hello Ana, this is Eva.'.length);
    expect(focused()).to.equal('textbox Message');
    expect(allByRole('dialog')).to.have.length(0);
  });

  it('can be undone with the keys of the field', async () => {
    const { message } = await opened();

    await type('goodbye');
    await press('Enter');
    expect(message.value).to.equal('Goodbye!');
    await press('z', 'Control');

    await until(() => message.value === '');
  });

  it('are those of the channel, and in another language last, which is named', async () => {
    await opened();

    expect(names()).to.deep.equal(['Greeting', 'Delivery moved', 'Goodbye', 'Saludo']);
    expect(textOf(byRole('option', /^Saludo/))).to.include('European Spanish');
    expect(textOf(byRole('option', /^Greeting/))).to.include('/hi');
  });

  it('of an email are those of the email', async () => {
    await opened({}, { channel: 'email' });

    expect(names()).to.include('Letter');
  });

  it('are found by name, text and shortcut without regard to case and accents', async () => {
    const { composer, search } = await opened();
    const found = async (text: string) => {
      fill(search, text);
      await composer.updateComplete;
      return names();
    };

    expect(await found('MOVÉD')).to.deep.equal(['Delivery moved']);
    expect(await found('arrives')).to.deep.equal(['Delivery moved']);
    expect(await found('/bye')).to.deep.equal(['Goodbye']);
    await found('nothing like it');
    await untilReads('No template matches.');
  });

  it('are listed as far as anybody looks, and the others are counted', async () => {
    const templates = Array.from({ length: 130 }, (_, n) => ({ id: `${n}`, name: `Template ${n}`, text: 'x' }));
    await opened({ templates });

    await untilReads('30 more: type more of it.');
    expect(allByRole('option')).to.have.length(100);
  });

  it('close at Escape and give the focus back', async () => {
    await opened();

    await press('Escape');

    await until(() => allByRole('dialog').length === 0);
    expect(focused()).to.equal('button Templates');
  });

  it('close when another conversation is shown', async () => {
    const { session, keys } = await opened({}, { conversations: 2 });

    session.select(keys[0]);

    await until(() => allByRole('dialog').length === 0);
  });

  it('have no button where there are none', async () => {
    await templatesAt({ templates: [] });

    expect(allByRole('button', 'Templates')).to.have.length(0);
  });

  it('tell the page before they are inserted, which can prevent it', async () => {
    const { composer, message } = await opened();
    const told: unknown[] = [];
    composer.addEventListener('outbound-before-insert', (event) => {
      told.push(event.detail);
      event.preventDefault();
    });

    await type('goodbye');
    await press('Enter');

    expect(told).to.deep.equal([{ task: 'token-1', from: 'template', insertion: { text: 'Goodbye!' } }]);
    expect(message.value).to.equal('');
    expect(focused()).to.equal('textbox Message');
  });
});

describe('the preview of a template (C7)', () => {
  it('shows the one that the keys are at, filled, with what it takes as a text message', async () => {
    await opened();
    expect(allByRole('region', 'Preview')).to.be.empty;

    await press('ArrowDown');

    await until(() => allByRole('region', 'Preview').length === 1);
    expect(preview()).to.include('Hello Ana, this is Eva.');
    expect(preview()).to.include('23 units · 1 SMS · GSM-7');
  });

  it('shows the only one that is found, and the one that is pointed at', async () => {
    const { composer, search } = await opened();
    fill(search, 'goodbye');
    await composer.updateComplete;
    expect(preview()).to.include('Goodbye!');

    fill(search, '');
    await composer.updateComplete;
    byRole('option', /^Saludo/).dispatchEvent(new PointerEvent('pointerover', { bubbles: true, composed: true }));
    await composer.updateComplete;

    expect(preview()).to.include('Hola');
  });

  it('marks what is open, in words', async () => {
    const { composer, search } = await opened();

    fill(search, 'moved');
    await composer.updateComplete;

    expect(preview()).to.include('It now arrives on Day of arrival (open)note (open).');
    expect(byRole('option', /Day of arrival \(open\)/)).to.exist;
  });

  it('of an email shows its subject and no segments', async () => {
    const { composer, search } = await opened({}, { channel: 'email' });

    fill(search, 'greeting');
    await composer.updateComplete;

    expect(preview()).to.equal('Subject For Ana Hello Ana, this is Eva.');
  });

  it('shows markup in a template or a value as the text that it is', async () => {
    const templates = [{ id: 't', name: '<b>Bold</b>', text: '<img src=x onerror="window.hurt=1"> {{customer}}' }];
    await opened({ templates }, { task: { variables: { customer: '<i>Ana</i>' } } });

    expect(preview()).to.include('<img src=x onerror="window.hurt=1"> <i>Ana</i>');
    expect(byRole('dialog', 'Templates').querySelector('img, i, b')).to.equal(null);
  });
});

describe('what is open in a template (C6)', () => {
  /** The form that asks for it. */
  const asked = async (...at: Parameters<typeof templatesAt>) => {
    const setup = await opened(...at);
    await type('moved');
    await press('Enter');
    await until(() => focused() === 'textbox Day of arrival (required)');
    return setup;
  };

  it('is asked for before it is inserted', async () => {
    const { message } = await asked();
    expect(message.value).to.equal('');

    await type('Monday');
    await press('Tab');
    expect(focused()).to.equal('textbox note (optional)');
    await type(', at last');
    await until(() => preview().includes('It now arrives on Monday, at last.'));
    await press('Enter');

    await until(() => message.value === 'It now arrives on Monday, at last.');
    expect(focused()).to.equal('textbox Message');
    expect(allByRole('dialog')).to.be.empty;
  });

  it('may stay empty where it is optional', async () => {
    const { message } = await asked();

    await type('Monday');
    byRole('button', 'Insert').click();

    await until(() => message.value === 'It now arrives on Monday.');
  });

  it('is said to be missing where it is required, and gets the focus', async () => {
    const { message } = await asked();
    await press('Tab');
    await type('later');

    await press('Enter');

    await untilReads('This is missing.');
    const day = byRole('textbox', 'Day of arrival (required)');
    expect(focused()).to.equal('textbox Day of arrival (required)');
    expect(day.getAttribute('aria-invalid')).to.equal('true');
    expect(described(day)).to.equal('This is missing.');
    expect(message.value).to.equal('');
    await type(' ');
    await press('Enter');
    expect(message.value).to.equal('');
  });

  it('stays open where it is inserted as it is, and keeps the message from being sent', async () => {
    const { message, composer } = await asked();
    expect(described(byRole('button', 'Insert as it is'))).to.include('cannot be sent until');

    byRole('button', 'Insert as it is').click();
    await until(() => message.value === 'It now arrives on {{day}}{{note}}.');
    await composer.updateComplete;

    expect(described(byRole('button', 'Send'))).to.include('open variables: day and note.');
  });

  it('leads back to the templates, where the search still stands', async () => {
    await asked();

    byRole('button', 'Back to the templates').click();

    await until(() => focused() === 'combobox Search templates');
    expect(names()).to.deep.equal(['Delivery moved']);
  });

  it('gives the focus back at Escape, and inserts nothing', async () => {
    const { message } = await asked();

    await press('Escape');

    await until(() => allByRole('dialog').length === 0);
    expect(focused()).to.equal('button Templates');
    expect(message.value).to.equal('');
  });

  it('may be called what every object has', async () => {
    const templates = [{ id: 't', name: 'Odd', text: '{{__proto__}} {{constructor}}' }];
    const { message } = await opened({ templates });
    await press('Enter');
    await until(() => focused() === 'textbox __proto__ (required)');

    await type('one');
    await press('Tab');
    await type('two');
    await press('Enter');

    await until(() => message.value === 'one two');
  });

  it('in a subject is asked for only while there is none', async () => {
    const templates = [{ id: 't', name: 'Titled', text: 'Dear customer', subject: 'About {{topic}}' }];
    const { message } = await opened({ templates }, { channel: 'email' });
    const subject = () => byRole<HTMLInputElement>('textbox', 'Subject').value;
    await press('Enter');
    await until(() => focused() === 'textbox topic (required)');
    await type('parcels');
    await press('Enter');
    await until(() => subject() === 'About parcels');

    templatesButton().click();
    (await findByRole('option', /^Titled/)).click();

    await until(() => message.value === 'Dear customerDear customer');
    expect(subject()).to.equal('About parcels');
  });
});

describe('the templates of <outbound-composer>, seen and heard', () => {
  for (const dir of ['ltr', 'rtl'] as const)
    for (const look of looks)
      it(`are accessible, and no wider than the page: ${look}, ${dir}`, async () => {
        await lookAs(look);
        const { page } = await opened({}, { dir });
        await press('ArrowDown');
        await until(() => allByRole('region', 'Preview').length === 1);
        await expect(page).to.be.accessible();

        await type('moved');
        await press('Enter');
        await until(() => focused().startsWith('textbox'));
        await press('Enter');
        await untilReads('This is missing.');
        await expect(page).to.be.accessible();
        expect(document.documentElement.scrollWidth).to.be.at.most(innerWidth);
      });

  it('speak Spanish where the page does', async () => {
    await opened({}, { lang: 'es' });
    expect(names()).to.deep.equal(['Greeting', 'Delivery moved', 'Goodbye', 'Saludo']);

    await type('moved');
    await press('Enter');

    await until(() => focused() === 'textbox Day of arrival (obligatorio)');
    expect(byRole('button', 'Insertar tal cual')).to.exist;
    expect(byRole('textbox', 'note (opcional)')).to.exist;
  });
});
