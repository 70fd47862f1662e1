import { expect } from '@open-wc/testing';
import { deskAt } from '../support/desk-at.js';
import { newConversation } from '../support/nouns.js';

/** A conversation without a network, in which something was sent and something waits. */
async function conversationOffline() {
  const at = await deskAt();
  at.session.start(newConversation);
  await at.settle();
  at.session.send('token-1', { text: 'sent' });
  await at.settle();
  at.session.setOnline(false);
  at.session.send('token-1', { text: 'waits' });
  await at.settle();
  const messages = () =>
    at.session.view.tasks.map(({ transcript }) => transcript.map(({ text, status }) => [text, status]));
  return { ...at, messages };
}

describe('a session that is connected again', () => {
  it('has what was sent and what waits still, and no network still (C11)', async () => {
    const { session, settle, messages } = await conversationOffline();

    session.reconnect();
    await settle();

    expect(session.view.offline).to.equal(true);
    expect(messages()).to.deep.equal([
      [
        ['sent', 'sent'],
        ['waits', 'queued'],
      ],
    ]);
  });

  it('sends what waits once there is a network (C11)', async () => {
    const { session, settle, messages } = await conversationOffline();
    session.reconnect();
    await settle();

    session.setOnline(true);
    await settle();

    expect(messages().flat()).to.deep.equal([
      ['sent', 'sent'],
      ['waits', 'sent'],
    ]);
  });
});
