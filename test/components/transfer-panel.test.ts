import { expect } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import { html } from 'lit';
import '../../components/outbound-launcher/define.js';
import '../../components/transfer-panel/define.js';
import type { TransferTarget } from '../../src/index.js';
import { folded } from '../../src/session/directory/index.js';
import { allByRole, byRole, findByRole, focused, textOf, until } from '../support/by-role.js';
import { conversationAt, type Circumstances } from '../support/conversation-at.js';
import { press, pressTimes, type } from '../support/keyboard.js';
import { lookAs, looks } from '../support/looks.js';
import { described } from '../support/described.js';

const targets: readonly TransferTarget[] = [
  { kind: 'agent', id: 'agent-1', name: 'Ana Beltrán Íñiguez', availability: 'available', detail: 'Billing' },
  { kind: 'agent', id: 'agent-2', name: 'Álvaro Núñez Peña', availability: 'busy', detail: 'Deliveries' },
  { kind: 'agent', id: 'agent-3', name: 'Begoña Etxeberria', availability: 'offline' },
  { kind: 'agent', id: 'agent-4', name: 'Carles Puigdomènech', availability: 'available' },
];

const queues: readonly TransferTarget[] = [
  { kind: 'queue', id: 'queue-1', name: 'General enquiries', availability: 'available', detail: 'SMS and email' },
  { kind: 'queue', id: 'queue-2', name: 'Billing', availability: 'available', detail: 'Invoices and payments' },
];

/** A panel beside a conversation, at a desktop with few targets. */
const panelAt = (circumstances: Circumstances = {}) =>
  conversationAt(html`<transfer-panel></transfer-panel>`, {
    otherwise: () => ({ listTargets: async ({ kind }) => ({ targets: kind === 'queue' ? queues : targets }) }),
    ...circumstances,
  });

/** The same, opened by keyboard. */
async function openPanel(circumstances: Circumstances = {}) {
  const setup = await panelAt(circumstances);
  const trigger = byRole('button', circumstances.lang === 'es' ? 'Transferir' : 'Transfer');
  trigger.focus();
  await press('Enter');
  await until(() => allByRole('option').length > 0);
  return { ...setup, trigger, search: byRole<HTMLInputElement>('combobox') };
}

/** The same, with the agents on show. */
async function openAgents(circumstances: Circumstances = {}) {
  const setup = await openPanel(circumstances);
  byRole('tab', circumstances.lang === 'es' ? /^Agentes/ : /^Agents/).click();
  await findByRole('option', /Beltrán/);
  setup.search.focus();
  return setup;
}

const names = (): readonly string[] => allByRole('option').map((option) => textOf(option));
const options = (attribute: string): readonly string[] =>
  allByRole('option')
    .filter((option) => option.getAttribute(attribute) === 'true')
    .map((option) => textOf(option));
const active = (): string => described(byRole('combobox'), 'aria-activedescendant');
const isOpen = (): boolean => allByRole('dialog').length > 0;

