import { expect } from '@open-wc/testing';
import type { Desktop } from '../../src/index.js';
import { offeredTask, terms } from '../support/nouns.js';
import { OneAgent } from '../support/one-agent.js';
import { rememberingHost } from '../support/remembering-host.js';
import { abilities, stays } from '../support/task-places.js';

/** An agent whose page went while a task was in this place; what was asked then is asked no more. */
async function agentLeaving(place: keyof typeof stays) {
  const agent = new OneAgent(rememberingHost({ capabilities: abilities['can do everything'] ?? [], doesFirst: false }));
  await agent.open();
  await stays[place].reach(agent);
  await agent.leave('reload');
  return agent;
}

/** From now on the desktop answers otherwise. */
function answer(agent: OneAgent, otherwise: Partial<Desktop>): void {
  Object.assign(agent.host.desktop, otherwise);
}

const shown = ({ session }: OneAgent) => session.view.tasks.map(({ phase, problem }) => [phase, problem?.code]);

describe('a task that comes back (L8)', () => {
  it('is looked up by the token of its wish, under one token however often', async () => {
    const agent = await agentLeaving('open.active');
    const asked: (readonly [request: object, token: string])[] = [];
    answer(agent, {
      findTask: async (request, { clientToken }) => {
        asked.push([request, clientToken]);
        return { refusal: { code: 'policy-blocked', reason: 'quiet hours' } };
      },
    });

    await agent.open();
    await agent.openAgain('crash');

    const once = [{ createToken: 'token-1' }, 'token-1:find'];
    expect(asked).to.deep.equal([once, once]);
  });

  it('is in doubt when it was being created and cannot be looked up, and says why', async () => {
    const agent = await agentLeaving('creating');
    agent.host.feel('findTask', 'breaks');

    await agent.open();

    expect(shown(agent)).to.deep.equal([['unknown', 'host-failed']]);
    expect(agent.session.view.tasks[0]?.problem).to.deep.include({ request: 'findTask' });
  });

  it('stays refused without being looked up', async () => {
    const agent = await agentLeaving('refused');

    await agent.open();

    expect(shown(agent)).to.deep.equal([['refused', 'policy-blocked']]);
    expect(agent.host.asked.filter((asked) => asked.startsWith('findTask'))).to.deep.equal([]);
  });

  it('was taken, when somebody was being asked and the agent has it no more: it is told, and to be wrapped up (T6)', async () => {
    const agent = await agentLeaving('open.transferring.awaiting');
    const before = agent.told.length;
    agent.host.lose();

    await agent.open();

    expect(shown(agent)).to.deep.equal([['wrapping-up', undefined]]);
    expect(agent.told.slice(before)).to.deep.equal(['transfer-accepted', 'conversation-ended']);
  });

  it('is announced from then on like any other', async () => {
    const agent = await agentLeaving('open.transferring.awaiting');
    agent.host.lose();
    await agent.open();
    const before = agent.told.length;

    agent.session.chooseCode('token-1', 'solved');
    agent.session.submitWrapUp('token-1');
    await agent.settle();

    expect(shown(agent)).to.deep.equal([]);
    expect(agent.told.slice(before)).to.deep.equal(['wrap-up-completed', 'task-closed']);
  });

  it('is submitted with the code that was chosen, though the desktop says that it is to be wrapped up (W1)', async () => {
    const agent = await agentLeaving('wrappingUp.submitting');
    agent.host.release();
    answer(agent, { findTask: async () => ({ task: { ...offeredTask, state: 'accepted' }, wrapUp: terms }) });

    await agent.open();

    expect(agent.host.done).to.include('wrapUpTask token-1:wrap-up');
    expect(shown(agent)).to.deep.equal([]);
  });
});
