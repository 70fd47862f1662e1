import { expect } from '@open-wc/testing';
import type { Desktop, Message, Session } from '../../src/index.js';
import { deskAt } from '../support/desk-at.js';
import { newConversation, offeredTask } from '../support/nouns.js';

const taken: Message = { id: 'm-1', conversationId: 'conversation-1', direction: 'outbound', text: 'Hello', at: 1 };
const silence = (): Promise<never> => new Promise(() => undefined);
const broken = async (): Promise<never> => {
  throw new Error('The line broke.');
};
const statuses = ({ view }: Session) => view.tasks.flatMap(({ transcript }) => transcript.map(({ status }) => status));

/** A conversation in which "Hello" has been sent over a desktop that behaves as given. */
async function helloOver(otherwise: Partial<Desktop>) {
  const at = await deskAt(otherwise);
  at.session.start(newConversation);
  await at.settle();
  const told: string[] = [];
  at.session.onAnnouncement(({ type }) => told.push(type));
  const sent = at.session.send('token-1', { text: 'Hello' });
  const token = sent.ok ? sent.key : 'refused';
  await at.settle();
  return { ...at, token, told };
}

describe('a message of which the desktop may know (C11)', () => {
  it('cannot be taken back while it waits to be sent again', async () => {
    const { session, token, settle } = await helloOver({ sendMessage: broken, findMessage: broken });
    session.setOnline(false);
    session.retryMessage(token);

    session.withdrawMessage(token);
    await settle();

    expect(statuses(session)).to.deep.equal(['queued']);
  });

  it('can be taken back once the desktop has said that it does not have it', async () => {
    const refusing = async () => ({ refusal: { code: 'policy-blocked' as const, reason: 'quiet hours' } });
    const { session, token } = await helloOver({ sendMessage: refusing });

    session.withdrawMessage(token);

    expect(statuses(session)).to.deep.equal([]);
  });

  it('stays unknown when the page vetoes its repetition', async () => {
    let calls = 0;
    const veto = async () => ({ fault: { code: 'host-vetoed' as const, request: 'sendMessage' as const } });
    const { session, token, settle } = await helloOver({
      sendMessage: () => (++calls === 1 ? broken() : veto()),
      findMessage: broken,
    });

    session.retryMessage(token);
    await settle();

    expect(statuses(session)).to.deep.equal(['unknown']);
  });

  it('has failed when the look-up finds it failed', async () => {
    const { session, told } = await helloOver({
      sendMessage: broken,
      findMessage: async () => ({ message: { ...taken, status: 'failed' } }),
    });

    expect(statuses(session)).to.deep.equal(['failed']);
    expect(told).to.deep.equal(['outbound-message-failed']);
  });

  it('has been delivered when the answer says so', async () => {
    const { session, told } = await helloOver({ sendMessage: async () => ({ ...taken, status: 'delivered' }) });

    expect(statuses(session)).to.deep.equal(['delivered']);
    expect(told).to.deep.equal(['outbound-message-sent']);
  });

  it('has failed for good when an older "sent" is told behind its failure', async () => {
    const { session, token, tell } = await helloOver({ sendMessage: async () => taken });
    tell({ type: 'message.status', clientToken: token, status: 'failed', reason: 'number not in use' });

    tell({ type: 'message.status', clientToken: token, status: 'sent' });

    expect(statuses(session)).to.deep.equal(['failed']);
  });

  it('is sent when that is told after we gave it up', async () => {
    const { session, token, tell } = await helloOver({ sendMessage: broken });

    tell({ type: 'message.status', clientToken: token, status: 'sent' });

    expect(statuses(session)).to.deep.equal(['sent']);
  });
});

describe('a message whose conversation leaves the desk', () => {
  it('is announced as failed if it was still waiting', async () => {
    const { session, told, tell, settle } = await helloOver({ sendMessage: silence });
    session.send('token-1', { text: 'and goodbye' });

    tell({ type: 'task.closed', taskId: offeredTask.id });
    await settle();

    expect(told.filter((type) => type === 'outbound-message-failed')).to.have.length(1);
  });

  it('is announced when its answer comes, though nothing shows it any more', async () => {
    let answer = (_: Message): void => undefined;
    const sendMessage = () => new Promise<Message>((resolve) => (answer = resolve));
    const { told, tell, settle } = await helloOver({ sendMessage });
    tell({ type: 'task.closed', taskId: offeredTask.id });
    await settle();

    answer(taken);
    await settle();

    expect(told.filter((type) => type === 'outbound-message-sent')).to.have.length(1);
  });

  it('is announced with what is in doubt if its answer never comes', async () => {
    const { told, tell, settle, clock } = await helloOver({ sendMessage: silence });
    tell({ type: 'task.closed', taskId: offeredTask.id });
    await settle();

    await clock.advance(60_000);

    expect(told.filter((type) => type === 'outbound-message-failed')).to.have.length(1);
  });
});
