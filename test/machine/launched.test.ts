import { expect } from '@open-wc/testing';
import type { Session, TargetKind, TargetName } from '../../src/index.js';
import { handedOn, nothingLaunched, wentTo, withFavourite, type Launched } from '../../src/session/launched.js';
import { everything } from '../support/desk-at.js';
import { emailEntryPoint, newConversation, queue } from '../support/nouns.js';
import { OneAgent } from '../support/one-agent.js';
import { rememberingHost } from '../support/remembering-host.js';

async function agentWhoWrote() {
  const agent = new OneAgent(rememberingHost({ capabilities: everything, doesFirst: false }));
  await agent.open();
  agent.session.start(newConversation);
  await agent.settle();
  return agent;
}

const remembered = (session: Session) => ({
  entryPoint: session.lastEntryPointId('sms'),
  recents: session.view.recents.sms.map(({ address }) => address),
});

describe('what an agent has started (L4)', () => {
  it('is remembered: where it left from, and to whom it went', async () => {
    const { session } = await agentWhoWrote();

    expect(remembered(session)).to.deep.equal({ entryPoint: 'ep-sms', recents: ['+34612345678'] });
    expect(session.lastEntryPointId('email')).to.equal(undefined);
    expect(session.view.recents.email).to.deep.equal([]);
  });

  it('is remembered by the next page', async () => {
    const agent = await agentWhoWrote();

    await agent.openAgain('reload');

    expect(remembered(agent.session)).to.deep.equal({ entryPoint: 'ep-sms', recents: ['+34612345678'] });
  });

  it('gives way to what the next page starts before it is read', async () => {
    const agent = await agentWhoWrote();
    await agent.leave('reload');

    agent.begin();
    const email = { channel: 'email', recipient: { address: 'ana@example.com' }, entryPoint: emailEntryPoint } as const;
    agent.host.tell({ type: 'desk.changed', desk: {} });
    await agent.settle();
    agent.session.start({ ...email, entryPoint: { ...emailEntryPoint, id: 'ep-2' } });
    await agent.settle();

    expect(agent.session.lastEntryPointId('email')).to.equal('ep-2');
    expect(remembered(agent.session).entryPoint).to.equal('ep-sms');
  });

  it('is forgotten but for the entry point, where recipients are not to be remembered', async () => {
    const agent = await agentWhoWrote();

    agent.session.rememberRecipients(false);
    await agent.openAgain('reload');

    expect(remembered(agent.session)).to.deep.equal({ entryPoint: 'ep-sms', recents: [] });
  });

  it('is not remembered at all of those that come later', async () => {
    const agent = new OneAgent(rememberingHost({ capabilities: everything, doesFirst: false }));
    await agent.open();
    agent.session.rememberRecipients(false);

    agent.session.start(newConversation);
    await agent.settle();

    expect(remembered(agent.session)).to.deep.equal({ entryPoint: 'ep-sms', recents: [] });
  });

  it('is nobody’s business when a colleague handed it over', async () => {
    const agent = new OneAgent(rememberingHost({ capabilities: everything, doesFirst: false }));
    agent.isHandedOver = true;
    await agent.open();

    agent.host.tell({
      type: 'task.offered',
      task: { ...newConversation, id: 't', conversationId: 'c', state: 'accepted' },
    });
    await agent.settle();

    expect(agent.session.view.tasks).to.have.length(1);
    expect(remembered(agent.session).recents).to.deep.equal([]);
  });

  it('costs nothing when it cannot be read', async () => {
    const agent = await agentWhoWrote();
    await agent.leave('reload');
    agent.device.put({
      ...agent.device.records(),
      'launched:a-1': { version: 1, agent: 'a-1', savedAt: 1, launched: 7 },
    });

    await agent.open();

    expect(remembered(agent.session)).to.deep.equal({ entryPoint: undefined, recents: [] });
  });
});

describe('the recipients that are remembered', () => {
  const to = (launched: Launched, address: string): Launched =>
    wentTo(launched, { ...newConversation, channel: 'email', recipient: { address } });

  it('are the newest first, each once however it is spelt, and ten at most', () => {
    const many = Array.from({ length: 12 }, (_, index) => `a${index}@example.com`);

    const launched = [...many, 'A5@example.com'].reduce(to, nothingLaunched);

    const addresses = launched.recipients.email.map(({ address }) => address);
    expect(addresses).to.deep.equal([
      'A5@example.com',
      ...[11, 10, 9, 8, 7, 6, 4, 3, 2].map((n) => `a${n}@example.com`),
    ]);
  });
});

describe('whom an agent hands conversations to (T2)', () => {
  const target = (id: string, kind: TargetKind = 'agent'): TargetName => ({ kind, id, name: `Name of ${id}` });
  const letters = (text: string): readonly string[] => Array.from(text);
  const ids = (targets: readonly TargetName[] | undefined) => targets?.map(({ id }) => id);

  it('are the newest first, each once, and five at most', () => {
    const launched = letters('abcdefgc')
      .map((id) => target(id))
      .reduce(handedOn, nothingLaunched);

    expect(ids(launched.handedTo)).to.deep.equal(letters('cgfed'));
  });

  it('are their names, and nothing else of them', () => {
    const launched = handedOn(nothingLaunched, { ...target('a'), availability: 'busy' } as TargetName);

    expect(launched.handedTo).to.deep.equal([target('a')]);
  });

  it('are favourites in the order they were marked, until they are marked no more', () => {
    const marked = letters('abc').reduce((launched, id) => withFavourite(launched, target(id), true), nothingLaunched);
    const again = withFavourite(withFavourite(marked, target('a'), true), target('b'), false);

    expect(ids(marked.favourites)).to.deep.equal(letters('abc'));
    expect(ids(again.favourites)).to.deep.equal(letters('ca'));
    expect(ids(withFavourite(again, target('z'), false).favourites)).to.deep.equal(letters('ca'));
  });

  it('are not taken for those of the other kind with the same id', () => {
    const both = withFavourite(withFavourite(nothingLaunched, target('a'), true), target('a', 'queue'), true);

    expect(both.favourites).to.deep.equal([target('a'), target('a', 'queue')]);
    expect(withFavourite(both, target('a'), false).favourites).to.deep.equal([target('a', 'queue')]);
  });

  it('are at most fifty favourites', () => {
    const many = Array.from({ length: 60 }, (_, index) => target(`t-${index}`));

    const { favourites } = many.reduce((launched, each) => withFavourite(launched, each, true), nothingLaunched);

    expect(favourites).to.have.length(50);
    expect(favourites?.at(-1)).to.deep.equal(target('t-59'));
  });

  it('are remembered by the next page', async () => {
    const agent = await agentWhoWrote();
    agent.session.rememberFavourite(target('a'), true);
    agent.session.transfer('token-1', queue);
    await agent.settle();
    agent.host.tell({ type: 'transfer.accepted', taskId: 'task-1', wrapUp: { required: true } });
    await agent.settle();

    await agent.openAgain('reload');

    const { favourites, handedTo } = agent.session.view;
    expect([ids(favourites), ids(handedTo)]).to.deep.equal([['a'], ['q-1']]);
  });
});
