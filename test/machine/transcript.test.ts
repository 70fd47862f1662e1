import { expect } from '@open-wc/testing';
import type { Message } from '../../src/index.js';
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
});
