import { expect } from '@open-wc/testing';
import type { Desktop, NewConversation, OutboundTask, SendMessage } from '../../src/index.js';
import { deskAt } from '../support/desk-at.js';
import { desk, emailEntryPoint, newConversation, offeredTask, queue, smsEntryPoint } from '../support/nouns.js';

const hanging = (): Promise<never> => new Promise(() => undefined);
const broken = async (): Promise<never> => {
  throw new Error('The line broke.');
};
const email: NewConversation = {
  channel: 'email',
  recipient: { address: 'ana@example.com' },
  entryPoint: emailEntryPoint,
};
const emailTask: OutboundTask = { ...offeredTask, ...email, state: 'accepted' };

/** An email conversation in which the desktop knows these messages. */
async function correspondence(otherwise: Partial<Desktop> = {}, task: Partial<OutboundTask> = {}) {
  const at = await deskAt({
    createTask: async () => ({ ...emailTask, ...task }),
    sendMessage: async ({ text, subject, conversationId }: SendMessage, { clientToken }) => ({
      id: clientToken,
      clientToken,
      conversationId,
      direction: 'outbound',
      text,
      subject,
      at: 1,
    }),
    ...otherwise,
  });
  at.session.start(email);
  await at.settle();
  const subject = () => at.session.view.tasks[0]?.subject;
  return { ...at, subject };
}

/** Two conversations, token-1 and token-2. */
async function twoConversations() {
  const at = await deskAt({
    createTask: async (wanted, { clientToken }) => ({
      ...offeredTask,
      ...wanted,
      clientToken,
      id: `task of ${clientToken}`,
      conversationId: `conversation of ${clientToken}`,
      state: 'accepted',
    }),
  });
  at.session.start({ ...newConversation, recipient: { address: '+34612345678', name: 'Eve' } });
  at.session.start({ ...newConversation, recipient: { address: '+34612345679' } });
  await at.settle();
  const refusals = () => at.session.view.tasks.map(({ transferRefusal }) => transferRefusal);
  return { ...at, refusals };
}

describe('a session', () => {
  it('shows that it is connecting, and nothing that stands against anything, before the desk is known', async () => {
    const { session } = await deskAt({ readDesk: hanging });

    expect(session.view).to.deep.include({
      phase: 'connecting',
      problem: undefined,
      desk: undefined,
      channels: { sms: { refusals: [], entryPoints: [] }, email: { refusals: [], entryPoints: [] } },
      tasks: [],
      offline: false,
    });
  });

  it('shows that nobody said who the agent is, and why', async () => {
    const { session } = await deskAt({ readDesk: broken });

    expect(session.view.phase).to.equal('unreachable');
    expect(session.view.problem?.code).to.equal('host-failed');
  });

  it('shows the desk, and on each channel what stands against starting and where to start from', async () => {
    const { session } = await deskAt({
      readDesk: async () => ({ ...desk, profile: { sms: { limit: 5, used: 0 } } }),
    });

    expect(session.view.phase).to.equal('known');
    expect(session.view.desk?.agent.name).to.equal('Ana');
    expect(session.view.channels).to.deep.equal({
      sms: { refusals: [], entryPoints: [smsEntryPoint] },
      email: { refusals: [{ code: 'profile-missing', channel: 'email' }], entryPoints: [emailEntryPoint] },
    });
  });

  it('shows whether there is a network', async () => {
    const { session } = await deskAt();

    session.setOnline(false);
    const without = session.view.offline;
    session.setOnline(true);

    expect([without, session.view.offline]).to.deep.equal([true, false]);
  });

  it('shows no network trouble any more once it has stopped', async () => {
    const { session, settle } = await twoConversations();
    session.setOnline(false);
    await settle();

    session.stop();

    expect(session.view.offline).to.equal(false);
  });

  it('shows a wish, without a message, when it has stopped before there was a task', async () => {
    const { session, settle } = await deskAt({ createTask: hanging });
    session.start(newConversation);
    await settle();

    session.stop();

    expect(session.view.tasks.map(({ phase, transcript }) => [phase, transcript])).to.deep.equal([['creating', []]]);
  });
});

describe('the subject of an email conversation (C3)', () => {
  it('is that of its first message that went out', async () => {
    const { session, settle, subject } = await correspondence();
    const before = subject();

    session.send('token-1', { text: 'Dear Ana', subject: 'Your order' });
    await settle();
    session.send('token-1', { text: 'Dear Ana again', subject: 'Your next order' });
    await settle();

    expect(before).to.equal(undefined);
    expect(subject()).to.equal('Your order');
  });

  it('is not that of one that failed', async () => {
    const { session, settle, subject } = await correspondence({
      sendMessage: async ({ conversationId, text, subject }, { clientToken }) =>
        text === 'refused'
          ? { refusal: { code: 'policy-blocked', reason: 'quiet hours' } }
          : { id: clientToken, clientToken, conversationId, direction: 'outbound', text, subject, at: 1 },
    });

    session.send('token-1', { text: 'refused', subject: 'Refused' });
    await settle();
    const refused = subject();
    session.send('token-1', { text: 'Dear Ana', subject: 'Your order' });
    await settle();

    expect(refused).to.equal(undefined);
    expect(subject()).to.equal('Your order');
  });

  it('is not that of an answer, nor of a message without one', async () => {
    const said = { conversationId: offeredTask.conversationId, at: 1 };
    const { subject } = await correspondence({
      listMessages: async () => ({
        messages: [
          { ...said, id: 'm-1', direction: 'inbound', text: 'Hi', subject: 'Re: something' },
          { ...said, id: 'm-2', direction: 'outbound', text: 'Dear Ana' },
          { ...said, id: 'm-3', direction: 'outbound', text: 'Dear Ana', subject: 'Your order' },
        ],
        earlier: [],
      }),
    });

    expect(subject()).to.equal('Your order');
  });

  it('is what the desktop says it is, if it does', async () => {
    const { session, settle, subject } = await correspondence({}, { subject: 'Order 12' });

    session.send('token-1', { text: 'Dear Ana', subject: 'Your order' });
    await settle();

    expect(subject()).to.equal('Order 12');
  });
});

describe('what stands against handing a conversation on', () => {
  it('is nothing while the agent has it', async () => {
    const { refusals } = await twoConversations();

    expect(refusals()).to.deep.equal([undefined, undefined]);
  });

  it('is the one that is being handed on, for that and every other (T4)', async () => {
    const { session, settle, refusals } = await twoConversations();

    session.transfer('token-1', queue);
    await settle();

    const refusal = { code: 'transfer-in-progress', recipient: 'Eve' };
    expect(refusals()).to.deep.equal([refusal, refusal]);
  });

  it('is that the agent does not have it any more, once it is ending (T1)', async () => {
    const { session, settle, refusals } = await twoConversations();

    session.end('token-1');
    const ending = refusals();
    await settle();

    expect(ending).to.deep.equal([{ code: 'not-accepted' }, undefined]);
    expect(refusals()).to.deep.equal([{ code: 'not-accepted' }, undefined]);
  });

  it('is that the agent does not have it yet, while it is only wished for (T1)', async () => {
    const { session, settle } = await deskAt({ createTask: hanging });

    session.start(newConversation);
    await settle();

    expect(session.view.tasks.map(({ transferRefusal }) => transferRefusal)).to.deep.equal([{ code: 'not-accepted' }]);
  });
});
