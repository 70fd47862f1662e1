import { expect } from '@open-wc/testing';
import type { Announcement, Message, TaskPhase } from '../../src/index.js';
import { deskAt } from '../support/desk-at.js';
import { newConversation, offeredTask, queue } from '../support/nouns.js';
import { OneAgent } from '../support/one-agent.js';
import { rememberingHost } from '../support/remembering-host.js';
import { abilities, handed, stays } from '../support/task-places.js';

const hanging = (): Promise<never> => new Promise(() => undefined);
const phases: readonly (readonly [place: keyof typeof stays, phase: TaskPhase, undecided: boolean])[] = [
  ['checking', 'checking', false],
  ['warned', 'warned', true],
  ['creating', 'creating', false],
  ['unknown.looking', 'unknown', false],
  ['unknown.asking', 'unknown', true],
  ['refused', 'refused', true],
  ['offered.accepting', 'offered', false],
  ['offered.waiting', 'offered', false],
  ['open.active', 'active', false],
  ['open.ending.draining', 'ending', false],
  ['open.ending.requesting', 'ending', false],
  ['open.transferring.draining', 'transferring', false],
  ['open.transferring.requesting', 'transferring', false],
  ['open.transferring.awaiting', 'transferring', false],
  ['open.transferring.cancelling', 'transferring', false],
  ['wrappingUp.choosing', 'wrapping-up', false],
  ['wrappingUp.fetching', 'wrapping-up', false],
  ['wrappingUp.submitting', 'wrapping-up', false],
];

async function agentIn(place: keyof typeof stays) {
  const agent = new OneAgent(rememberingHost({ capabilities: abilities['can do everything'] ?? [], doesFirst: false }));
  await agent.open();
  await stays[place].reach(agent);
  return agent;
}

describe('a task, as the agent sees it', () => {
  for (const [place, phase, undecided] of phases)
    it(`is ${phase} in ${place}${undecided ? ', and the agent’s to decide' : ''}`, async () => {
      const { session } = await agentIn(place);

      const [task] = session.view.tasks;
      expect({ phase: task?.phase, undecided: task?.undecided, acceptable: task?.acceptable }).to.deep.equal({
        phase,
        undecided,
        acceptable: false,
      });
    });

  for (const place of ['creating', 'open.active', 'open.transferring.awaiting', 'open.ending.requesting'] as const)
    it(`is where it was while the desktop is asked whether it is still there: ${place}`, async () => {
      const agent = await agentIn(place);
      const before = agent.session.view.tasks.map(({ phase }) => phase);
      await agent.leave('reload');
      agent.host.feel('findTask', 'holds');

      await agent.open();

      expect(agent.session.view.tasks.map(({ phase }) => phase)).to.deep.equal(before);
      expect(agent.session.view.tasks.map(({ busy }) => busy)).to.deep.equal([true]);
    });

  it('begins with what was wished, and nothing besides', async () => {
    const { session } = await deskAt({ previewTask: hanging });

    session.start(newConversation);

    expect(session.view.tasks).to.deep.equal([
      {
        key: 'token-1',
        wanted: newConversation,
        preview: undefined,
        task: undefined,
        problem: undefined,
        history: { messages: [], earlier: [] },
        arrivals: {},
        templates: [],
        unread: 0,
        codes: [],
        codeId: undefined,
        notes: undefined,
        phase: 'checking',
        busy: true,
        undecided: false,
        acceptable: false,
        transferTarget: undefined,
        transferStage: undefined,
        wrapUp: {
          ...{ required: false, maySubmit: true, mayExtend: false, mayCancel: false },
          ...{ timeIsUp: false, asking: undefined, isCodeless: false, byAgent: false },
        },
        transcript: [],
        subject: undefined,
        transferRefusal: { code: 'not-accepted' },
      },
    ]);
  });
});

