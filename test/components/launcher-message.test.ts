import { expect, fixture, html } from '@open-wc/testing';
import '../../components/define.js';
import { memoryDraftStore, type Draft, type DraftStore } from '../../src/index.js';
import { allByRole, byRole, findByRole, textOf, until, untilReads } from '../support/by-role.js';
import { answersOf } from '../support/desk-at.js';
import { described } from '../support/described.js';
import { press, type } from '../support/keyboard.js';
import { launcherAt, openLauncher } from '../support/launcher-at.js';
import { desk } from '../support/nouns.js';

/** A desktop that notes what is sent. */
function sending() {
  const sent: { readonly text: string; readonly subject?: string | undefined }[] = [];
  const sendMessage = async (
    {
      text,
      subject,
      conversationId,
    }: { readonly text: string; readonly subject?: string | undefined; readonly conversationId: string },
    { clientToken }: { readonly clientToken: string },
  ) => {
    sent.push({ text, ...(subject && { subject }) });
    return { id: clientToken, conversationId, direction: 'outbound' as const, text, at: 1, clientToken };
  };
  return { sent, sendMessage };
}

describe('the first message, written in the launcher', () => {
  it('goes out with the conversation, by one gesture', async () => {
    const { sent, sendMessage } = sending();
    await openLauncher({ sendMessage });
    await type('+34612345678');
    byRole('textbox', 'First message (optional)').focus();
    await type('Your order is ready.');

    byRole('button', 'New SMS: create and send').click();
    await until(() => sent.length > 0);
    await until(() => allByRole('dialog').length === 0);

    expect(sent).to.deep.equal([{ text: 'Your order is ready.' }]);
  });

  it('has a subject, where it is an email', async () => {
    const { sent, sendMessage } = sending();
    await openLauncher({ sendMessage }, 'Email');
    await type('ana@example.com');
    byRole('textbox', 'Subject (optional)').focus();
    await type('Your order');
    byRole('textbox', 'First message (optional)').focus();
    await type('It is ready.');

    byRole('button', 'New email: create and send').click();
    await until(() => sent.length > 0);

    expect(sent).to.deep.equal([{ text: 'It is ready.', subject: 'Your order' }]);
  });

  it('is measured as an SMS while it is written (C7)', async () => {
    await openLauncher();
    byRole('textbox', 'First message (optional)').focus();

    await type('Hello');

    await untilReads('5 units · 1 SMS');
  });

  it('breaks the line at Enter, and starts nothing', async () => {
    const { created } = await openLauncher();
    await type('+34612345678');
    const message = byRole<HTMLTextAreaElement>('textbox', 'First message (optional)');
    message.focus();

    await type('one');
    await press('Enter');
    await type('two');

    await until(() => message.value === 'one\ntwo');
    expect(created).to.deep.equal([]);
  });

  it('is not written here, where the page does not want it', async () => {
    const { launcher } = await openLauncher();

    launcher.withoutMessage = true;
    await launcher.updateComplete;

    expect(allByRole('textbox', 'First message (optional)').length).to.equal(0);
    expect(allByRole('button', 'New SMS').length).to.equal(1);
  });

  it('is not sent unseen: what a page fills in is the conversation’s draft (C10)', async () => {
    const { sent, sendMessage } = sending();
    const { launcher, session } = await launcherAt({ sendMessage });
    launcher.withoutMessage = true;

    await launcher.open({ to: '+34612345678', text: 'Your order is ready.' });
    byRole('button', 'New SMS').click();
    await until(() => session.session?.view.tasks[0]?.phase === 'active');

    expect(sent).to.deep.equal([]);
    const { key = '' } = session.session?.view.tasks[0] ?? {};
    expect(session.session?.draft(key)?.text).to.equal('Your order is ready.');
  });

  it('leaves a subject without a message to the conversation (C10)', async () => {
    const { session } = await openLauncher({}, 'Email');
    await type('ana@example.com');
    byRole('textbox', 'Subject (optional)').focus();
    await type('Your order');

    byRole('button', 'New email').click();
    await until(() => session.session?.view.tasks[0]?.phase === 'active');

    const { key = '' } = session.session?.view.tasks[0] ?? {};
    expect(session.session?.draft(key)?.subject).to.equal('Your order');
  });

  it('stays when the conversation is refused, to be sent with the next try', async () => {
    const { sent, sendMessage } = sending();
    let tries = 0;
    await openLauncher({
      sendMessage,
      createTask: async (wanted, { clientToken }) =>
        ++tries === 1
          ? { refusal: { code: 'creation-failed', trackingId: 'x-1' } }
          : { ...wanted, id: 't', conversationId: 'c', state: 'offered', clientToken },
    });
    await type('+34612345678');
    const message = byRole<HTMLTextAreaElement>('textbox', 'First message (optional)');
    message.focus();
    await type('Your order is late.');
    byRole('button', 'New SMS: create and send').click();
    await findByRole('button', 'Try again');

    message.focus();
    await type(' Sorry!');
    await until(() => allByRole('button', 'Try again').length === 0);
    byRole('button', 'New SMS: create and send').click();
    await until(() => sent.length > 0);

    expect(sent).to.deep.equal([{ text: 'Your order is late. Sorry!' }]);
  });
});

