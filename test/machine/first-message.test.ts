import { expect } from '@open-wc/testing';
import type { Desktop } from '../../src/index.js';
import { deskAt } from '../support/desk-at.js';
import { emailEntryPoint, newConversation, offeredTask } from '../support/nouns.js';

const first = { text: 'Your order is ready.' };

/** A desk that notes what is sent. */
async function deskSending(otherwise: Partial<Desktop> = {}) {
  const sent: string[] = [];
  const at = await deskAt({
    sendMessage: async ({ text, conversationId }, { clientToken }) => {
      sent.push(`${text} (${clientToken})`);
      return { id: clientToken, conversationId, direction: 'outbound', text, at: 1, clientToken };
    },
    ...otherwise,
  });
  return { ...at, sent };
}

/** A desk that is creating the conversation, until the test lets it answer. */
async function deskCreating() {
  let resolveWith = (): void => undefined;
  const at = await deskSending({
    createTask: (_, { clientToken }) =>
      new Promise((resolve) => {
        resolveWith = () => {
          resolve({ ...offeredTask, clientToken });
        };
      }),
  });
  at.session.start(newConversation, first);
  await at.settle();
  return {
    ...at,
    answer: () => {
      resolveWith();
    },
  };
}

describe('a message that is written before the conversation is there', () => {
  it('is sent once, as soon as the agent has the task', async () => {
    const { session, settle, sent } = await deskSending();

    session.start(newConversation, first);
    session.start(newConversation, first);
    await settle();

    expect(sent).to.deep.equal(['Your order is ready. (token-1:first)']);
  });

  it('is not sent before the agent has it', async () => {
    const { session, settle, sent, tell } = await deskSending({
      acceptTask: async () => ({ refusal: { code: 'not-accepted' } }),
    });

    session.start(newConversation, first);
    await settle();
    const early = [...sent];
    tell({ type: 'task.accepted', taskId: offeredTask.id });
    await settle();

    expect(early).to.deep.equal([]);
    expect(sent).to.have.length(1);
  });

  it('is what the agent wrote last, when the same wish is repeated', async () => {
    let tries = 0;
    const { session, settle, sent } = await deskSending({
      createTask: async (_, { clientToken }) =>
        ++tries === 1 ? { refusal: { code: 'creation-failed', trackingId: 'x-1' } } : { ...offeredTask, clientToken },
    });
    session.start(newConversation, first);
    await settle();

    session.start(newConversation, { text: 'Your order is late.' });
    await settle();

    expect(sent).to.deep.equal(['Your order is late. (token-1:first)']);
  });

  it('is the conversation’s draft, when a rule stands against it (C6, C10)', async () => {
    const { session, settle, sent } = await deskSending();

    session.start(newConversation, { text: 'Dear {{name}}' });
    await settle();

    expect(sent).to.deep.equal([]);
    expect(session.draft('token-1')).to.deep.equal({ text: 'Dear {{name}}' });
  });

  it('is the launcher’s draft again, when the agent lets the wish be', async () => {
    const { session, settle, sent } = await deskSending({
      createTask: async () => ({ refusal: { code: 'creation-failed', trackingId: 'x-1' } }),
    });
    session.saveDraft('new:sms', { to: '612', text: 'Another thought' });
    session.start(newConversation, first);
    await settle();

    session.dismiss('token-1');
    await settle();

    expect(session.draft('new:sms')).to.deep.equal({
      to: '612',
      text: 'Another thought\nYour order is ready.',
    });
    expect(sent).to.deep.equal([]);
  });

  it('is not in the launcher’s draft twice', async () => {
    const { session, settle } = await deskSending({
      createTask: async () => ({ refusal: { code: 'creation-failed', trackingId: 'x-1' } }),
    });
    session.saveDraft('new:sms', { to: '612', ...first });
    session.start(newConversation, first);
    await settle();

    session.dismiss('token-1');
    await settle();

    expect(session.draft('new:sms')).to.deep.equal({ to: '612', ...first });
  });

  it('leaves the launcher once it is on its way, and nothing else does', async () => {
    const { session, settle } = await deskSending();
    session.saveDraft('new:sms', { to: '612 345 678', text: ' Your order is ready. ' });
    session.saveDraft('new:email', { to: 'ana@', ...first });

    session.start(newConversation, first);
    await settle();

    expect(session.draft('new:sms')).to.equal(undefined);
    expect(session.draft('new:email')).to.deep.equal({ to: 'ana@', ...first });
  });

  it('leaves what the agent has begun to write to somebody else meanwhile', async () => {
    const { session, settle } = await deskSending();
    session.start(newConversation, first);
    session.saveDraft('new:sms', { to: '699', text: 'Another message' });

    await settle();

    expect(session.draft('new:sms')).to.deep.equal({ to: '699', text: 'Another message' });
  });

  it('leaves what a page filled in for somebody else, though it says the same', async () => {
    const { session, settle } = await deskSending();
    session.start(newConversation, first);
    session.saveDraft('new:sms', { to: '+525512340000', ...first });

    await settle();

    expect(session.draft('new:sms')).to.deep.equal({ to: '+525512340000', ...first });
  });

  it('is not sent when the agent has taken it out, and tries again', async () => {
    let tries = 0;
    const { session, settle, sent } = await deskSending({
      createTask: async (_, { clientToken }) =>
        ++tries === 1 ? { refusal: { code: 'creation-failed', trackingId: 'x-1' } } : { ...offeredTask, clientToken },
    });
    session.start(newConversation, first);
    await settle();

    session.start(newConversation, null);
    await settle();

    expect(session.view.tasks[0]?.phase).to.equal('active');
    expect(sent).to.deep.equal([]);
  });

  it('is not sent by a wish that is let be while it is being checked', async () => {
    const { session, settle, sent } = await deskSending();
    session.start(newConversation, first);

    session.dismiss('token-1', true);
    await settle();
    session.dismiss('token-1', true);
    await settle();

    expect(session.view.tasks).to.deep.equal([]);
    expect(sent).to.deep.equal([]);
  });

  it('goes out although the agent wanted to let it be while it was being created', async () => {
    const { session, settle, sent, answer } = await deskCreating();

    session.dismiss('token-1', true);
    answer();
    await settle();

    expect(sent).to.deep.equal(['Your order is ready. (token-1:first)']);
  });

  it('is followed by what is written for the same wish while that is on its way, as a draft', async () => {
    const { session, settle, sent, answer } = await deskCreating();

    session.start(newConversation, { text: 'And another thing.' });
    answer();
    await settle();

    expect(sent).to.deep.equal(['Your order is ready. (token-1:first)']);
    expect(session.draft('token-1')).to.deep.equal({ text: 'And another thing.' });
  });

  it('stands behind what the conversation’s draft has already, when a rule stands against it', async () => {
    const { session, settle } = await deskSending();
    session.start(newConversation, { text: 'Dear {{name}}' });
    session.saveDraft('token-1', { text: 'Kept here' });

    await settle();

    expect(session.draft('token-1')).to.deep.equal({ text: 'Kept here\nDear {{name}}' });
  });

  it('keeps its subject as a draft too, unless the conversation has one there (C10)', async () => {
    const email = { ...newConversation, channel: 'email', entryPoint: emailEntryPoint } as const;
    const wish = { ...email, recipient: { address: 'ana@example.com' } };
    const written = { subject: 'Your order', text: 'Dear {{name}}' };
    const [plain, named] = [await deskSending(), await deskSending()];
    plain.session.start(wish, written);
    named.session.start(wish, written);
    named.session.saveDraft('token-1', { subject: 'Another subject' });

    await Promise.all([plain.settle(), named.settle()]);

    expect(plain.session.draft('token-1')).to.deep.equal(written);
    expect(named.session.draft('token-1')).to.deep.equal({ subject: 'Another subject', text: 'Dear {{name}}' });
  });

  it('leaves the launcher of an email by its recipient', async () => {
    const email = { ...newConversation, channel: 'email', entryPoint: emailEntryPoint } as const;
    const { session, settle } = await deskSending({
      createTask: async (wanted, { clientToken }) => ({ ...offeredTask, ...wanted, clientToken }),
      acceptTask: async () => ({
        ...offeredTask,
        ...email,
        recipient: { address: 'ana@example.com' },
        state: 'accepted',
      }),
    });
    session.saveDraft('new:email', { to: 'Ana <ANA@example.com>', ...first });

    session.start({ ...email, recipient: { address: 'ana@example.com' } }, first);
    await settle();

    expect(session.draft('new:email')).to.equal(undefined);
  });
});