describe('a task that was handed over (L6)', () => {
  it('is the agent’s to accept, until they have', async () => {
    const { session, tell, settle } = await deskAt();
    tell({ type: 'task.offered', task: handed });
    const offered = session.view.tasks[0];

    session.accept('task-1');
    const accepting = session.view.tasks[0];
    await settle();

    expect(offered).to.deep.include({ phase: 'offered', acceptable: true, busy: false });
    expect(accepting).to.deep.include({ phase: 'offered', acceptable: false, busy: true });
    expect(session.view.tasks[0]).to.deep.include({ phase: 'active', acceptable: false });
  });
});

/** An open conversation; what is announced from now on is noted. */
async function conversation() {
  const at = await deskAt();
  at.session.start(newConversation);
  await at.settle();
  const told: Announcement[] = [];
  at.session.onAnnouncement((announcement) => told.push(announcement));
  return { ...at, told };
}

describe('what stands in the way of a conversation', () => {
  it('is out of sight once the agent has seen it', async () => {
    const { session, settle } = await deskAt({
      createTask: async () => ({ refusal: { code: 'policy-blocked', reason: 'quiet hours' } }),
    });
    session.start(newConversation);
    await settle();
    const before = session.view.tasks[0]?.problem;

    session.dismissProblem('token-1');

    expect(before).to.deep.equal({ code: 'policy-blocked', reason: 'quiet hours' });
    expect(session.view.tasks[0]).to.deep.include({ phase: 'refused', problem: undefined });
  });
});

describe('an answer (C2)', () => {
  const message: Message = { id: 'm-9', conversationId: 'conversation-1', direction: 'inbound', text: 'Hi', at: 2 };

  it('is announced once, also when it is told twice', async () => {
    const { tell, settle, told } = await conversation();

    tell({ type: 'message.received', message });
    tell({ type: 'message.received', message });
    await settle();

    expect(told).to.deep.equal([{ type: 'outbound-message-received', message }]);
  });
});

describe('a conversation that the desktop closes', () => {
  it('is announced as closed, with its task, and shown no more', async () => {
    const { session, tell, settle, told } = await conversation();

    tell({ type: 'task.closed', taskId: offeredTask.id });
    const leaving = session.view.tasks.map(({ phase }) => phase);
    await settle();

    expect(leaving).to.deep.equal(['closed']);
    expect(session.view.tasks).to.deep.equal([]);
    expect(told).to.deep.equal([
      { type: 'outbound-task-closed', task: { ...offeredTask, ...newConversation, state: 'accepted' } },
    ]);
  });

  it('is not announced when there never was one', async () => {
    const { session, settle } = await deskAt({ previewTask: hanging });
    const told: Announcement[] = [];
    session.start(newConversation);
    session.onAnnouncement((announcement) => told.push(announcement));

    session.dismiss('token-1');
    await settle();

    expect(session.view.tasks).to.deep.equal([]);
    expect(told).to.deep.equal([]);
  });
});

describe('a receiver who does not take a conversation (T5)', () => {
  for (const [who, target] of [
    ['another of the same kind', { kind: 'queue', id: 'q-2', name: 'Sales' }],
    ['another kind of the same name', { kind: 'agent', id: 'q-1', name: 'Billing' }],
  ] as const)
    it(`is not ${who}, who was asked before`, async () => {
      const { session, tell, settle } = await conversation();
      session.transfer('token-1', queue);
      await settle();

      tell({ type: 'transfer.declined', taskId: offeredTask.id, target });
      await settle();

      expect(session.view.tasks[0]).to.deep.include({ phase: 'transferring', transferTarget: queue });
    });

  it('leaves it to the agent, who is told who it was', async () => {
    const { session, tell, settle, told } = await conversation();
    session.transfer('token-1', queue);
    await settle();

    tell({ type: 'transfer.declined', taskId: offeredTask.id, target: queue });
    await settle();

    const problem = {
      code: 'transfer-not-accepted',
      target: { kind: 'queue', id: 'q-1', name: 'Billing' },
    };
    expect(session.view.tasks[0]).to.deep.include({ phase: 'active', transferTarget: undefined, problem });
    expect(told.at(-1)).to.deep.include({ type: 'outbound-transfer-declined', problem });
  });
});