describe('<transfer-panel>', () => {
  afterEach(() => lookAs('light'));

  describe('choosing a target', () => {
    it('hands a conversation to a queue, by keyboard alone', async () => {
      const { asked, task } = await openPanel();

      await press('ArrowDown');
      await press('Enter');
      await until(() => options('aria-selected').length === 1);
      await pressTimes(4, 'Tab');
      expect(focused()).to.equal('button Transfer to Billing');
      await press('Enter');
      await until(() => task()?.phase === 'wrapping-up');

      expect(asked('transferTask')).to.deep.equal([
        {
          taskId: task()?.task?.id,
          target: {
            kind: 'queue',
            id: 'queue-2',
            name: 'Billing',
            availability: 'available',
            detail: 'Invoices and payments',
          },
        },
      ]);
    });

    it('hands a conversation to an agent who was searched without accents, by keyboard alone', async () => {
      const name = 'Begoña Etxeberria';
      const { page, task, pass } = await openPanel({ otherwise: () => ({}) });

      await press('Tab', 'Shift');
      expect(focused()).to.match(/^tab Queues/);
      await press('ArrowRight');
      await findByRole('option', /^Begoña/);
      expect(focused()).to.match(/^tab Agents/);
      await press('Tab');
      expect(focused()).to.equal('combobox Search agents');
      await type(folded(name));
      await until(() => allByRole('option').length === 1 && textOf(byRole('listbox')).includes(name));
      await press('Enter');
      await until(() => textOf(page).includes(`Transfer to ${name}`));
      await pressTimes(4, 'Tab');
      expect(focused()).to.equal(`button Transfer to ${name}`);
      await press('Enter');
      await until(() => textOf(byRole('dialog')).includes(`Waiting for ${name} to accept…`));
      await pass(10);

      expect(task()?.phase).to.equal('wrapping-up');
      await until(() => !isOpen());
    });

    it('moves with the arrows, Home and End, and reads which option it is at', async () => {
      await openAgents();

      await press('ArrowDown');
      await until(() => active().includes('Ana'));
      await press('End');
      await until(() => active().includes('Begoña'));
      await press('ArrowDown');
      await until(() => active().includes('Ana'));
      await press('ArrowUp');
      await until(() => active().includes('Begoña'));
      await press('Home');
      await until(() => active().includes('Ana'));

      expect(focused()).to.equal('combobox Search agents');
    });

    it('says in words who is available, and why an agent who is offline cannot be chosen', async () => {
      const { page } = await openAgents();
      expect(names()).to.deep.equal([
        'Ana Beltrán Íñiguez Available Billing',
        'Carles Puigdomènech Available',
        'Álvaro Núñez Peña Busy Deliveries',
        'Begoña Etxeberria Offline',
      ]);

      await press('End');
      await press('Enter');
      await until(() => textOf(page).includes('Begoña Etxeberria is not available any more. Choose somebody else.'));

      expect(options('aria-disabled')).to.deep.equal(['Begoña Etxeberria Offline']);
      expect(options('aria-selected')).to.deep.equal([]);
    });

    it('wants a target first, on a button that can be reached', async () => {
      const { asked } = await openPanel();
      const confirm = byRole('button', 'Transfer', byRole('dialog'));

      confirm.focus();
      await press('Enter');

      expect(confirm.matches(':focus')).to.equal(true);
      expect(confirm.getAttribute('aria-disabled')).to.equal('true');
      expect(described(confirm)).to.equal('Choose a queue or an agent first.');
      expect(asked('transferTask')).to.deep.equal([]);
    });

    it('chooses with the mouse and leaves the cursor in the search', async () => {
      await openPanel();
      const { x, y } = byRole('option', /Billing/).getBoundingClientRect();

      await sendMouse({ type: 'click', position: [Math.round(x + 20), Math.round(y + 10)] });
      await findByRole('button', 'Transfer to Billing');

      expect(focused()).to.match(/^combobox/);
    });

    it('has only the rows near those that are seen, and tells where each stands among how many', async () => {
      const many = Array.from({ length: 250 }, (_, index) => ({
        ...queues[0]!,
        id: `q-${index}`,
        name: `Queue ${String(index).padStart(3, '0')}`,
      }));
      const { page } = await openPanel({ otherwise: () => ({ listTargets: async () => ({ targets: many }) }) });
      const placed = (): readonly string[] =>
        allByRole('option').map(
          (each) => `${each.getAttribute('aria-posinset')} of ${each.getAttribute('aria-setsize')}`,
        );
      byRole('tab', 'Queues 250');
      expect(allByRole('option').length).to.be.below(20);
      expect(placed()[0]).to.equal('1 of 250');

      await press('End');
      await until(() => active().startsWith('Queue 249'));
      expect(placed().at(-1)).to.equal('250 of 250');
      expect(allByRole('option').length).to.be.below(20);
      await press('PageUp');
      await until(() => active().startsWith('Queue 24'));
      await press('ArrowDown');
      await press('Home');
      await until(() => active().startsWith('Queue 000'));

      await type('queue 24');
      await until(() => textOf(page).includes('13 of 250 found'));
      await until(() => allByRole('status').some((status) => textOf(status) === '13 of 250 found'));
    });

    it('says that nothing matches', async () => {
      await openPanel();

      await type('zzz');

      await until(() => allByRole('status').some((status) => textOf(status) === 'Nothing matches the search.'));
      expect(allByRole('option')).to.have.length(0);
    });
  });

  describe('the news of the list (T3)', () => {
    it('keeps tab, search and selection when it is fetched again, and says how old it is', async () => {
      let availability: TransferTarget['availability'] = 'available';
      const { page, pass, search } = await openAgents({
        otherwise: () => ({
          listTargets: async ({ kind }) => ({ targets: targets.map((each) => ({ ...each, kind, availability })) }),
        }),
      });
      await type('ana');
      await press('Enter');
      await findByRole('button', 'Transfer to Ana Beltrán Íñiguez');
      await pass(5);
      await until(() => textOf(page).includes('Updated 5 seconds ago'));

      availability = 'busy';
      byRole('button', 'Reload').click();
      await until(() => names().join() === 'Ana Beltrán Íñiguez Busy Billing');

      expect(textOf(page)).to.include('Updated now');
      expect(byRole('tab', /^Agents/).getAttribute('aria-selected')).to.equal('true');
      expect(search.value).to.equal('ana');
      expect(options('aria-selected')).to.deep.equal(['Ana Beltrán Íñiguez Busy Billing']);
      byRole('button', 'Transfer to Ana Beltrán Íñiguez');
    });

    it('says in words that the list is being fetched, and why it could not be', async () => {
      const { page, pass, trigger } = await openPanel({
        otherwise: () => ({
          listTargets: ({ kind }) =>
            kind === 'queue' ? Promise.resolve({ targets: queues }) : new Promise(() => undefined),
        }),
      });

      byRole('tab', /^Agents/).click();
      await until(() => textOf(page).includes('Fetching the newest list…'));
      await pass(15);
      await until(() => textOf(page).includes('The desktop did not answer within 15 seconds.'));

      expect(byRole('listbox').getAttribute('aria-busy')).to.equal('false');
      expect(textOf(page)).not.to.include('Fetching');
      byRole('button', 'Reload');
      expect(trigger.getAttribute('aria-expanded')).to.equal('true');
    });

    it('still lets the agent choose from the list of before when the newest could not be fetched', async () => {
      const { page, centre } = await openPanel({ otherwise: () => ({}) });
      centre.set({ faults: { listTargets: 'throws' } });

      byRole('button', 'Reload').click();
      await until(() => textOf(page).includes('The contact centre cannot be reached.'));
      byRole('option', /^Billing/).click();

      await findByRole('button', 'Transfer to Billing');
    });

    it('shows who goes offline while the agent looks, and refuses them at the last moment', async () => {
      const { page, session, asked } = await openAgents();
      await press('ArrowDown');
      await press('Enter');
      const confirm = await findByRole('button', 'Transfer to Ana Beltrán Íñiguez');

      session.tell({ type: 'targets.changed', targets: [{ ...targets[0], availability: 'offline' }] });
      await findByRole('option', /Beltrán.*Offline/);
      confirm.click();
      await until(() => textOf(page).includes('Ana Beltrán Íñiguez is not available any more.'));

      expect(asked('transferTask')).to.deep.equal([]);
    });
  });

  describe('the answer', () => {
    it('tells that the receiver declined, keeps the task and shows the list again (T5)', async () => {
      const { page, pass, task, search } = await openAgents({ knobs: { receivers: 'decline' } });
      await press('ArrowDown');
      await press('Enter');
      (await findByRole('button', 'Transfer to Ana Beltrán Íñiguez')).focus();
      await press('Enter');
      await until(() => allByRole('listbox').length === 0);
      expect(focused()).to.equal('button Transfer to Ana Beltrán Íñiguez');
      expect(allByRole('status').map((status) => textOf(status))).to.include(
        'Waiting for Ana Beltrán Íñiguez to accept…',
      );

      await pass(10);
      await until(() => allByRole('option').length === 4);

      expect(task()?.phase).to.equal('active');
      expect(textOf(byRole('dialog'))).to.include(
        'Ana Beltrán Íñiguez did not accept the conversation. You keep it; choose another queue or agent.',
      );
      search.focus();
      await press('ArrowDown');
      await press('Enter');
      await findByRole('button', 'Transfer to Carles Puigdomènech');
      expect(page.contains(document.activeElement)).to.equal(true);
    });

    it('has the next best one key away when nobody took it, and proposes nobody twice (T5)', async () => {
      const { pass, asked } = await openAgents({ knobs: { receivers: 'decline' } });
      await press('ArrowDown');
      await press('Enter');
      await press('Enter', 'Control');
      await until(() => asked('transferTask').length === 1);
      await pass(10);
      await until(() => focused() === 'button Transfer to Carles Puigdomènech instead');

      await press('Enter');
      await until(() => asked('transferTask').length === 2);
      await pass(10);
      await until(() => textOf(byRole('dialog')).includes('Carles Puigdomènech did not accept'));

      expect(allByRole('button', /instead$/)).to.have.length(0);
      await until(() => focused() === 'combobox Search agents');
    });

    it('tells of the decline while it is closed, and forgets it once it was read', async () => {
      const { page, pass, trigger, task } = await openAgents({ knobs: { receivers: 'decline' } });
      await press('ArrowDown');
      await press('Enter');
      (await findByRole('button', /^Transfer to/)).click();
      await until(() => task()?.phase === 'transferring');
      await press('Escape');
      await until(() => !isOpen());

      await pass(10);
      await until(() => textOf(page).includes('did not accept the conversation'));
      expect(described(trigger)).to.include('Ana Beltrán Íñiguez did not accept the conversation.');

      await press('Enter');
      await until(isOpen);
      await press('Escape');
      await until(() => task()?.problem === undefined);
      expect(textOf(page)).to.equal('Transfer');
    });

    it('shows why the desktop said no', async () => {
      const { page, task } = await openPanel({
        otherwise: () => ({
          listTargets: async () => ({ targets: queues }),
          transferTask: async () => ({ refusal: { code: 'target-unavailable', target: queues[0]! } }),
        }),
      });
      await press('ArrowDown');
      await press('Enter');
      (await findByRole('button', 'Transfer to Billing')).click();

      await until(() => textOf(page).includes('General enquiries is not available any more.'));

      expect(task()?.phase).to.equal('active');
      expect(allByRole('option')).to.have.length(2);
    });

    it('closes when the task leaves for its wrap-up, and the focus does not fall to the page', async () => {
      const { task } = await conversationAt(
        html`<transfer-panel></transfer-panel><outbound-launcher></outbound-launcher>`,
      );
      byRole('button', 'Transfer').focus();
      await press('Enter');
      await until(() => allByRole('option').length > 0);
      await press('ArrowDown');
      await press('Enter');
      (await findByRole('button', /^Transfer to/)).focus();
      await press('Enter');
      await until(() => task()?.phase === 'wrapping-up' && !isOpen());

      await until(() => focused() === 'button New outbound conversation');
      expect(allByRole('button', 'Transfer')).to.have.length(0);
    });
  });

  describe('when nothing may be transferred', () => {
    it('refuses a second transfer while one is on its way, in words, and opens up when that one is over (T4)', async () => {
      const { session, keys, pass, asked } = await panelAt({
        knobs: { receivers: 'never-answer' },
        customers: ['+447700900123', '+447700900456'],
      });
      const [first = '', second = ''] = keys;
      session.transfer(first, targets[0]!);
      session.select(second);
      await until(() => byRole('button', 'Transfer').getAttribute('aria-disabled') === 'true');
      const trigger = byRole('button', 'Transfer');
      trigger.focus();

      await until(() => trigger.matches(':focus'));
      expect(described(trigger)).to.match(
        /^The conversation with .* is being transferred. One is transferred at a time/,
      );

      await press('Enter');
      await until(isOpen);
      expect(textOf(byRole('dialog'))).to.match(
        /is being transferred. One is transferred at a time: wait for it to end./,
      );
      expect(allByRole('combobox')).to.have.length(0);
      expect(byRole('button', 'Transfer', byRole('dialog')).matches(':focus')).to.equal(true);

      await pass(60);
      await until(() => allByRole('option').length > 0);
      expect(trigger.getAttribute('aria-disabled')).to.equal('false');
      expect(asked('transferTask')).to.have.length(1);
    });

    it('says that the conversation is not accepted yet (T1)', async () => {
      const { session, centre, pass } = await panelAt({ customers: [] });
      const offered = centre.offer();
      await pass(0);
      session.select(offered);
      const trigger = await findByRole('button', 'Transfer');

      expect(trigger.getAttribute('aria-disabled')).to.equal('true');
      expect(described(trigger)).to.equal('The conversation is not accepted. Wait until it is, or accept it.');
    });

    it('is not there without an open conversation', async () => {
      const { page } = await panelAt({ customers: [] });

      expect(allByRole('button')).to.have.length(0);
      expect(textOf(page)).to.equal('');
    });
  });

  describe('opening and closing', () => {
    it('opens with the cursor in the search and gives the focus back at Escape, in layers', async () => {
      const { trigger, search } = await openPanel();
      let escaped = 0;
      const hear = ({ key }: KeyboardEvent): void => {
        if (key === 'Escape') escaped++;
      };
      document.addEventListener('keydown', hear);
      expect(focused()).to.match(/^combobox/);

      await type('bil');
      await until(() => names().length === 1);
      await press('Escape');
      await until(() => names().length === 2);
      expect(search.value).to.equal('');
      expect(isOpen()).to.equal(true);

      await press('Escape');
      await until(() => !isOpen());
      document.removeEventListener('keydown', hear);
      expect(escaped).to.equal(0);
      await until(() => trigger.matches(':focus'));
    });

    it('is closed by a second press on its trigger, and by its own button', async () => {
      const { trigger } = await openPanel();
      const { x, y } = trigger.getBoundingClientRect();
      await sendMouse({ type: 'click', position: [Math.round(x + 8), Math.round(y + 8)] });
      await until(() => !isOpen() && trigger.getAttribute('aria-expanded') === 'false');

      await sendMouse({ type: 'click', position: [Math.round(x + 8), Math.round(y + 8)] });
      await until(isOpen);
      byRole('button', 'Close').click();
      await until(() => !isOpen());

      await until(() => trigger.matches(':focus'));
    });

    it('asks for the list once when its button is pressed twice before it is there', async () => {
      const { asked } = await panelAt({ otherwise: () => ({}) });
      const trigger = byRole('button', 'Transfer');

      trigger.click();
      trigger.click();
      await findByRole('option', /^Billing/);

      expect(asked('listTargets').filter((request) => (request as { kind: string }).kind === 'queue')).to.have.length(
        1,
      );
    });

    it('goes on with the conversation it was opened for, whatever is selected meanwhile', async () => {
      const { page, session, keys, key, asked } = await openPanel({ customers: ['+447700900123', '+447700900456'] });
      await press('ArrowDown');
      await press('Enter');
      const whom = /Conversation with \S+/.exec(textOf(byRole('dialog')))?.[0];
      session.select(keys[1]);
      await until(() => session.view.selectedKey === keys[1]);
      await page.querySelector('transfer-panel')?.updateComplete;

      expect(textOf(byRole('dialog'))).to.include(whom);
      (await findByRole('button', /^Transfer to/)).click();

      await until(() => asked('transferTask').length === 1);

      expect(session.view.tasks.find((each) => each.key === key)?.phase).to.equal('wrapping-up');
    });

    it('transfers the task that is named, not the one that is looked at', async () => {
      const { session, keys, page, asked } = await panelAt({ customers: ['+447700900123', '+447700900456'] });
      page.querySelector('transfer-panel')?.setAttribute('task-id', keys[1] ?? '');
      await page.querySelector('transfer-panel')?.updateComplete;

      byRole('button', 'Transfer').click();
      await until(() => allByRole('option').length > 0);
      byRole('option', /^Billing/).click();
      (await findByRole('button', 'Transfer to Billing')).click();
      await until(() => asked('transferTask').length === 1);

      expect(session.view.tasks.find(({ key }) => key === keys[1])?.phase).to.equal('wrapping-up');
    });

    it('shows in each of two panels what was searched there', async () => {
      const { keys, page } = await conversationAt(
        html`<transfer-panel presentation="inline"></transfer-panel
          ><transfer-panel presentation="inline"></transfer-panel>`,
        { customers: ['+447700900123', '+447700900456'] },
      );
      const [first, second] = page.querySelectorAll('transfer-panel');
      second?.setAttribute('task-id', keys[1] ?? '');
      await second?.updateComplete;
      first?.show();
      second?.show();
      await until(() => allByRole('listbox').length === 2 && allByRole('option').length > 4);

      await type('bil');

      await until(() => allByRole('option', /^Billing/).length === 2);
      expect(textOf(allByRole('listbox')[0])).to.include('General');
      expect(textOf(allByRole('listbox')[1])).not.to.include('General');
    });

    it('hears of no change any more when it is taken off the page while it is open', async () => {
      const { page, pass, asked } = await openPanel({ otherwise: () => ({}) });
      const before = asked('listTargets').length;

      page.querySelector('transfer-panel')?.remove();
      await pass(120);

      expect(asked('listTargets')).to.have.length(before);
    });
  });

  describe('in every language and light', () => {
    it('speaks Spanish where the page does', async () => {
      const { page } = await openAgents({ lang: 'es' });
      await press('ArrowDown');
      await press('Enter');
      await findByRole('button', 'Transferir a Ana Beltrán Íñiguez');

      expect(names().at(-1)).to.equal('Begoña Etxeberria Desconectado');
      expect(textOf(page)).to.include('Actualizado ahora');
      await type('be');
      await until(() => textOf(page).includes('2 encontrados de 4'));
    });

    it('changes its tabs by the arrows where the language runs from right to left', async () => {
      await openPanel({ dir: 'rtl' });
      byRole('tab', /^Queues/).focus();

      await press('ArrowLeft');
      await until(() => focused().startsWith('tab Agents'));
      expect(byRole('tab', /^Agents/).getAttribute('aria-selected')).to.equal('true');
      expect(byRole('tabpanel', /^Agents/).dir).to.equal('');
      await press('ArrowRight');
      await until(() => focused().startsWith('tab Queues'));
      await press('End');
      await until(() => focused().startsWith('tab Agents'));
    });

    for (const lang of ['en', 'es'] as const)
      for (const look of looks)
        it(`is accessible closed, open, chosen, refused, waiting and declined (${lang}, ${look})`, async () => {
          await lookAs(look);
          const dir = lang === 'es' ? 'rtl' : 'ltr';
          const { page, pass, search, task } = await openAgents({ lang, dir, knobs: { receivers: 'decline' } });
          await expect(page).to.be.accessible();
          await press('End');
          await press('Enter');
          await until(() => textOf(byRole('dialog')).includes('Begoña Etxeberria '));
          await expect(page).to.be.accessible();
          await press('ArrowDown');
          await press('Enter');
          await until(() => options('aria-selected').length === 1);
          await expect(page).to.be.accessible();
          byRole('button', /^Transfer(ir)? (to|a) /).click();
          await until(() => task()?.phase === 'transferring' && !search.checkVisibility());
          await expect(page).to.be.accessible();
          await pass(10);
          await until(() => search.checkVisibility());
          await expect(page).to.be.accessible();
          search.focus();
          await type('zzz');
          await until(() => allByRole('option').length === 0);
          await expect(page).to.be.accessible();
        });
  });
});
