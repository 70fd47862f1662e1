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
import { press, type } from '../support/keyboard.js';
import { lookAs, looks } from '../support/looks.js';

const page = html`<outbound-task-list></outbound-task-list><wrap-up-dialog></wrap-up-dialog>`;

/** A conversation that has just ended, with the dialog beside it. */
async function endedAt(circumstances: Circumstances = {}, elements = page) {
  const setup = await conversationAt(elements, circumstances);
  setup.session.end(setup.key);
  const title = circumstances.lang === 'es' ? 'Razones de cierre' : 'Wrap-up reasons';
  const dialog = await findByRole('dialog', title);
  return { ...setup, dialog };
}

const chosen = (): readonly string[] =>
  allByRole('option')
    .filter((option) => option.getAttribute('aria-selected') === 'true')
    .map((option) => textOf(option));
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

      expect(allByRole('option').map((option) => textOf(option))).to.include('Refund requested To be followed up');
      expect(allByRole('option').map((option) => textOf(option))).to.include(
        'Escalated to level 2 To be followed up › Complaints',
      );
    });

    it('finds a reason without its accents, chooses and submits it, by keyboard alone', async () => {
      const { asked, key, task } = await endedAt({ lang: 'es' });
      const id = task()?.task?.id;
      await until(() => focused() === 'combobox Buscar razones');

      await type('NUMERO');
      await until(() => allByRole('option').length === 1);
      await press('ArrowDown');
      await press('Enter');
      await until(() => chosen().join() === 'Número o dirección equivocados Sin contacto');
      await press('Tab');
      expect(focused()).to.equal('button Enviar cierre');
      await press('Enter');
      await until(() => !isOpen());

      expect(asked('wrapUpTask')).to.deep.equal([{ taskId: id, codeId: 'code-4' }]);
      expect(task(), key).to.equal(undefined);
    });

    it('has exactly one choice', async () => {
      await endedAt();

      await press('End');
      await press('Enter');
      await until(() => chosen().join() === 'Test or error');
      await press('Home');
      await press('Enter');

      await until(() => chosen().join() === 'Resolved Done');
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
      expect(chosen()).to.deep.equal(['Resolved Done']);
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
      expect(textOf()).to.include('There are no reasons to choose from yet.');

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
      expect(textOf(timer)).to.equal('Submitted by itself in 40 seconds');
      const heard: string[] = [];

      for (let seconds = 39; seconds > 0; seconds--) {
        await pass(1);
        await until(() => textOf(timer).includes(`in ${seconds} second`));
        heard.push(textOf(live));
      }
      expect([...new Set(heard)]).to.deep.equal([
        '',
        'Submitted by itself in 30 seconds',
        'Submitted by itself in 10 seconds',
        'Submitted by itself in 5 seconds',
      ]);

      await pass(1);
      await until(() => !isOpen());
      expect(asked('wrapUpTask')).to.deep.equal([{ taskId: id, codeId: 'code-1' }]);
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

      await press('Tab');
      await press('Enter');
      await until(() => !isOpen());

      expect(session.view.tasks.map(({ key }) => key)).to.deep.equal([keys[1]]);
      await until(() => focused().startsWith('button') && focused() !== 'button New outbound conversation');
    });

    it('hands the focus to the launcher when no conversation is left', async () => {
      await endedAt({ knobs: { wrapUpRequired: false } }, html`<outbound-launcher></outbound-launcher>${page}`);
      await until(() => focused() === 'combobox Search reasons');

      await press('Tab');
      await press('Enter');

      await until(() => focused() === 'button New outbound conversation');
    });

    it('wraps up the task that is named, and forgets the search when it is another one', async () => {
      const {
        session,
        keys,
        page: shown,
      } = await conversationAt(html`<wrap-up-dialog></wrap-up-dialog>`, {
        customers: ['+447700900123', '+447700900456'],
      });
      for (const key of keys) session.end(key);
      const dialog = shown.querySelector('wrap-up-dialog');
      const search = await findByRole<HTMLInputElement>('combobox');
      search.focus();
      await type('refund');
      await until(() => allByRole('option').length === 1);

      dialog?.setAttribute('task-id', keys[1] ?? '');
      await until(() => allByRole('option').length === 12);

      expect(search.value).to.equal('');
      session.chooseCode(keys[1] ?? '', 'code-2');
      await until(() => chosen().join() === 'Follow-up agreed Done');
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
        await press('Tab');
        await press('Enter');
        await until(() => spoken().some((said) => /failed|falló/.test(said)));
        await expect(shown).to.be.accessible();
        await press('Tab', 'Shift');
        await type('zzz');
        await until(() => allByRole('option').length === 0);
        await expect(shown).to.be.accessible();
        expect(dialog.isConnected).to.equal(true);
      });
});
