import { expect } from '@open-wc/testing';
import { placeFor } from '../../src/machine/task/task.kept.view.js';
import type { TaskContext } from '../../src/machine/task/task.types.js';
import { offeredTask, queue } from '../support/nouns.js';
import { OneAgent, sightOf } from '../support/one-agent.js';
import { rememberingHost } from '../support/remembering-host.js';
import { abilities, handed, stays } from '../support/task-places.js';

const taskId = offeredTask.id;
const day = 86_400_000;

async function agentIn(place: keyof typeof stays, ability: keyof typeof abilities = 'can do everything') {
  const agent = new OneAgent(rememberingHost({ capabilities: abilities[ability] ?? [], doesFirst: false }));
  await agent.open();
  await stays[place].reach(agent);
  return agent;
}

/** What of a task lies on the device. */
const keptOf = (agent: OneAgent, name = 'task:token-1') =>
  agent.device.records()[name] as { readonly context: Partial<TaskContext> } | undefined;

const phases = (agent: OneAgent) => sightOf(agent.session).map(({ phase }) => phase);
const drafts = (agent: OneAgent) => agent.session.draft(`conversation:${offeredTask.conversationId}`);

describe('a task outlives its page', () => {
  it('unless it was handed over and not accepted: the desktop tells of it again (L6)', async () => {
    const agent = new OneAgent(
      rememberingHost({ capabilities: abilities['can do everything'] ?? [], doesFirst: false }),
    );
    await agent.open();
    agent.host.tell({ type: 'task.offered', task: handed });
    await agent.clock.advance(300);
    const offered = keptOf(agent, 'task:task-1');

    agent.session.accept(taskId);
    await agent.clock.advance(300);

    expect(offered).to.equal(undefined);
    expect(keptOf(agent, 'task:task-1')?.context.task?.state).to.equal('accepted');
  });

  it('unless it was closed, and be it as the page goes', async () => {
    const agent = await agentIn('open.active');
    await agent.clock.advance(300);

    agent.host.tell({ type: 'task.closed', taskId });
    agent.session.stop();
    await agent.openAgain('reload');

    expect(phases(agent)).to.deep.equal([]);
    expect(keptOf(agent)).to.equal(undefined);
  });

  it('with what was said only as long as the desktop does not tell it again', async () => {
    const agent = await agentIn('open.active');
    await agent.clock.advance(300);
    const open = keptOf(agent)?.context;

    agent.session.end('token-1');
    await agent.clock.advance(300);
    const over = keptOf(agent)?.context;

    expect(open).to.include.keys('task', 'unread').and.not.to.have.any.keys('history', 'arrivals');
    expect(over?.history?.messages.map(({ text }) => text)).to.include('Hi');
  });

  it('with what was said, when the desktop tells no history', async () => {
    const agent = await agentIn('open.active', 'tells no history');

    await agent.clock.advance(300);

    expect(keptOf(agent)?.context.history?.messages.map(({ text }) => text)).to.deep.equal(['Hi']);
  });
});

describe('a message that could not go before its page went (C11)', () => {
  async function agentWithUnsent() {
    const agent = await agentIn('open.active');
    agent.session.setOnline(false);
    agent.session.send('token-1', { text: 'not sent' });
    await agent.leave('crash');
    agent.host.feel('findTask', 'holds');
    await agent.open();
    await agent.clock.advance(2_000);
    return agent;
  }

  it('waits until the desktop has said that the conversation is still there', async () => {
    const agent = await agentWithUnsent();
    const early = agent.host.asked.includes('sendMessage token-3');

    agent.host.release();
    await agent.clock.advance(2_000);

    expect(early).to.equal(false);
    expect(agent.host.done).to.include('sendMessage token-3');
  });

  it('is in the draft, and never goes, when it is not (C10)', async () => {
    const agent = await agentWithUnsent();
    agent.host.lose();

    agent.host.release();
    await agent.clock.advance(2_000);

    expect(phases(agent)).to.deep.equal([]);
    expect(drafts(agent)).to.deep.equal({ text: 'not sent' });
    expect(agent.host.asked).not.to.include('sendMessage token-3');
  });
});

describe('where a task goes on', () => {
  const task = offeredTask;
  const transfer = { target: queue, clientToken: 'transfer-1' };
  const goesOn: readonly (readonly [place: string, context: Partial<TaskContext>, then: string])[] = [
    ['creating', {}, 'creating'],
    ['unknown.looking', {}, 'unknown.looking'],
    ['refused', {}, 'refused'],
    ['offered.waiting', { task }, 'offered.waiting'],
    ['offered.waiting', {}, 'unknown.asking'],
    ['offered', {}, 'unknown.asking'],
    ['open.active', { task }, 'open.active'],
    ['open.active', {}, 'unknown.asking'],
    ['open.ending.draining', { task }, 'open.ending.draining'],
    ['open.transferring.awaiting', { task, transfer }, 'open.transferring.awaiting'],
    ['open.transferring.awaiting', { task }, 'open.active'],
    ['open.transferring.awaiting', { transfer }, 'unknown.asking'],
    ['wrappingUp.choosing', { task }, 'wrappingUp.choosing'],
    ['wrappingUp.choosing', {}, 'unknown.asking'],
  ];
  for (const [place, context, then] of goesOn)
    it(`that was in ${place} with ${Object.keys(context).join(' and ') || 'nothing'}: ${then}`, () => {
      expect(placeFor(place, context, day)).to.equal(then);
    });

  it('that was being checked: there, or a day later where the agent decides (L9)', () => {
    expect([day - 1, day].map((ageMs) => placeFor('checking', {}, ageMs))).to.deep.equal(['checking', 'refused']);
  });
});
