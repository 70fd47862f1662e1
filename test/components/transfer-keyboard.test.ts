import { expect } from '@open-wc/testing';
import { html } from 'lit';
import '../../components/transfer-panel/define.js';
import type { TransferTarget } from '../../src/index.js';
import { allByRole, byRole, findByRole, focused, textOf, until } from '../support/by-role.js';
import { conversationAt } from '../support/conversation-at.js';
import { described } from '../support/described.js';
import { press, pressTimes, type } from '../support/keyboard.js';

const agents: readonly TransferTarget[] = Array.from({ length: 1_000 }, (_, index) => ({
  kind: 'agent',
  id: `agent-${index}`,
  name: `Agent ${String(index).padStart(3, '0')}`,
  availability: 'available',
}));
const queues: readonly TransferTarget[] = ['Billing', 'Complaints', 'Deliveries'].map((name, index) => ({
  kind: 'queue',
  id: `queue-${index + 1}`,
  name,
  availability: 'available',
}));

const active = (): string => described(byRole('combobox'), 'aria-activedescendant');
const placeOf = (name: string): string => {
  const option = byRole('option', new RegExp(`^${name}`));
  return `${option.getAttribute('aria-posinset')} of ${option.getAttribute('aria-setsize')}`;
};
/** Is all of it in sight, within the list that scrolls? */
const isInSight = (name: string): boolean => {
  const list = byRole('listbox').getBoundingClientRect();
  const row = byRole('option', new RegExp(`^${name}`)).getBoundingClientRect();
  return row.top >= list.top - 1 && row.bottom <= list.bottom + 1;
};

for (const dir of ['ltr', 'rtl'] as const)
  describe(`the transfer panel by the keyboard alone, ${dir} (APG)`, () => {
    /** The panel, opened by its button, with the queues on show. */
    async function openPanel(presentation = 'popup') {
      const setup = await conversationAt(html`<transfer-panel presentation=${presentation}></transfer-panel>`, {
        dir,
        otherwise: () => ({
          listTargets: async ({ kind }) => ({ targets: kind === 'agent' ? agents : queues }),
        }),
      });
      const trigger = byRole('button', 'Transfer');
      trigger.focus();
      await press('Enter');
      await findByRole('option', /^Billing/);
      await until(() => focused() === 'combobox Search queues');
      return { ...setup, trigger };
    }

    /** The same, with a thousand agents. */
    async function openAgents() {
      const setup = await openPanel();
      await press('Tab', 'Shift');
      await press(dir === 'ltr' ? 'ArrowRight' : 'ArrowLeft');
      await findByRole('option', /^Agent 000/);
      await press('Tab');
      return setup;
    }

    it('is a dialog that takes the focus, gives it back, and can be left both ways', async () => {
      const { trigger } = await openPanel();
      byRole('dialog', 'Transfer the conversation');
      expect(trigger.getAttribute('aria-expanded')).to.equal('true');

      await press('Escape');
      await until(() => allByRole('dialog').length === 0 && trigger.matches(':focus'));
      await press('Enter');
      await until(() => focused() === 'combobox Search queues');
      await press('Tab', 'Shift');
      await press('Tab', 'Shift');
      expect(focused()).to.equal('button Close');
      await press('Enter');

      await until(() => allByRole('dialog').length === 0 && trigger.matches(':focus'));
    });

    it('keeps the focus inside where it is a dialog in the middle, and gives it back', async () => {
      const { trigger, page } = await openPanel('dialog');
      const outside = document.createElement('button');
      page.append(outside);

      for (let presses = 0; presses < 8; presses++) {
        await press('Tab');
        expect(outside.matches(':focus')).to.equal(false);
      }
      await press('Escape');

      await until(() => allByRole('dialog').length === 0 && trigger.matches(':focus'));
    });

    it('stands in the flow as a region where it is inline', async () => {
      await openPanel('inline');

      byRole('region', 'Transfer the conversation');
      await press('Escape');

      await until(() => focused() === 'button Transfer');
      expect(allByRole('region')).to.have.length(0);
    });

    it('has tabs of which one can be reached, which the arrows, Home and End change', async () => {
      await openPanel();
      const [forward, back] =
        dir === 'ltr' ? (['ArrowRight', 'ArrowLeft'] as const) : (['ArrowLeft', 'ArrowRight'] as const);
      await press('Tab', 'Shift');
      expect(focused()).to.equal('tab Queues 3');

      for (const [key, tab] of [
        [forward, 'Agents'],
        [forward, 'Queues'],
        [back, 'Agents'],
        [back, 'Queues'],
        ['End', 'Agents'],
        ['Home', 'Queues'],
      ] as const) {
        await press(key);
        await until(() => focused().startsWith(`tab ${tab}`));
        expect(byRole('tab', new RegExp(`^${tab}`)).getAttribute('aria-selected')).to.equal('true');
        byRole('tabpanel', new RegExp(`^${tab}`));
      }
    });

    it('moves through a thousand rows, tells where each stands, and keeps the one it is at in sight', async () => {
      await openAgents();

      await press('ArrowDown');
      await until(() => active().startsWith('Agent 000'));
      expect(placeOf('Agent 000')).to.equal('1 of 1000');
      await press('ArrowUp');
      await until(() => active().startsWith('Agent 999'));
      expect(placeOf('Agent 999')).to.equal('1000 of 1000');
      expect(isInSight('Agent 999')).to.equal(true);
      await press('ArrowDown');
      await until(() => active().startsWith('Agent 000'));
      await press('End');
      await until(() => active().startsWith('Agent 999'));
      await press('Home');
      await until(() => active().startsWith('Agent 000'));
      await press('PageDown');
      await until(() => /^Agent 00[2-9]/.test(active()));
      expect(isInSight(active().slice(0, 9))).to.equal(true);
      await pressTimes(20, 'ArrowDown');
      await until(() => active().startsWith('Agent 02'));
      expect(isInSight(active().slice(0, 9))).to.equal(true);
      const before = active();
      await press('PageUp');
      await until(() => active() < before);
      expect(isInSight(active().slice(0, 9))).to.equal(true);

      expect(focused()).to.equal('combobox Search agents');
      expect(allByRole('option').length).to.be.below(25);
    });

    it('goes back to the first row when something is searched', async () => {
      await openAgents();
      await press('End');
      await until(() => active().startsWith('Agent 999'));

      await type('99');
      await until(() => placeOf('Agent 099') === '1 of 19');

      expect(byRole('combobox').getAttribute('aria-activedescendant')).to.equal(null);
      expect(isInSight('Agent 099')).to.equal(true);
    });

    it('chooses with Enter and hands on with Control and Enter, from wherever the focus is', async () => {
      const { task } = await openPanel();

      await press('ArrowDown');
      await press('Enter');
      await until(() => byRole('option', /^Billing/).getAttribute('aria-selected') === 'true');
      await pressTimes(2, 'Tab');
      await type('Please call back.');
      await press('Enter', 'Control');

      await until(() => task()?.phase === 'wrapping-up');
    });

    it('does nothing to a word that is being composed', async () => {
      await openPanel();
      const field = byRole<HTMLInputElement>('combobox');
      await press('ArrowDown');

      field.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true, composed: true }),
      );
      field.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Escape', isComposing: true, bubbles: true, composed: true }),
      );

      expect(textOf()).to.include('Choose a queue or an agent first.');
      expect(allByRole('dialog')).to.have.length(1);
    });
  });
