import { expect } from '@open-wc/testing';
import type { Contact } from '../../src/index.js';
import { allByRole, findByRole, focused, textOf, until, untilReads } from '../support/by-role.js';
import { everything } from '../support/desk-at.js';
import { press, pressTimes, type } from '../support/keyboard.js';
import { openLauncher } from '../support/launcher-at.js';
import { newConversation, offeredTask } from '../support/nouns.js';

const people: readonly Contact[] = [
  {
    id: 'p-1',
    name: 'Ana Ruiz',
    detail: 'Seville',
    addresses: [
      { address: '+34612345678', label: 'private' },
      { address: '+34699999999', label: 'work' },
    ],
  },
  { id: 'p-2', name: 'Anaïs Roux', addresses: [{ address: '+33612345678' }] },
];

/** A launcher whose desktop knows these people, and notes what it is asked. */
async function launcherWithPeople() {
  const asked: string[] = [];
  const setup = await openLauncher({
    findContacts: async ({ channel, query }) => {
      asked.push(`${channel} ${query}`);
      return { contacts: people.filter(({ name }) => name.toLowerCase().includes(query.toLowerCase())) };
    },
  });
  return { ...setup, asked };
}

describe('a number in the launcher (L3)', () => {
  it('is put into groups as it is typed, the caret behind what was typed', async () => {
    const { recipient } = await openLauncher();

    await type('+34612345678');
    await until(() => recipient.value === '+34 612 34 56 78');

    expect(recipient.selectionStart).to.equal(recipient.value.length);
  });

  it('can be mended in the middle, the caret where the agent is', async () => {
    const { recipient } = await openLauncher();
    await type('+34612345678');
    await until(() => recipient.value === '+34 612 34 56 78');

    await pressTimes(6, 'ArrowLeft');
    await press('Backspace');
    await until(() => recipient.value.replaceAll(' ', '') === '+3461235678');
    await type('9');
    await until(() => recipient.value === '+34 612 39 56 78');

    expect(recipient.value.slice(0, recipient.selectionStart ?? 0).trim()).to.equal('+34 612 39');
  });

  it('never holds Backspace up at a space', async () => {
    const { recipient } = await openLauncher();
    await type('+34612345678');
    await until(() => recipient.value === '+34 612 34 56 78');

    await pressTimes(17, 'Backspace');

    await until(() => recipient.value === '');
  });

  it('can be taken back as it was typed', async () => {
    const { recipient } = await openLauncher();
    await type('+34612');
    await until(() => recipient.value === '+34 612');

    for (let step = 0; step < 12; step++) await press('z', 'Control');

    await until(() => recipient.value === '');
  });

  it('is flagged when its line cannot receive SMS, or perhaps', async () => {
    await openLauncher();

    await type('+34912345678');
    await untilReads('This kind of line cannot receive SMS.');
    await press('a', 'Control');
    await type('+12125550123');

    await untilReads('This may be a landline, which cannot receive SMS.');
  });

  it('is the agent’s to choose where two stand in one text, never the first by itself', async () => {
    const { recipient, created } = await openLauncher();

    await type('+34612345678, +525512345678');
    await press('Enter');
    const second = await findByRole('button', '+525512345678');
    const tooEarly = [...created];
    await expect(document.body).to.be.accessible();
    second.click();
    await untilReads('Mexico (MX)');
    const chosen = recipient.value;
    await press('Enter');
    await until(() => created.length > 0);

    expect(tooEarly).to.deep.equal([]);
    expect(chosen.replaceAll(' ', '')).to.equal('+525512345678');
    expect(focused()).not.to.equal('button +525512345678');
    expect(created[0]?.recipient).to.deep.equal({ address: '+525512345678' });
  });
});

describe('a wish made by Enter (L8)', () => {
  it('is for what was typed then, and not for what is typed while it is being read', async () => {
    const { recipient, created } = await openLauncher();
    await type('+34612345678');
    await untilReads('Spain (ES)');

    recipient.form?.requestSubmit();
    recipient.value = '+34699999999';
    recipient.dispatchEvent(new InputEvent('input', { inputType: 'insertText' }));
    await untilReads('+34699999999');
    const unasked = [...created];
    recipient.form?.requestSubmit();
    recipient.form?.requestSubmit();
    await until(() => created.length > 0);

    expect(unasked).to.deep.equal([]);
    expect(created.map(({ recipient: { address } }) => address)).to.deep.equal(['+34699999999']);
  });
});

