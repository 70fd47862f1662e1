import { expect } from '@open-wc/testing';
import { simulatedClock } from '../../src/clocks/simulated-clock.js';
import { createOutboundBackend } from '../../src/hosts/outbound-backend/index.js';
import { createSession, type Fact } from '../../src/index.js';
import { backendDesk, baseUrl, capabilities, streamIsRead } from '../support/outbound-backend/backend-at.js';
import { desktopOver } from '../support/outbound-backend/desktop-over-backend.js';
import { ReferenceServer } from '../support/outbound-backend/reference-server.js';
import { newConversation } from '../support/nouns.js';

/** A session over a backend, with a conversation that is open and a message in it. */
async function conversingAt() {
  const clock = simulatedClock();
  const server = new ReferenceServer(clock, backendDesk, { offered: (task) => over.offer(task) });
  const backend = createOutboundBackend({
    ...{ baseUrl, capabilities, clock, fetch: server.fetch },
    token: () => server.token,
  });
  const over = desktopOver(backend);
  const session = createSession({ desktop: over.desktop, clock });
  const announced: string[] = [];
  session.onAnnouncement(({ type }) => void announced.push(type));
  await streamIsRead(server, clock);
  const begun = session.start(newConversation);
  await clock.advance(0);
  const key = begun.ok ? begun.key : '';
  session.send(key, { text: 'Hello' });
  await clock.advance(5_000);
  const task = () => session.view.tasks.find((each) => each.key === key);
  return { clock, server, session, announced, task };
}

describe('a session over an outbound backend', () => {
  it('starts a conversation, sends in it and hears the answer (L6, C2, C11)', async () => {
    const { clock, server, task } = await conversingAt();

    server.reply('conversation-1', 'Hi');
    await clock.advance(0);

    expect(task()?.transcript.map(({ text, status }) => [text, status])).to.deep.equal([
      ['Hello', 'delivered'],
      ['Hi', undefined],
    ]);
  });

  it('hears of a change of the desk (E1, E7)', async () => {
    const { clock, server, session } = await conversingAt();

    server.change({ licensed: false });
    await clock.advance(0);

    expect(session.view.channels.sms.refusals.map(({ code }) => code)).to.include('licence-missing');
  });

  it('learns what it missed when the stream cannot be resumed, each of it once (C2)', async () => {
    const { clock, server, announced, task } = await conversingAt();
    server.reply('conversation-1', 'one');
    await clock.advance(0);
    announced.length = 0;

    server.events.cut();
    server.reply('conversation-1', 'two');
    server.events.forget();
    await clock.advance(2_000);

    expect(task()?.transcript.map(({ text }) => text)).to.deep.equal(['Hello', 'one', 'two']);
    expect(announced).to.deep.equal(['outbound-message-received']);
  });

  const facts: readonly Fact[] = [
    {
      type: 'message.received',
      message: { id: 'in-2', conversationId: 'conversation-1', direction: 'inbound', text: 'Hi', at: 1 },
    },
    { type: 'message.status', clientToken: '', status: 'sent' },
    { type: 'message.status', clientToken: '', status: 'delivered' },
    { type: 'message.status', clientToken: '', status: 'failed' },
  ];
  for (const fact of facts)
    it(`is changed by ${'status' in fact ? `${fact.type} ${fact.status}` : fact.type} once, however often it is told`, async () => {
      const { clock, session, announced, task } = await conversingAt();
      const sent = task()?.transcript[0]?.clientToken ?? '';
      const told = fact.type === 'message.status' ? { ...fact, clientToken: sent } : fact;
      session.tell(told);
      await clock.advance(0);
      const before = { view: JSON.stringify(session.view), announced: [...announced] };

      session.tell(told);
      await clock.advance(0);

      expect({ view: JSON.stringify(session.view), announced }).to.deep.equal(before);
    });
});
