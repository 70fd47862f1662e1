import { expect } from '@open-wc/testing';
import type { DesktopCalls } from '../../src/index.js';
import { takeWithinMs } from '../../src/machine/task/task.changes.js';
import { everything } from '../support/desk-at.js';
import { terms } from '../support/nouns.js';
import { OneAgent, sightOf } from '../support/one-agent.js';
import { rememberingHost } from '../support/remembering-host.js';
import { stays } from '../support/task-places.js';

const year = 365 * 86_400_000;
const start = 1_000_000_000_000;
const autoAfterMs = 30_000;

async function agentIn(place: keyof typeof stays, answers: Partial<DesktopCalls> = {}) {
  const agent = new OneAgent(rememberingHost({ capabilities: everything, doesFirst: false, answers }));
  await agent.open();
  await stays[place].reach(agent);
  return agent;
}

/** An agent whose task wraps itself up 30 s after the clock began, when it is ours to say. */
async function wrappingUpByItself(clock: 'host' | 'ours') {
  const host = rememberingHost({ capabilities: everything, doesFirst: false });
  const agent = new OneAgent(host);
  await agent.open();
  await stays['open.active'].reach(agent);
  const wrapUp = { ...terms, autoAt: start + autoAfterMs, defaultCodeId: 'solved', clock };
  host.tell({ type: 'task.ended', taskId: 'task-1', wrapUp });
  await agent.settle();
  return agent;
}

const submitted = ({ host }: OneAgent): number => host.asked.filter((asked) => asked.startsWith('wrapUpTask')).length;
const sent = ({ host }: OneAgent): number => host.asked.filter((asked) => asked === 'sendMessage token-3').length;
const until = (agent: OneAgent, moment: number): Promise<void> => agent.clock.advance(moment - agent.clock.now());
const phases = ({ session }: OneAgent) => session.view.tasks.map(({ phase }) => phase);

describe('the clock of an automatic wrap-up over a reload (W2)', () => {
  it('rings at the moment at which it would have rung, once', async () => {
    const agent = await wrappingUpByItself('ours');
    await agent.openAgain('reload');

    await until(agent, start + autoAfterMs - 1);
    const before = submitted(agent);
    await agent.clock.advance(1);
    await agent.openAgain('reload');
    await agent.clock.advance(autoAfterMs);

    expect(before).to.equal(0);
    expect(submitted(agent)).to.equal(1);
    expect(agent.told.filter((told) => told === 'wrap-up-completed')).to.have.length(1);
  });

  it('rings at once when its moment has gone by while no page was open', async () => {
    const agent = await wrappingUpByItself('ours');
    await agent.leave('crash');
    await agent.clock.advance(autoAfterMs);

    await agent.open();

    expect(submitted(agent)).to.equal(1);
    expect(phases(agent)).to.deep.equal([]);
  });

  it('never rings here when it is the desktop’s', async () => {
    const agent = await wrappingUpByItself('host');

    await agent.openAgain('crash');
    await agent.clock.advance(2 * autoAfterMs);

    expect(submitted(agent)).to.equal(0);
  });
});

describe('a transfer that nobody takes, over a reload (T5)', () => {
  for (const wrongMs of [0, -year])
    it(`lapses no later than it would have, with the clock ${wrongMs} ms wrong`, async () => {
      const agent = await agentIn('open.transferring.awaiting');
      await agent.leave('reload');
      agent.clock.set(wrongMs);
      await agent.open();

      const before = phases(agent);
      await agent.clock.advance(takeWithinMs);

      expect(before).to.deep.equal(['transferring']);
      expect(sightOf(agent.session).map(({ phase, problem }) => [phase, problem?.code])).to.deep.equal([
        ['active', 'transfer-not-accepted'],
      ]);
      expect(agent.told.filter((told) => told === 'transfer-declined')).to.have.length(1);
    });

  it('has lapsed when the clock was set forward by a year', async () => {
    const agent = await agentIn('open.transferring.awaiting');
    await agent.leave('reload');
    agent.clock.set(year);

    await agent.open();

    expect(phases(agent)).to.deep.equal(['active']);
  });
});

/** An agent who has written something that could not go yet. */
async function agentOffline() {
  const agent = await agentIn('open.active');
  agent.session.setOnline(false);
  agent.session.send('token-1', { text: 'not sent' });
  await agent.settle();
  return agent;
}

const last = ({ session }: OneAgent) => {
  const message = session.view.tasks[0]?.transcript.at(-1);
  return [message?.text, message?.status, message?.problem?.code];
};

describe('a message that waits while the clock is set (C11)', () => {
  it('forward between the pages is shown as failed, and goes only by hand', async () => {
    const agent = await agentOffline();
    await agent.leave('crash');
    agent.clock.set(year);
    await agent.open();

    const shown = last(agent);
    const sentUnasked = sent(agent);
    agent.session.retryMessage('token-3');
    await agent.settle();

    expect(shown).to.deep.equal(['not sent', 'failed', 'send-lapsed']);
    expect(sentUnasked).to.equal(0);
    expect(last(agent)).to.deep.equal(['not sent', 'sent', undefined]);
    expect(sent(agent)).to.equal(1);
    expect(agent.told.filter((told) => told === 'message-failed token-3')).to.have.length(1);
  });

  it('back between the pages goes out, once', async () => {
    const agent = await agentOffline();
    await agent.leave('crash');
    agent.clock.set(-year);

    await agent.open();
    await agent.openAgain('reload');

    expect(last(agent)).to.deep.equal(['not sent', 'sent', undefined]);
    expect(sent(agent)).to.equal(1);
  });

  it('forward, having been left half sent, is looked up, and not sent again when the desktop does not have it', async () => {
    const agent = await agentIn('open.active');
    agent.host.feel('sendMessage', 'holds');
    agent.session.send('token-1', { text: 'not sent' });
    await agent.leave('crash');
    agent.clock.set(year);
    agent.host.feel('sendMessage', 'answers');

    await agent.open();
    await agent.clock.advance(60_000);

    expect(last(agent)).to.deep.equal(['not sent', 'failed', 'send-lapsed']);
    expect(sent(agent)).to.equal(1);
  });

  for (const wrongMs of [-year, year])
    it(`by ${wrongMs} ms while it waits to be carried again is dropped neither way`, async () => {
      const agent = await agentIn('open.active');
      agent.host.feel('sendMessage', 'breaks');
      agent.session.send('token-1', { text: 'not sent' });
      await agent.settle();
      agent.host.feel('sendMessage', 'answers');

      agent.clock.set(wrongMs);
      await agent.clock.advance(2_000);

      const isBack = wrongMs < 0;
      expect(last(agent)).to.deep.equal(['not sent', ...(isBack ? ['sent', undefined] : ['failed', 'send-lapsed'])]);
      expect(sent(agent)).to.equal(isBack ? 2 : 1);
    });
});
