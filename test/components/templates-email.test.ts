import { expect } from '@open-wc/testing';
import type { MessageTemplate } from '../../src/index.js';
import { allByRole, byRole, focused, textOf, until } from '../support/by-role.js';
import { everything } from '../support/desk-at.js';
import { press, type } from '../support/keyboard.js';
import { templatesAt, templatesButton } from '../support/templates-at.js';

const templates: readonly MessageTemplate[] = [
  {
    id: 'letter',
    name: 'Letter',
    shortcut: 'letter',
    text: 'Dear {{customer}}',
    html: '<p>Dear <strong>{{customer}}</strong><script>window.hurt = 1</script></p>',
  },
  { id: 'plain', name: 'Plain', shortcut: 'plain', text: 'Just words.' },
  { id: 'open', name: 'Open', shortcut: 'open', text: 'On {{day}}', html: '<p>On <em>{{day}}</em></p>' },
];

/** An email that is written with a form. */
async function writingEmail(customer = 'Ana') {
  const setup = await templatesAt(
    { templates, capabilities: [...everything.filter((each) => each !== 'template-search'), 'rich-text'] },
    { channel: 'email', task: { variables: { customer } } },
  );
  await until(() => setup.composer.shadowRoot?.querySelector('[contenteditable="true"]') != null);
  byRole('textbox', 'Message').focus();
  const [key = ''] = setup.keys;
  return { ...setup, written: () => setup.composer.getDraft()?.html ?? '', key };
}

describe('a template in an email with a form (C1, C6)', () => {
  it('is inserted with its form, without what does harm', async () => {
    const { written } = await writingEmail();

    templatesButton().focus();
    await press('Enter');
    await until(() => focused().startsWith('combobox'));
    await type('letter');
    await press('Enter');

    await until(() => written() === '<p dir="auto">Dear <strong>Ana</strong></p>');
    expect(focused()).to.equal('textbox Message');
    expect('hurt' in window).to.equal(false);
  });

  it('takes a value for text, whatever is in it', async () => {
    const { written } = await writingEmail('<img src="https://x.test/1.png" onerror="window.hurt=1"> & co');

    await type('/letter');
    await press('Enter');

    await until(() => written().includes('Dear'));
    expect(written()).to.include('&lt;img src=');
    expect(written()).not.to.include('<img');
  });

  it('is found by a shortcut in the editor, in place of which it stands', async () => {
    const { written } = await writingEmail();

    await type('So: /pla');
    await until(() => allByRole('option').length === 1);
    await press('Enter');

    await until(() => written() === '<p dir="auto">So: Just words.</p>');
    expect(allByRole('listbox', 'Templates')).to.be.empty;
    expect(focused()).to.equal('textbox Message');
  });

  it('is told to assistive technology at the editor while the list is open', async () => {
    await writingEmail();
    const message = byRole('textbox', 'Message');

    await type('/');
    await until(() => message.getAttribute('aria-activedescendant') !== null);
    await press('ArrowDown');
    await press('Escape');

    await until(() => message.getAttribute('aria-activedescendant') === null);
    expect(textOf(message)).to.equal('/');
  });

  it('asks for what is open, and then stands in place of its shortcut', async () => {
    const { written } = await writingEmail();
    await type('/open');
    await press('Enter');
    await until(() => focused() === 'textbox day (required)');

    await type('Monday');
    await press('Enter');

    await until(() => written() === '<p dir="auto">On <em>Monday</em></p>');
  });
});