describe('an address in the launcher (L3)', () => {
  it('takes the name along that stands before it', async () => {
    const { created } = await openLauncher({}, 'Email');

    await type('Ana Ruiz <ana@example.com>');
    await press('Enter');
    await until(() => created.length > 0);

    expect(created[0]?.recipient).to.deep.equal({ address: 'ana@example.com', name: 'Ana Ruiz' });
  });

  it('shows an internationalised domain as people read it and as it travels', async () => {
    await openLauncher({}, 'Email');

    await type('ana@xn--bcher-kva.example');

    await untilReads('ana@bücher.example · ana@xn--bcher-kva.example');
  });

  it('may be outside ASCII only where the desktop delivers to such', async () => {
    const { section } = await openLauncher({ capabilities: [] }, 'Email');

    await type('ñandú@example.com');
    await press('Enter');
    await until(() => textOf(section).includes('cannot send'));

    expect(textOf(section)).to.include('letters outside the Latin alphabet before the @');
  });

  it('is the agent’s to choose where several are pasted', async () => {
    const { created } = await openLauncher({}, 'Email');

    await type('Ana <ana@example.com>, ben@example.com');
    (await findByRole('button', 'ben@example.com')).click();
    await until(() => allByRole('button', 'ben@example.com').length === 0);
    await press('Enter');
    await until(() => created.length > 0);

    expect(created[0]?.recipient).to.deep.equal({ address: 'ben@example.com' });
  });
});

describe('the people in the launcher', () => {
  it('are found by name, each address by itself, and chosen with the keys alone', async () => {
    const { recipient, created } = await launcherWithPeople();

    await type('ana');
    await findByRole('option', /Ana Ruiz.*work/);
    await press('ArrowDown');
    await press('ArrowDown');
    const pointed = recipient.getAttribute('aria-activedescendant');
    await press('Enter');
    await untilReads('Spain (ES)');
    const chosen = recipient.value;
    await press('Enter');
    await until(() => created.length > 0);

    expect(pointed).to.equal('people-1');
    expect(chosen.replaceAll(' ', '')).to.equal('+34699999999');
    expect(created[0]?.recipient).to.deep.equal({ address: '+34699999999', name: 'Ana Ruiz' });
  });

  it('are asked for once the agent pauses, not at every key', async () => {
    const { asked } = await launcherWithPeople();

    await type('ana r');
    await findByRole('option', /Ana Ruiz.*work/);

    expect(asked.at(-1)).to.equal('sms ana r');
    expect(asked.length).to.be.lessThan(5);
  });

  it('close at Escape before the pop-up does', async () => {
    const { recipient } = await launcherWithPeople();
    await type('ana');
    await findByRole('option', /Ana Ruiz.*work/);

    await press('Escape');
    await until(() => recipient.getAttribute('aria-expanded') === 'false');
    const isStillOpen = allByRole('dialog').length;
    await press('Escape');
    await until(() => allByRole('dialog').length === 0);

    expect(isStillOpen).to.equal(1);
  });

  it('never answer for the agent: what is typed is sent as it is while none is pointed at', async () => {
    const { created } = await launcherWithPeople();

    await type('+34611111111');
    await press('Enter');
    await until(() => created.length > 0);

    expect(created[0]?.recipient).to.deep.equal({ address: '+34611111111' });
  });

  it('are those the agent wrote to last, before anything is typed', async () => {
    const { trigger } = await launcherWithPeople();
    await type('+34612345678');
    await press('Enter');
    await until(() => allByRole('dialog').length === 0);
    trigger.click();
    const recipient = await findByRole<HTMLInputElement>('combobox', /^To:/);
    recipient.focus();

    await press('ArrowDown');

    await findByRole('option', /\+34612345678.*recent/);
  });

  it('are not remembered where the page does not want it', async () => {
    const capabilities = everything.filter((name) => name !== 'contacts');
    const { session, trigger } = await openLauncher({ capabilities });
    session.recents = 'off';
    await session.updateComplete;
    await type('+34612345678');
    await press('Enter');
    await until(() => allByRole('dialog').length === 0);

    trigger.click();

    // a combobox would have somebody to offer
    await findByRole('textbox', /^To:/);
  });

  it('can be as hostile as a host can make them', async () => {
    const hostile = '<img src=x onerror=alert(1)>';
    await openLauncher({
      findContacts: async () => ({
        contacts: [
          { id: 'x', name: hostile, detail: hostile, addresses: [{ address: '+34612345678', label: hostile }] },
        ],
      }),
    });

    await type('x');
    const option = await findByRole('option', /onerror/);

    expect(option.querySelector('img')).to.equal(null);
  });

  it('are only helpers: a desktop that fails to find any lets the agent type', async () => {
    const { created } = await openLauncher({ findContacts: () => Promise.reject(new Error('down')) });

    await type('+34612345678');
    await press('Enter');
    await until(() => created.length > 0);

    expect(created[0]).to.deep.include({ channel: newConversation.channel, entryPoint: offeredTask.entryPoint });
  });
});
