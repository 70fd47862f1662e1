import { expect } from '@open-wc/testing';
import { simulatedClock } from '../../src/clocks/simulated-clock.js';
import { createOutboundBackend } from '../../src/hosts/outbound-backend/index.js';
import { createSession, type Fact } from '../../src/index.js';
import { backendDesk, baseUrl, capabilities, streamIsRead } from '../support/outbound-backend/backend-at.js';
import { desktopOver } from '../support/outbound-backend/desktop-over-backend.js';
import { ReferenceServer } from '../support/outbound-backend/reference-server.js';
import { newConversation } from '../support/nouns.js';

/** A session over a backend. */
async function sessionAt() {
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
  return { clock, server, session, announced };
}

/** One with a conversation that is open and a message in it. */
async function conversingAt() {
  const at = await sessionAt();
  const begun = at.session.start(newConversation);
  await at.clock.advance(0);
  const key = begun.ok ? begun.key : '';
  at.session.send(key, { text: 'Hello' });
  await at.clock.advance(5_000);
  return { ...at, task: () => at.session.view.tasks.find((each) => each.key === key) };
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

  it('is warned, and what the agent answers travels with the create, beside the context (L9)', async () => {
    const { clock, server, session } = await sessionAt();
    server.warnings = [{ id: 'dnd', reason: 'On the do-not-disturb list.', asksWhy: true }];
    const begun = session.start({ ...newConversation, context: { order: 'A-1' } });
    const key = begun.ok ? begun.key : '';
    await clock.advance(0);
    expect(session.view.tasks[0]).to.deep.include({
      phase: 'warned',
      preview: { warnings: server.warnings, decisionId: 'decision-1' },
    });

    session.confirm(key, [{ id: 'dnd', why: 'Their parcel is at the door.' }]);
    await clock.advance(0);

    expect(session.view.tasks[0]?.phase).to.equal('active');
    expect(server.tasks).to.have.length(1);
    expect(server.tasks[0]).to.deep.include({
      clientToken: key,
      context: { order: 'A-1' },
      policy: { decisionId: 'decision-1', confirmed: [{ id: 'dnd', why: 'Their parcel is at the door.' }] },
    });
  });

  it('learns before anything is created why it would not be (L5)', async () => {
    const { clock, server, session } = await sessionAt();
    const existing = { taskId: 'task-7', ownerName: 'José', offers: ['take-over'] } as const;
    server.refusal = { code: 'conversation-active', address: newConversation.recipient.address, existing };
    server.faults.push('refuses');

    session.start(newConversation);
    await clock.advance(0);

    expect(session.view.tasks[0]).to.deep.include({ phase: 'refused', problem: server.refusal });
    expect(server.tasks).to.be.empty;
  });

  it('finds people by name', async () => {
    const { clock, session } = await sessionAt();

    const asked = session.findContacts('sms', 'nuñez');
    await clock.advance(0);

    expect(await asked).to.deep.nested.include({
      'value.contacts[0].name': 'Ana Núñez',
      'value.contacts[0].addresses': [{ address: '+34612345678', label: 'mobile' }],
    });
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
