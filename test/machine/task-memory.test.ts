import { expect } from '@open-wc/testing';
import type { DesktopCalls, Message } from '../../src/index.js';
import { acceptWithinMs, isWishStanding, remembered, takeWithinMs } from '../../src/machine/task/task.changes.js';
import type { TaskContext } from '../../src/machine/task/task.types.js';
import { deskAt, everything } from '../support/desk-at.js';
import { newConversation, offeredTask, queue } from '../support/nouns.js';
import { OneAgent } from '../support/one-agent.js';
import { rememberingHost } from '../support/remembering-host.js';
import { stays } from '../support/task-places.js';

const day = 86_400_000;
const savedAt = 10 * day;
const place = 'open.active';
const transfer = { target: queue, clientToken: 'transfer-1' };
const terms = { required: true };

interface Wait {
  readonly of: string;
  readonly kept: Partial<TaskContext>;
  readonly is: (now: number) => Partial<TaskContext>;
}

const soon = savedAt + 1_000;

/** What a task waits for by a moment. */
const waits: readonly Wait[] = [
  {
    of: 'an offer to be accepted (L6)',
    kept: { acceptedBy: soon },
    is: (now) => ({ acceptedBy: Math.min(soon, now + 1_000) }),
  },
  {
    of: 'an offer to be accepted, longer than anybody waits (L6)',
    kept: { acceptedBy: savedAt + day },
    is: (now) => ({ acceptedBy: now + acceptWithinMs }),
  },
  {
    of: 'an offer to be accepted, nobody knows how long (L6)',
    kept: {},
    is: (now) => ({ acceptedBy: now + acceptWithinMs }),
  },
  {
    of: 'a transfer to be taken (T5)',
    kept: { acceptedBy: soon, transfer: { ...transfer, lapsesAt: soon } },
    is: (now) => {
      const at = Math.min(soon, now + 1_000);
      return { acceptedBy: at, transfer: { ...transfer, lapsesAt: at } };
    },
  },
  {
    of: 'a transfer to be taken, nobody knows how long (T5)',
    kept: { acceptedBy: soon, transfer },
    is: (now) => ({
      acceptedBy: Math.min(soon, now + 1_000),
      transfer: { ...transfer, lapsesAt: now + takeWithinMs },
    }),
  },
  {
    of: 'a wrap-up by itself (W2)',
    kept: { acceptedBy: soon, wrapUp: { ...terms, autoAt: soon } },
    is: (now) => {
      const at = Math.min(soon, now + 1_000);
      return { acceptedBy: at, wrapUp: { ...terms, autoAt: at } };
    },
  },
  {
    of: 'no wrap-up by itself (W2)',
    kept: { acceptedBy: soon, wrapUp: terms },
    is: (now) => ({ acceptedBy: Math.min(soon, now + 1_000), wrapUp: { ...terms, autoAt: undefined } }),
  },
];

describe('a task that is brought back waits no longer than it would have for', () => {
  for (const { of, kept, is } of waits)
    it(of, () => {
      for (const now of [savedAt - day, savedAt, savedAt + 500])
        expect(remembered({ place, savedAt, context: kept }, now)).to.deep.equal(is(now));
    });
});

describe('a wish that was just being made (L8)', () => {
  const wished = { restored: { place: 'creating', savedAt } } as TaskContext;

  it('stands for a day, and no moment longer', () => {
    expect([0, day - 1, day].map((after) => isWishStanding(wished, savedAt + after))).to.deep.equal([
      true,
      true,
      false,
    ]);
  });
});

const said = (id: string): Message => ({
  id,
  conversationId: offeredTask.conversationId,
  direction: 'inbound',
  text: id,
  at: 1,
});

/** A conversation that is not before the agent, whose history the host tells when the test lets it. */
async function conversationWithHistory(messages: readonly Message[]) {
  let tellHistory = (): void => undefined;
  const history = new Promise<Awaited<ReturnType<DesktopCalls['listMessages']>>>((resolve) => {
    tellHistory = () => {
      resolve({ messages, earlier: [] });
    };
  });
  const at = await deskAt({
    createTask: async (_, { clientToken }) =>
      clientToken === 'token-1' ? offeredTask : new Promise<never>(() => undefined),
    listMessages: () => history,
  });
  at.session.start(newConversation);
  at.session.start({ ...newConversation, recipient: { address: '+34612345679' } });
  await at.settle();
  const learnHistory = async () => {
    tellHistory();
    await at.settle();
  };
  const conversation = () => {
    const [task] = at.session.view.tasks;
    return { history: task?.history.messages.map(({ id }) => id), unread: task?.unread };
  };
  return { ...at, learnHistory, conversation };
}

describe('the history of a conversation (C2)', () => {
  it('has behind it what was told while it was asked for, and what it has already once', async () => {
    const { tell, learnHistory, conversation } = await conversationWithHistory([said('before'), said('told twice')]);
    for (const id of ['told twice', 'meanwhile']) tell({ type: 'message.received', message: said(id) });

    await learnHistory();

    expect(conversation()).to.deep.equal({ history: ['before', 'told twice', 'meanwhile'], unread: 2 });
  });

  it('does not grow by an answer that is told twice, and neither does what is unread', async () => {
    const { tell, learnHistory, conversation } = await conversationWithHistory([said('before')]);
    await learnHistory();

    for (const id of ['answer', 'answer', 'before']) tell({ type: 'message.received', message: said(id) });

    expect(conversation()).to.deep.equal({ history: ['before', 'answer'], unread: 1 });
  });
});

describe('a task that the desktop does not know any more', () => {
  it('is refused with its own name, by which it can be traced (L7)', async () => {
    const { session, clock } = await deskAt({ acceptTask: async () => offeredTask });
    session.start(newConversation);
    await clock.advance(acceptWithinMs);

    expect(session.view.tasks.map(({ phase, problem }) => ({ phase, problem }))).to.deep.equal([
      { phase: 'refused', problem: { code: 'assignment-failed', trackingId: offeredTask.id } },
    ]);
  });

  it('has left while no page was open, when it had only been offered (L6)', async () => {
    const agent = await agentIn('offered.waiting');
    agent.host.lose();

    await agent.open();

    expect(agent.session.view.tasks).to.deep.equal([]);
    expect(agent.told).to.include('task-closed');
  });
});

/** An agent whose page has gone while the task was in this place. */
async function agentIn(where: keyof typeof stays) {
  const agent = new OneAgent(rememberingHost({ capabilities: everything, doesFirst: false }));
  await agent.open();
  await stays[where].reach(agent);
  await agent.leave('reload');
  return agent;
}

describe('a conversation that was over when its page came back (W1)', () => {
  for (const [what, task] of [
    ['with its task', { ...offeredTask, state: 'accepted' as const }],
    ['without its task, which is not the agent’s any more', null],
  ] as const)
    it(`is wrapped up as the desktop says: ${what}`, async () => {
      const wrapUp = { required: true, defaultCodeId: 'solved' };
      const agent = await agentIn('open.active');
      Object.assign(agent.host.desktop, { findTask: async () => ({ task, wrapUp }) });

      await agent.open();

      const [conversation] = agent.session.view.tasks;
      expect(conversation?.phase).to.equal('wrapping-up');
      expect(conversation?.wrapUp).to.include({ ...wrapUp, maySubmit: false });
    });
});
