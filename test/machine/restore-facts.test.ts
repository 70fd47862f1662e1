import { expect } from '@open-wc/testing';
import type { Fact } from '../../src/index.js';
import { colleague, newConversation, offeredTask, queue, terms } from '../support/nouns.js';
import { OneAgent, sightOf } from '../support/one-agent.js';
import { rememberingHost } from '../support/remembering-host.js';
import { abilities, handed, stays } from '../support/task-places.js';

const day = 86_400_000;
const taskId = offeredTask.id;
const conversation = `conversation:${offeredTask.conversationId}`;

async function agentIn(place: keyof typeof stays, ability: keyof typeof abilities = 'can do everything') {
  const agent = new OneAgent(rememberingHost({ capabilities: abilities[ability] ?? [], doesFirst: false }));
  await agent.open();
  await stays[place].reach(agent);
  return agent;
}

const facts: readonly Fact[] = [
  { type: 'task.offered', task: offeredTask },
  { type: 'task.accepted', taskId },
  { type: 'task.ended', taskId, wrapUp: terms },
  { type: 'task.closed', taskId },
  { type: 'task.assignment-failed', taskId, trackingId: 'x-1' },
  { type: 'transfer.accepted', taskId, wrapUp: terms },
  { type: 'transfer.declined', taskId, target: queue },
  { type: 'transfer.declined', taskId, target: colleague },
];

describe('what the desktop tells while a task is being restored', () => {
  for (const place of [
    'offered.waiting',
    'open.active',
    'open.ending.requesting',
    'open.transferring.awaiting',
    'wrappingUp.choosing',
    'wrappingUp.submitting',
  ] as const)
    for (const fact of facts)
      it(`means in ${place} what it would have meant before: ${fact.type} ${'target' in fact ? fact.target.id : ''}`, async () => {
        const endOf = async (isRestored: boolean) => {
          // one that tells the history is not asked for it once the conversation is over
          const agent = await agentIn(place, 'tells no history');
          if (isRestored) {
            await agent.leave('crash');
            agent.host.feel('findTask', 'holds');
            await agent.open();
          }
          agent.host.tell(fact);
          await agent.settle();
          agent.host.release();
          await agent.clock.advance(2_000);
          return { sight: sightOf(agent.session), done: agent.host.done, told: agent.told };
        };

        expect(await endOf(true)).to.deep.equal(await endOf(false));
      });
});

describe('a task that the desktop told of before the page had brought it back', () => {
  for (const [ability, task] of [
    ['can do everything', { ...offeredTask, state: 'accepted' as const }],
    ['can do everything', handed],
    ['tells no history', { ...handed, state: 'accepted' as const }],
  ] as const)
    it(`comes back once, with what was heard meanwhile: ${task.state}, at a host that ${ability}`, async () => {
      const agent = await agentIn('open.active', ability);
      await agent.leave('reload');

      agent.begin();
      await agent.clock.advance(0);
      agent.session.tell({ type: 'desk.changed', desk: {} });
      agent.host.tell({ type: 'task.offered', task });
      agent.host.reply('Are you there?');
      agent.session.select(taskId);
      await agent.settle();

      const [sight, ...others] = sightOf(agent.session);
      expect(others).to.deep.equal([]);
      expect(sight).to.deep.include({ phase: 'active', isSelected: true });
      expect(sight?.task?.state).to.equal('accepted');
      expect(sight?.transcript.map(([text]) => text)).to.deep.equal(['Dear customer', 'Hello', 'Hi', 'Are you there?']);
      expect(agent.session.transfer(taskId, queue)).to.equal(undefined);
    });

  it('comes back once, though two pages kept it under two names', async () => {
    const agent = await agentIn('open.active');
    await agent.leave('reload');
    const records = agent.device.records();
    const { context, ...record } = records['task:token-1'] as { readonly context: object };
    agent.device.put({
      'task:task-1': { ...record, context: { ...context, key: 'task-1', ours: false } },
      ...records,
    });

    await agent.open();

    expect(agent.session.view.tasks.map(({ key }) => key)).to.deep.equal(['token-1']);
    expect(Object.keys(agent.device.records())).not.to.include('task:task-1');
  });
});

describe('a task that is gone when its page comes back', () => {
  it('leaves what was typed and not sent in the draft of its conversation (C10), and is announced once', async () => {
    const agent = await agentIn('open.active');
    agent.session.setOnline(false);
    agent.session.send('token-1', { text: 'not sent' });
    agent.session.saveDraft('token-1', { text: 'not finished' });
    await agent.leave('crash');
    agent.host.lose();

    await agent.open();
    await agent.openAgain('reload');

    expect(agent.session.view.tasks).to.have.length(0);
    expect(agent.session.draft(conversation)).to.deep.equal({ text: 'not finished\nnot sent' });
    expect(agent.told.filter((told) => told === 'task-closed')).to.have.length(1);
    expect(agent.host.done).not.to.include('sendMessage token-3');
    expect(Object.keys(agent.device.records())).to.deep.equal(['launched:a-1']);
  });
});

describe('a wish that the desktop never heard of (L8)', () => {
  const agentWithWish = async () => {
    const agent = await agentIn('creating');
    await agent.leave('crash');
    return agent;
  };

  it('is repeated by itself, under its token, within a day', async () => {
    const agent = await agentWithWish();
    await agent.clock.advance(day - 1_000);

    await agent.open();
    agent.host.release();
    await agent.settle();

    expect(agent.host.done).to.include('createTask token-1');
    expect(sightOf(agent.session).map(({ phase }) => phase)).to.deep.equal(['active']);
  });

  it('is the agent’s to repeat a day later, under the same token', async () => {
    const agent = await agentWithWish();
    agent.host.feel('createTask', 'answers');
    await agent.clock.advance(day);

    await agent.open();
    const unasked = sightOf(agent.session);
    const doneUnasked = [...agent.host.done];
    agent.session.start(newConversation);
    await agent.settle();

    expect(unasked.map(({ phase, problem }) => [phase, problem?.code])).to.deep.equal([
      ['refused', 'assignment-failed'],
    ]);
    expect(doneUnasked).to.deep.equal([]);
    expect(agent.host.done).to.deep.equal([
      'createTask token-1',
      'acceptTask token-1:accept',
      'sendMessage token-1:first',
    ]);
  });
});