describe('a launcher whose conversation is being created', () => {
  /** The answer to a create call comes when the test says so. */
  async function creating(channel: 'SMS' | 'Email' = 'SMS') {
    let answer = (): void => undefined;
    const { sent, sendMessage } = sending();
    const setup = await openLauncher(
      {
        sendMessage,
        createTask: (wanted, { clientToken }) =>
          new Promise((resolve) => {
            answer = () => {
              resolve({ ...wanted, id: 't', conversationId: 'c', state: 'offered', clientToken });
            };
          }),
      },
      channel,
    );
    return {
      ...setup,
      sent,
      answer: () => {
        answer();
      },
    };
  }

  it('keeps what is typed for the other channel meanwhile (C10)', async () => {
    const { answer, session } = await creating();
    session.session?.saveDraft('new:email', { to: 'ana@example.com', text: 'A long text' });
    await type('+34612345678');
    await press('Enter');
    await untilReads('Creating the conversation…');

    byRole('radio', 'Email').click();
    await findByRole('combobox', 'To: email address');
    answer();
    await until(() => allByRole('dialog').length === 0);

    expect(session.session?.draft('new:email')?.text).to.equal('A long text');
    expect(session.session?.draft('new:sms')).to.equal(undefined);
  });

  it('goes on with its message, whatever is pressed meanwhile', async () => {
    const { answer, sent } = await creating();
    await type('+34612345678');
    byRole('textbox', 'First message (optional)').focus();
    await type('Your order');
    byRole('button', 'New SMS: create and send').click();
    await untilReads('Creating the conversation…');

    const from = byRole<HTMLSelectElement>('combobox', 'From: entry point');
    from.value = '';
    from.dispatchEvent(new Event('change'));
    byRole<HTMLTextAreaElement>('textbox', 'First message (optional)').focus();
    await type(' is late');
    answer();
    await until(() => sent.length > 0);

    expect(sent).to.deep.equal([{ text: 'Your order' }]);
    await until(() => allByRole('dialog').length === 0);
  });
});

describe('what was begun on a page before (C10)', () => {
  /** A launcher over drafts that are there already. */
  async function launcherOver(draftStore: DraftStore) {
    await fixture(html`
      <section lang="en">
        <outbound-session drafts="memory" .desktop=${answersOf()} .draftStore=${draftStore}>
          <outbound-launcher></outbound-launcher>
        </outbound-session>
      </section>
    `);
    const trigger = await findByRole('button', /^New outbound/);
    trigger.click();
    await findByRole('dialog', /^New outbound/);
  }

  it('is here again, and said to be', async () => {
    const store = memoryDraftStore();
    await store.save('new:sms', { to: '+34612345678', text: 'Your order' });

    await launcherOver(store);

    await untilReads('What you had begun to write is here again.');
    expect(byRole<HTMLTextAreaElement>('textbox', 'First message (optional)').value).to.equal('Your order');
  });

  it('goes on where the caret stood', async () => {
    const store = memoryDraftStore();
    await store.save('new:sms', { to: '+34612345678', text: 'Your order', caret: { from: 4, to: 4 } });
    await launcherOver(store);

    byRole('textbox', 'First message (optional)').focus();
    await type(' new');

    expect(byRole<HTMLTextAreaElement>('textbox', 'First message (optional)').value).to.equal('Your new order');
  });

  it('remembers where the caret is moved to', async () => {
    const carets: Draft['caret'][] = [];
    const save = async (_: string, draft?: Draft) => void carets.push(draft?.caret);
    await launcherOver({ ...memoryDraftStore(), save });
    byRole('textbox', 'First message (optional)').focus();
    await type('Your order');

    await press('Home');

    await until(() => carets.at(-1)?.from === 0);
    expect(carets.at(-1)).to.deep.equal({ from: 0, to: 0 });
  });

  it('can be put away', async () => {
    const store = memoryDraftStore();
    await store.save('new:sms', { to: '+34612345678', text: 'Your order' });
    await launcherOver(store);

    (await findByRole('button', 'Start afresh')).click();

    await until(() => byRole<HTMLTextAreaElement>('textbox', 'First message (optional)').value === '');
    expect(byRole<HTMLInputElement>('combobox', /^To:/).value).to.equal('');
    expect(textOf()).not.to.include('is here again');
  });
});

describe('the launcher’s button', () => {
  it('shows how many conversations the profile still allows, as the host counts them (E5)', async () => {
    const { trigger, session } = await launcherAt({
      readDesk: async () => ({ ...desk, profile: { sms: { limit: 5, used: 3 }, email: { limit: 2, used: 2 } } }),
    });
    const before = textOf(trigger);

    session.tell({
      type: 'desk.changed',
      desk: { profile: { sms: { limit: 5, used: 4 }, email: { limit: 2, used: 2 } } },
    });
    await untilReads('1 left');

    expect(before).to.include('2 left');
    expect(described(trigger)).to.include('SMS: 1 more conversation. Email: 0 more conversations');
  });

  for (const [what, profile] of [
    ['the profile has no such channel', {}],
    ['the host sets no limit', { sms: { limit: Number.MAX_VALUE * 2, used: 3 } }],
  ] as const)
    it(`shows nothing of that where ${what}`, async () => {
      const { trigger } = await launcherAt({ readDesk: async () => ({ ...desk, profile }) });

      expect(textOf(trigger)).not.to.include('left');
    });

  it('fits into a header of 48 pixels', async () => {
    const { trigger } = await launcherAt();

    expect(trigger.getBoundingClientRect().height).to.be.at.most(48);
  });
});
