import { expect } from '@open-wc/testing';
import { html } from 'lit';
import '../../components/wrap-up-dialog/define.js';
import { allByRole, byRole, findByRole, focused, until } from '../support/by-role.js';
import { conversationAt } from '../support/conversation-at.js';
import { described } from '../support/described.js';
import { press, type } from '../support/keyboard.js';

const active = (): string => described(byRole('combobox'), 'aria-activedescendant');
const chosen = (): number => allByRole('option').filter((each) => each.getAttribute('aria-selected') === 'true').length;

for (const dir of ['ltr', 'rtl'] as const)
  describe(`the wrap-up by the keyboard alone, ${dir} (APG)`, () => {
    /** A conversation that the agent has just ended, and the card with its reasons. */
    async function ended(presentation = 'popup') {
      const setup = await conversationAt(html`<wrap-up-dialog presentation=${presentation}></wrap-up-dialog>`, { dir });
      setup.session.end(setup.key);
      await findByRole('option', 'Resolved');
      await until(() => focused() === 'combobox Search reasons');
      return setup;
    }

    it('moves through the reasons of all groups with the arrows, Home and End, and round', async () => {
      await ended();

      await press('ArrowDown');
      await until(() => active() === 'Resolved');
      await press('ArrowDown');
      await until(() => active() === 'Follow-up agreed');
      await press('ArrowDown');
      await until(() => active() === 'No answer from the customer');
      await press('Home');
      await until(() => active() === 'Resolved');
      await press('ArrowUp');
      const last = active();
      await press('Home');
      await press('End');
      await until(() => active() === last);
      await press('ArrowDown');

      await until(() => active() === 'Resolved');
      expect(focused()).to.equal('combobox Search reasons');
    });

    it('chooses one with Enter, the next one in its stead, and submits from the button', async () => {
      const { task } = await ended();

      await press('ArrowDown');
      await press('Enter');
      await until(() => byRole('option', 'Resolved').getAttribute('aria-selected') === 'true');
      await press('ArrowDown');
      await press('Enter');
      await until(() => byRole('option', 'Follow-up agreed').getAttribute('aria-selected') === 'true');
      expect(chosen()).to.equal(1);
      await press('Tab');
      expect(focused()).to.equal('button Submit wrap-up');
      await press('Enter');

      await until(() => task() === undefined);
    });

    it('clears the search with Escape, and is at no reason then', async () => {
      await ended();
      const field = byRole<HTMLInputElement>('combobox');
      await type('wrong');
      await until(() => allByRole('option').length === 1);
      await press('ArrowDown');
      await until(() => active().startsWith('Wrong number'));

      await press('Escape');
      await until(() => allByRole('option').length > 1);

      expect(field.value).to.equal('');
      expect(field.getAttribute('aria-activedescendant')).to.equal(null);
    });

    it('is set aside with Escape where it is in the middle, and brought back from its button', async () => {
      await ended('dialog');

      await press('Escape');
      await until(() => allByRole('dialog').length === 0);
      await until(() => focused().startsWith('button Wrap'));
      await press('Enter');

      await until(() => focused() === 'combobox Search reasons');
      byRole('dialog', 'Wrap-up reasons');
    });
  });
