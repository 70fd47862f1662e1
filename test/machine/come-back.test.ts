import { expect } from '@open-wc/testing';
import type { Message } from '../../src/index.js';
import { newConversation, offeredTask, queue } from '../support/nouns.js';
import { OneAgent } from '../support/one-agent.js';
import { rememberingHost } from '../support/remembering-host.js';
import { abilities, handed, stays } from '../support/task-places.js';

const accepted = { ...offeredTask, state: 'accepted' as const };
const acceptedByHand = { ...handed, state: 'accepted' as const };
const everyHost = ['can do everything', 'tells no history'] as const;

const said = (text: string): Message => ({
  id: `reply ${text}`,
  conversationId: offeredTask.conversationId,
  direction: 'inbound',
  text,
  at: 5,
});

/** An agent whose page went while a task was in this place. */
async function agentLeaving(
  place: keyof typeof stays,
  ability: keyof typeof abilities,
  meanwhile: (agent: OneAgent) => void = () => undefined,
) {
  const agent = new OneAgent(rememberingHost({ capabilities: abilities[ability] ?? [], doesFirst: true }));
  await agent.open();
  await stays[place].reach(agent);
  meanwhile(agent);
  await agent.leave('reload');
  agent.host.release();
  return agent;
}

/** The agent on the next page, which does not know yet who they are: what the one before has left is not back. */
async function agentNotBack(...[place, ability, meanwhile]: Parameters<typeof agentLeaving>) {
  const agent = await agentLeaving(place, ability, meanwhile);
  agent.host.feel('readDesk', 'holds');
  await agent.open();
  return agent;
}

async function comeBack(agent: OneAgent): Promise<void> {
  agent.host.release();
  await agent.settle();
}

const tasksOf = ({ session }: OneAgent) =>
  session.view.tasks.map(({ key, phase, task }) => ({ key, phase, state: task?.state }));

describe('a task that the desktop told of before its page was back', () => {
  for (const ability of everyHost)
    for (const task of [acceptedByHand, handed])
      it(`is one task again, by the name of the page that wished for it: ${task.state}, at a host that ${ability}`, async () => {
        const agent = await agentNotBack('open.active', ability);
        agent.host.tell({ type: 'task.offered', task });

        await comeBack(agent);

        expect(tasksOf(agent)).to.deep.equal([{ key: 'token-1', phase: 'active', state: 'accepted' }]);
      });

  for (const ability of everyHost)
    it(`has what was said before and meanwhile, once and in its order, at a host that ${ability}`, async () => {
      const agent = await agentNotBack('open.active', ability);
      agent.host.tell({ type: 'task.offered', task: acceptedByHand });
      agent.host.tell({ type: 'message.received', message: said('Hi') });
      agent.host.reply('Are you there?');

      await comeBack(agent);

      const [task] = agent.session.view.tasks;
      const answers = task?.history.messages.filter(({ direction }) => direction === 'inbound');
      expect(task?.transcript.map(({ text }) => text)).to.deep.equal([
        'Dear customer',
        'Hello',
        'Hi',
        'Are you there?',
      ]);
      expect(answers?.map(({ text }) => text)).to.deep.equal(['Hi', 'Are you there?']);
    });

  it('has what nobody has read, of before and of meanwhile, and knows when it came', async () => {
    const agent = await agentNotBack('open.active', 'tells no history', ({ host, session }) => {
      session.select(undefined);
      host.reply('Hello?');
    });
    const before = agent.clock.now();
    agent.host.tell({ type: 'task.offered', task: acceptedByHand });
    await agent.clock.advance(1_000);
    agent.host.reply('Are you there?');

    await comeBack(agent);

    const [task] = agent.session.view.tasks;
    expect(task?.unread).to.equal(2);
    expect(Object.keys(task?.arrivals ?? {})).to.have.members(['reply Hi', 'reply Hello?', 'reply Are you there?']);
    expect(task?.arrivals['reply Hello?']).to.be.lessThan(before);
    expect(task?.arrivals['reply Are you there?']).to.equal(before + 1_000);
  });

  it('stays accepted, whatever the offer that was told again says, where it cannot be looked up', async () => {
    const agent = await agentNotBack('open.active', 'cannot look tasks up');
    agent.host.tell({ type: 'task.offered', task: handed });

    await comeBack(agent);

    expect(tasksOf(agent)).to.deep.equal([{ key: 'token-1', phase: 'active', state: 'accepted' }]);
    expect(agent.session.transfer('token-1', queue)).to.equal(undefined);
  });

  it('is accepted when that was told meanwhile, where it cannot be looked up', async () => {
    const agent = await agentNotBack('offered.waiting', 'cannot look tasks up');
    agent.host.say('acceptTask', { refusal: { code: 'not-accepted' } });
    agent.host.tell({ type: 'task.offered', task: acceptedByHand });

    await comeBack(agent);

    expect(tasksOf(agent)).to.deep.equal([{ key: 'token-1', phase: 'active', state: 'accepted' }]);
  });
});

describe('what the agent did before the page was back', () => {
  it('is not undone by it: a task that is being ended stays', async () => {
    const agent = await agentNotBack('open.active', 'can do everything');
    agent.host.tell({ type: 'task.offered', task: acceptedByHand });
    agent.session.end('task-1');
    await agent.settle();

    await comeBack(agent);

    expect(tasksOf(agent)).to.deep.equal([{ key: 'task-1', phase: 'wrapping-up', state: 'accepted' }]);
    expect(agent.host.asked.filter((asked) => asked.startsWith('findTask'))).to.deep.equal([]);
  });

  it('is not undone by it: a wish that was made again under its token stays', async () => {
    const agent = await agentNotBack('open.active', 'can do everything');
    agent.session.start(newConversation, undefined, 'token-1');
    agent.host.feel('acceptTask', 'answers');
    await agent.settle();

    await comeBack(agent);

    expect(tasksOf(agent)).to.deep.equal([{ key: 'token-1', phase: 'active', state: 'accepted' }]);
    expect(agent.host.asked.filter((asked) => asked.startsWith('findTask'))).to.deep.equal([]);
  });
});

describe('several wishes of which none has a task yet', () => {
  it('all come back', async () => {
    const agent = await agentLeaving('refused', 'can do everything', ({ session }) => {
      session.start({ ...newConversation, recipient: { address: '+34612345679' } });
    });

    await agent.open();

    expect(tasksOf(agent)).to.deep.equal([
      { key: 'token-1', phase: 'refused', state: undefined },
      { key: 'token-2', phase: 'refused', state: undefined },
    ]);
  });
});

describe('a task that the desktop did not tell of', () => {
  it('leaves the others of the page alone when it comes back', async () => {
    const agent = await agentNotBack('open.active', 'can do everything');
    const other = { ...accepted, id: 'task-2', conversationId: 'conversation-2', clientToken: undefined };
    agent.host.tell({ type: 'task.offered', task: other });
    agent.host.say('findTask', { task: accepted });

    await comeBack(agent);

    expect(tasksOf(agent)).to.deep.equal([
      { key: 'task-2', phase: 'active', state: 'accepted' },
      { key: 'token-1', phase: 'active', state: 'accepted' },
    ]);
  });
});
