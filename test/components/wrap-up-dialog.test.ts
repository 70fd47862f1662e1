import { expect } from '@open-wc/testing';
import { html } from 'lit';
import '../../components/outbound-composer/define.js';
import '../../components/outbound-launcher/define.js';
import '../../components/outbound-task-list/define.js';
import '../../components/transfer-panel/define.js';
import '../../components/wrap-up-dialog/define.js';
import { allByRole, byRole, findByRole, focused, textOf, until, untilReads } from '../support/by-role.js';
import { conversationAt, type Circumstances } from '../support/conversation-at.js';
import { described } from '../support/described.js';
import { press, pressTimes, type } from '../support/keyboard.js';
import { lookAs, looks } from '../support/looks.js';

const page = html`<outbound-task-list></outbound-task-list><wrap-up-dialog></wrap-up-dialog>`;

/** A conversation that has just ended, with the dialog beside it. */
async function endedAt(circumstances: Circumstances = {}, elements = page) {
  const knobs = { wrapUpNotes: true, ...circumstances.knobs };
  const setup = await conversationAt(elements, { ...circumstances, knobs });
  setup.session.end(setup.key);
  const title = circumstances.lang === 'es' ? 'Razones de cierre' : 'Wrap-up reasons';
  const dialog = await findByRole('dialog', title);
  return { ...setup, dialog };
}

const chosen = (within: ParentNode = document.body): readonly string[] =>
  allByRole('option', undefined, within)
    .filter((option) => option.getAttribute('aria-selected') === 'true')
    .map((option) => textOf(option));
/** The groups of the list, each with its options. */
const groups = (): readonly string[] =>
  allByRole('group').map((group) => {
    const options = allByRole('option', undefined, group).map((option) => textOf(option));
    return `${described(group, 'aria-labelledby')}: ${options.join(' | ')}`;
  });
const marks = (): readonly string[] => allByRole('mark').map((mark) => textOf(mark));
const isOpen = (): boolean => allByRole('dialog').length > 0;
const spoken = (): readonly string[] =>
  allByRole('status')
    .map((status) => textOf(status))
    .filter(Boolean);

