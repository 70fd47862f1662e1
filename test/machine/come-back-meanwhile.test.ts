import { expect } from '@open-wc/testing';
import { offeredTask } from '../support/nouns.js';
import { OneAgent } from '../support/one-agent.js';
import { rememberingHost } from '../support/remembering-host.js';
import { abilities, stays } from '../support/task-places.js';

async function agentNotBack(place: keyof typeof stays) {
  const agent = new OneAgent(rememberingHost({ capabilities: abilities['can do everything'] ?? [], doesFirst: true }));
  await agent.open();
  await stays[place].reach(agent);
  await agent.leave('reload');
  agent.host.release();
  agent.host.feel('readDesk', 'holds');
  await agent.open();
  return agent;
}

async function comeBack(agent: OneAgent): Promise<void> {
  agent.host.release();
  await agent.settle();
}

describe('a wish whose task the desktop told of before its page was back (L6, L8)', () => {
  for (const place of ['creating', 'unknown.asking', 'refused'] as const)
    for (const state of ['offered', 'accepted'] as const)
      it(`is one task, the agent’s: ${place}, ${state}`, async () => {
        const agent = await agentNotBack(place);
        agent.host.tell({ type: 'task.offered', task: { ...offeredTask, state, clientToken: 'token-1' } });

        await comeBack(agent);

        expect(agent.session.view.tasks.map(({ key, phase }) => [key, phase])).to.deep.equal([['token-1', 'active']]);
        expect(agent.session.view.selectedKey).to.equal('token-1');
        expect(agent.told.filter((told) => told === 'task-created')).to.have.length(1);
      });
});

describe('the conversation that is before the agent again', () => {
  it('has nothing unread, whatever was said before its page was back (C2)', async () => {
    const agent = await agentNotBack('open.active');
    agent.host.tell({ type: 'task.offered', task: { ...offeredTask, state: 'accepted' } });
    agent.host.reply('Are you there?');

    await comeBack(agent);

    expect(agent.session.view.tasks.map(({ key, unread }) => [key, unread])).to.deep.equal([['token-1', 0]]);
    expect(agent.session.view.selectedKey).to.equal('token-1');
  });
});
