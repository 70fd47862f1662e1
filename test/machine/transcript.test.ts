import { expect } from '@open-wc/testing';
import type { Call, Message, NewConversation, Session } from '../../src/index.js';
import { deskAt } from '../support/desk-at.js';
import { newConversation, offeredTask } from '../support/nouns.js';

const reply = (id: string, at: number): Message => ({
  id,
  conversationId: offeredTask.conversationId,
  direction: 'inbound',
  text: id,
  at,
});

describe('the transcript', () => {
  it('is in the order in which this desk saw it, whatever the clock of the host says (C2)', async () => {
    const anHourBehind = -3_600_000;
    const { session, tell, settle, clock } = await deskAt();
    session.start(newConversation);
    await settle();

    session.send(offeredTask.id, { text: 'question' });
    await clock.advance(1_000);
    tell({ type: 'message.received', message: reply('answer', clock.now() + anHourBehind) });
    await clock.advance(1_000);
    session.send(offeredTask.id, { text: 'thanks' });
    await clock.advance(1_000);

    expect(session.view.tasks[0]?.transcript.map(({ text }) => text)).to.deep.equal(['question', 'answer', 'thanks']);
  });

  it('begins with what the host knew before, in the order of the host', async () => {
    const { session, settle } = await deskAt({
      listMessages: async () => ({ messages: [reply('first', 9_000_000), reply('second', 8_000_000)], earlier: [] }),
    });
    session.start(newConversation);
    await settle();

    session.send(offeredTask.id, { text: 'third' });
    await settle();

    expect(session.view.tasks[0]?.transcript.map(({ text }) => text)).to.deep.equal(['first', 'second', 'third']);
  });

  it('shows a message that was told twice once', async () => {
    const { session, tell, settle } = await deskAt();
    session.start(newConversation);
    await settle();

    tell({ type: 'message.received', message: reply('answer', 1) });
    tell({ type: 'message.received', message: reply('answer', 1) });
    await settle();

    expect(session.view.tasks[0]?.transcript.map(({ text }) => text)).to.deep.equal(['answer']);
  });

  it('is empty while the conversation is only wished for', async () => {
    const { session, settle } = await deskAt({ createTask: () => new Promise<never>(() => undefined) });

    session.start(newConversation);
    await settle();

    expect(session.view.tasks.map(({ transcript }) => transcript)).to.deep.equal([[]]);
  });

  it('shows the messages of its own conversation, and none while there is no conversation yet', async () => {
    const { session, settle } = await deskAt({
      createTask: async (wanted: NewConversation, { clientToken }: Call) =>
        clientToken === 'token-1' ? offeredTask : new Promise<never>(() => undefined),
    });
    session.start(newConversation);
    await settle();

    session.send(offeredTask.id, { text: 'question' });
    session.start({ ...newConversation, recipient: { address: '+34612345679' } });
    await settle();

    expect(session.view.tasks.map(({ transcript }) => transcript.map(({ text }) => text))).to.deep.equal([
      ['question'],
      [],
    ]);
  });

  it('shows the messages of each of two conversations in that one', async () => {
    const { session, settle } = await deskAt({
      createTask: async (wanted: NewConversation, { clientToken }: Call) => ({
        ...offeredTask,
        ...wanted,
        clientToken,
        id: clientToken,
        conversationId: `conversation of ${clientToken}`,
      }),
      acceptTask: async ({ taskId }) => ({
        ...offeredTask,
        id: taskId,
        conversationId: `conversation of ${taskId}`,
        state: 'accepted',
      }),
    });
    for (const address of ['+34612345678', '+34612345679'])
      session.start({ ...newConversation, recipient: { address } });
    await settle();

    session.send('token-1', { text: 'to the one' });
    session.send('token-2', { text: 'to the other' });
    await settle();

    expect(session.view.tasks.map(({ transcript }) => transcript.map(({ text }) => text))).to.deep.equal([
      ['to the one'],
      ['to the other'],
    ]);
  });

  it('stays the same list, of the same messages, until something in it changes', async () => {
    const { session, tell, settle } = await deskAt();
    session.start(newConversation);
    await settle();
    tell({ type: 'message.received', message: reply('question', 1) });
    await settle();
    const before = session.view.tasks[0]?.transcript;

    session.saveDraft('token-1', { text: 'an ans' });
    expect(session.view.tasks[0]?.transcript === before).to.equal(true);

    session.send(offeredTask.id, { text: 'answer' });
    await settle();
    const after = session.view.tasks[0]?.transcript ?? [];
    expect(after.map(({ text, status }) => [text, status])).to.deep.equal([
      ['question', undefined],
      ['answer', 'sent'],
    ]);
    expect(after[0] === before?.[0]).to.equal(true);
  });
});

describe('a message that is held back (C11)', () => {
  const shown = ({ view }: Session) =>
    view.tasks[0]?.transcript.map(({ status, heldUntil, withdrawable }) => ({ status, heldUntil, withdrawable }));

  it('says until when, can be taken back meanwhile, and goes out by itself', async () => {
    const { session, settle, clock } = await deskAt();
    session.start(newConversation);
    await settle();

    session.send(offeredTask.id, { text: 'Hello' }, undefined, 5_000);
    await settle();
    expect(shown(session)).to.deep.equal([{ status: 'queued', heldUntil: clock.now() + 5_000, withdrawable: true }]);

    await clock.advance(5_000);
    expect(shown(session)).to.deep.equal([{ status: 'sent', heldUntil: undefined, withdrawable: false }]);
  });

  it('is not one that waits for its next try', async () => {
    const broken = () => Promise.reject(new Error('The line broke.'));
    const { session, settle } = await deskAt({ sendMessage: broken, findMessage: async () => ({ message: null }) });
    session.start(newConversation);
    await settle();

    session.send(offeredTask.id, { text: 'Hello' });
    await settle();

    expect(shown(session)).to.deep.equal([{ status: 'queued', heldUntil: undefined, withdrawable: true }]);
  });
});