describe('<wrap-up-dialog>', () => {
  afterEach(() => lookAs('light'));

  describe('the clock', () => {
    it('says that the desktop is asked for more time, and lets the agent submit meanwhile (W2)', async () => {
      const autoWrapUp = { seconds: 30, clock: 'host', mayExtend: true, mayCancel: true } as const;
      await endedAt({ knobs: { autoWrapUp, wrapUpRequired: false, faults: { extendWrapUp: 'never-answers' } } });

      (await findByRole('button', 'More time')).click();

      await untilReads('Asking for more time…');
      expect(byRole('button', 'Submit wrap-up').getAttribute('aria-disabled')).to.equal('false');
    });
  });

  describe('choosing', () => {
    it('says in which group a reason stands', async () => {
      await endedAt();

      await until(() => allByRole('option').length > 0);

      expect(groups()).to.deep.equal([
        'Done: Resolved | Follow-up agreed',
        'Not reached: No answer from the customer | Wrong number or address',
        'Agreed: Appointment made | Payment promised',
        'To be followed up: Refund requested',
        'To be followed up Complaints: Complaint recorded | Escalated to level 2',
        'Other reasons: Customer asked not to be contacted | Handed over at the end of the shift | Test or error',
      ]);
    });

    it('has no headings where there are no groups', async () => {
      const codes = ['Sold', 'Not sold'].map((name) => ({ id: name, name }));
      await endedAt({ otherwise: () => ({ listWrapUpCodes: async () => ({ codes }) }) });

      await until(() => allByRole('option').length === 2);

      expect(groups()).to.deep.equal([]);
    });

    it('has the reasons used last on top, the newest first, and nowhere else, while nothing is searched', async () => {
      const { session, keys, pass } = await endedAt({ customers: ['+447700900123', '+447700900456', '+447700900789'] });
      const wrapsUp = async (key: string | undefined, reason: string): Promise<void> => {
        if (key === undefined) return;
        session.select(key);
        session.end(key);
        await until(() => allByRole('option', reason).length === 1);
        byRole('option', reason).click();
        byRole('button', 'Submit wrap-up').click();
        await pass(0);
        await until(() => session.view.tasks.every((task) => task.key !== key));
      };
      await wrapsUp(keys[0], 'Test or error');
      await wrapsUp(keys[1], 'Escalated to level 2');
      session.select(keys[2]);
      session.end(keys[2] ?? '');
      await until(() => groups().length > 0);

      expect(groups()[0]).to.equal('Recent: Escalated to level 2 To be followed up Complaints | Test or error');
      expect(allByRole('option')).to.have.length(12);
      await until(() => focused() === 'combobox Search reasons');
      await type('e');
      await until(() => allByRole('mark').length > 0);
      expect(groups()[0]).to.equal('Done: R e solved | Follow-up agr e ed');
    });

    it('marks what was searched, in reasons and in groups', async () => {
      await endedAt({ lang: 'es' });
      await until(() => focused() === 'combobox Buscar razones');

      await type('RECLAMACION');
      await until(() => allByRole('option').length === 2);

      expect(marks()).to.deep.equal(['Reclamacion', 'Reclamación']);
    });

    it('finds a reason without its accents, chooses and submits it, by keyboard alone', async () => {
      const { asked, key, task } = await endedAt({ lang: 'es' });
      const id = task()?.task?.id;
      await until(() => focused() === 'combobox Buscar razones');

      await type('NUMERO');
      await until(() => allByRole('option').length === 1);
      await press('ArrowDown');
      await press('Enter');
      await until(() => chosen().join() === 'Número o dirección equivocados');
      await press('Tab');
      expect(focused()).to.equal('textbox Notas');
      await type('Volvió a llamar');
      await press('Tab');
      expect(focused()).to.equal('button Enviar cierre');
      await press('Enter');
      await until(() => !isOpen());

      expect(asked('wrapUpTask')).to.deep.equal([{ taskId: id, codeId: 'code-4', notes: 'Volvió a llamar' }]);
      expect(task(), key).to.equal(undefined);
    });

    it('has exactly one choice', async () => {
      await endedAt();

      await press('End');
      await press('Enter');
      await until(() => chosen().join() === 'Test or error');
      await press('Home');
      await press('Enter');

      await until(() => chosen().join() === 'Resolved');
    });

    it('says that a reason is required, on a button that can be reached (W1)', async () => {
      const { asked } = await endedAt();
      const submit = byRole('button', 'Submit wrap-up');

      submit.focus();
      await press('Enter');

      expect(submit.matches(':focus')).to.equal(true);
      expect(submit.getAttribute('aria-disabled')).to.equal('true');
      expect(described(submit)).to.equal('Choose one reason.');
      expect(asked('wrapUpTask')).to.have.length(0);
    });

    it('lets the agent submit without a reason where none is required', async () => {
      const { asked } = await endedAt({ knobs: { wrapUpRequired: false } });
      const submit = byRole('button', 'Submit wrap-up');
      expect(described(submit)).to.equal('You may submit without a reason.');

      submit.click();
      await until(() => !isOpen());

      expect(asked('wrapUpTask')).to.have.length(1);
    });

    it('clears the search at Escape and leaves any other Escape to the desktop', async () => {
      await endedAt();
      await until(() => focused() === 'combobox Search reasons');
      let heard = 0;
      const hear = (): void => {
        heard++;
      };
      document.addEventListener('keydown', hear);

      await type('refund');
      await until(() => allByRole('option').length === 1);
      heard = 0;
      await press('Escape');
      await until(() => allByRole('option').length === 12);
      expect(heard).to.equal(0);
      await press('Escape');

      expect(heard).to.equal(1);
      expect(isOpen()).to.equal(true);
      document.removeEventListener('keydown', hear);
    });

    it('says that nothing matches, once the agent pauses', async () => {
      await endedAt();
      await until(() => focused() === 'combobox Search reasons');

      await type('zzz');

      await until(() => spoken().includes('No reason matches.'));
    });
  });

  describe('when it goes wrong (W3)', () => {
    it('keeps the choice after a failed submit, says why, and submits again', async () => {
      const { task, asked } = await endedAt({ knobs: { faults: { wrapUpTask: { fault: 'throws', times: 1 } } } });
      await press('ArrowDown');
      await press('Enter');
      await until(() => chosen().length === 1);

      byRole('button', 'Submit wrap-up').click();
      await untilReads('The desktop failed: The contact centre cannot be reached.');
      expect(chosen()).to.deep.equal(['Resolved']);
      expect(task()?.phase).to.equal('wrapping-up');

      byRole('button', 'Submit wrap-up').click();
      await until(() => !isOpen());
      expect(asked('wrapUpTask')).to.have.length(2);
    });

    it('says that it is being submitted, and submits once', async () => {
      const { centre, asked, pass } = await endedAt();
      centre.set({ latency: 'slow' });
      await press('ArrowDown');
      await press('Enter');
      await until(() => chosen().length === 1);
      const submit = byRole('button', 'Submit wrap-up');

      submit.click();
      submit.click();
      await until(() => spoken().includes('Submitting…'));
      expect(submit.getAttribute('aria-disabled')).to.equal('true');
      await pass(10);

      await until(() => !isOpen());
      expect(asked('wrapUpTask')).to.have.length(1);
    });

    it('fetches the reasons again when they did not come, so that a required one can be chosen', async () => {
      await endedAt({ knobs: { faults: { listWrapUpCodes: { fault: 'throws', times: 1 } } } });

      (await findByRole('button', 'Fetch the reasons again')).focus();
      await press('Enter');
      await until(() => allByRole('option').length === 12);

      expect(textOf()).not.to.include('cannot be reached');
      expect(allByRole('button', 'Fetch the reasons again')).to.have.length(0);
      expect(focused()).to.equal('combobox Search reasons');
    });

    it('says why there are no reasons, and does not trap the agent where none is required', async () => {
      await endedAt({ knobs: { wrapUpRequired: false, faults: { listWrapUpCodes: 'throws' } } });
      await untilReads('The desktop failed: The contact centre cannot be reached.');
      expect(textOf()).to.include('Fetch the reasons again, or submit without one.');

      byRole('button', 'Submit wrap-up').click();

      await until(() => !isOpen());
    });
  });

  describe('by itself (W2)', () => {
    it('shows the seconds that remain, says them at 30, 10 and 5, and submits the default once', async () => {
      const { pass, asked, task } = await endedAt({ knobs: { autoWrapUp: { seconds: 40, clock: 'ours' } } });
      const id = task()?.task?.id;
      const timer = byRole('timer');
      const live = allByRole('status').at(-1) ?? timer;
      expect(textOf(timer)).to.equal('In 40 seconds “Resolved” is submitted by itself');
      const heard: string[] = [];

      for (let seconds = 39; seconds > 0; seconds--) {
        await pass(1);
        await until(() => textOf(timer).includes(`n ${seconds} second`));
        heard.push(textOf(live));
      }
      expect([...new Set(heard)]).to.deep.equal([
        '',
        'In 30 seconds “Resolved” is submitted by itself',
        'In 10 seconds “Resolved” is submitted by itself',
        'In 5 seconds “Resolved” is submitted by itself',
      ]);

      await pass(1);
      await until(() => !isOpen());
      expect(asked('wrapUpTask')).to.deep.equal([{ taskId: id, codeId: 'code-1' }]);
    });

    it('holds the seconds back while the agent writes, and says those that are left in the pause', async () => {
      const { pass } = await endedAt({ knobs: { autoWrapUp: { seconds: 31, clock: 'host' } } });
      const timer = byRole('timer');
      byRole('textbox', 'Notes').focus();
      await pass(0.5);
      await type('Card');
      await pass(0.9);
      await until(() => textOf(timer).includes('30 seconds'));
      const before = spoken();

      await pass(2);
      await until(() => spoken().length > 0);

      expect(before).to.deep.equal([]);
      expect(spoken()).to.deep.equal(['The desktop closes this in 29 seconds']);
    });

    it('says that there is more time, and that the clock is stopped', async () => {
      await endedAt({ knobs: { autoWrapUp: { seconds: 90, clock: 'host', mayExtend: true, mayCancel: true } } });

      (await findByRole('button', 'More time')).click();
      await until(() => spoken().join() === 'The desktop closes this in 150 seconds');
      byRole('button', 'Stop the clock').click();
      await until(() => spoken().join() === 'The clock is stopped.');

      expect(allByRole('timer')).to.have.length(0);
      expect(allByRole('button', 'More time')).to.have.length(0);
    });

    it('leaves the submitting to a desktop that has the clock', async () => {
      const { pass, asked } = await endedAt({ knobs: { autoWrapUp: { seconds: 5, clock: 'host' } } });
      await until(() => allByRole('timer').length === 1);

      await pass(5);

      await until(() => !isOpen());
      expect(asked('wrapUpTask')).to.have.length(0);
    });

    it('submits what the agent chose, not the default', async () => {
      const { pass, asked } = await endedAt({ knobs: { autoWrapUp: { seconds: 5, clock: 'ours' } } });
      await press('End');
      await press('Enter');
      await until(() => chosen().length === 1);

      await pass(5);

      await until(() => asked('wrapUpTask').length === 1);
      expect(asked('wrapUpTask')[0]).to.include({ codeId: 'code-12' });
    });
  });

  describe('coming and going', () => {
    it('is there after a transfer (T6), with the focus, and tells whom it is about', async () => {
      const { session, key } = await conversationAt(
        html`<transfer-panel></transfer-panel><wrap-up-dialog></wrap-up-dialog>`,
      );
      byRole('button', 'Transfer').focus();
      await press('Enter');
      await until(() => allByRole('option').length > 0);
      await press('ArrowDown');
      await press('Enter');
      (await findByRole('button', /^Transfer to/)).focus();
      await press('Enter');

      const dialog = await findByRole('dialog', 'Wrap-up reasons');
      await until(() => focused() === 'combobox Search reasons');
      expect(described(dialog)).to.equal(
        `Conversation with ${session.view.tasks.find((each) => each.key === key)?.task?.recipient.name ?? '+447700900123'} Choose one reason.`,
      );
    });

    it('is not there before', async () => {
      const { page: shown } = await conversationAt(html`<wrap-up-dialog></wrap-up-dialog>`);

      expect(isOpen()).to.equal(false);
      expect(textOf(shown)).to.equal('');
    });

    it('takes no focus from an agent who types elsewhere, but says that it is there', async () => {
      const { session, key } = await conversationAt(
        html`<input aria-label="Notes" /><wrap-up-dialog></wrap-up-dialog>`,
      );
      byRole('textbox', 'Notes').focus();

      session.end(key);
      await until(() => spoken().some((said) => said.endsWith(' is over and waits for its wrap-up.')));

      expect(focused()).to.equal('textbox Notes');
    });

    it('takes no focus from an agent who writes in another conversation', async () => {
      const {
        session,
        key,
        keys,
        page: shown,
      } = await conversationAt(html`<outbound-composer></outbound-composer><wrap-up-dialog></wrap-up-dialog>`, {
        customers: ['+447700900123', '+447700900456'],
      });
      shown.querySelector('wrap-up-dialog')?.setAttribute('task-id', key);
      session.select(keys[1]);
      (await findByRole('textbox', 'Message')).focus();

      session.end(key);
      await until(() => spoken().some((said) => said.endsWith(' is over and waits for its wrap-up.')));

      expect(focused()).to.equal('textbox Message');
    });

    it('hands the focus to the conversations that are left', async () => {
      const { session, keys } = await endedAt({
        knobs: { wrapUpRequired: false },
        customers: ['+447700900123', '+447700900456'],
      });
      await until(() => focused() === 'combobox Search reasons');

      await pressTimes(2, 'Tab');
      await press('Enter');
      await until(() => !isOpen());

      expect(session.view.tasks.map(({ key }) => key)).to.deep.equal([keys[1]]);
      await until(() => focused().startsWith('button') && focused() !== 'button New outbound conversation');
    });

    it('hands the focus to the launcher when no conversation is left', async () => {
      await endedAt({ knobs: { wrapUpRequired: false } }, html`<outbound-launcher></outbound-launcher>${page}`);
      await until(() => focused() === 'combobox Search reasons');

      await pressTimes(2, 'Tab');
      await press('Enter');

      await until(() => focused() === 'button New outbound conversation');
    });

    it('takes no focus when the agent did nothing to end it, but says that it is there', async () => {
      const { centre, task } = await conversationAt(html`<wrap-up-dialog></wrap-up-dialog>`);

      centre.endByCustomer(task()?.task?.id ?? '');
      await until(() => spoken().some((said) => said.endsWith(' is over and waits for its wrap-up.')));

      expect(focused()).not.to.include('combobox');
    });
  });

  for (const lang of ['en', 'es'] as const)
    for (const look of looks)
      it(`is accessible when asked, chosen, failed and not found (${lang}, ${look})`, async () => {
        await lookAs(look);
        const { page: shown, dialog } = await endedAt({
          lang,
          dir: lang === 'es' ? 'rtl' : 'ltr',
          knobs: { autoWrapUp: { seconds: 30, clock: 'host' }, faults: { wrapUpTask: 'throws' } },
        });
        await until(() => focused().startsWith('combobox'));
        await expect(shown).to.be.accessible();
        await press('ArrowDown');
        await press('Enter');
        await until(() => chosen().length === 1);
        await expect(shown).to.be.accessible();
        await pressTimes(2, 'Tab');
        await press('Enter');
        await until(() => spoken().some((said) => /failed|falló/.test(said)));
        await expect(shown).to.be.accessible();
        await press('Tab', 'Shift');
        await press('Tab', 'Shift');
        await type('zzz');
        await until(() => allByRole('option').length === 0);
        await expect(shown).to.be.accessible();
        expect(dialog.isConnected).to.equal(true);
      });
});
