import type { Capability } from '../../src/index.js';
import type { OneAgent } from './one-agent.js';
import { newConversation, offeredTask, queue, terms } from './nouns.js';
import type { places } from './walks.js';

/** How a task comes to a place, and how it goes on from there. */
export interface Stay {
  readonly reach: (agent: OneAgent) => Promise<void>;
  readonly goOn: (agent: OneAgent) => Promise<void>;
}

const { id: taskId } = offeredTask;
const name = (agent: OneAgent): string => agent.session.view.tasks[0]?.key ?? 'nothing';

/** Longer than any wait before a repetition, and shorter than any deadline, in ms. */
const aWhile = 2_000;

async function begin(agent: OneAgent): Promise<void> {
  if (agent.isHandedOver) {
    agent.host.tell({ type: 'task.offered', task: handed });
    agent.session.accept(taskId);
  } else agent.session.start(newConversation, { text: 'Dear customer' });
  await agent.settle();
}

/** All that was held is answered; what is then the agent's to decide is tried again. */
async function release(agent: OneAgent): Promise<void> {
  agent.host.release();
  await agent.clock.advance(aWhile);
  for (const { key, undecided } of agent.session.view.tasks) if (undecided) agent.session.retry(key);
  await agent.settle();
}

async function converse(agent: OneAgent): Promise<void> {
  await begin(agent);
  agent.session.send(name(agent), { text: 'Hello' });
  await agent.clock.advance(100);
  agent.host.reply('Hi');
  await agent.clock.advance(100);
}

async function write(agent: OneAgent): Promise<void> {
  agent.session.send(name(agent), { text: 'and goodbye' });
  await agent.settle();
}

async function takeTransfer(agent: OneAgent): Promise<void> {
  await release(agent);
  agent.host.tell({ type: 'transfer.accepted', taskId, wrapUp: terms });
  await agent.settle();
}

async function end(agent: OneAgent): Promise<void> {
  await converse(agent);
  agent.session.end(name(agent));
  await agent.settle();
}

/** Ends it on terms with a clock that the agent may have put off or stopped. */
async function endTimed(agent: OneAgent): Promise<void> {
  const autoAt = agent.clock.now() + 3_600_000;
  const timed = { ...terms, autoAt, clock: 'ours', mayExtend: true, mayCancel: true };
  agent.host.say('endTask', { wrapUp: timed });
  await end(agent);
}

async function handOn(agent: OneAgent): Promise<void> {
  agent.session.transfer(name(agent), queue);
  await agent.settle();
}

async function choose(agent: OneAgent): Promise<void> {
  agent.session.chooseCode(name(agent), 'solved');
  await agent.settle();
}

async function submit(agent: OneAgent): Promise<void> {
  agent.session.submitWrapUp(name(agent));
  await agent.settle();
}

const warned = { warnings: [{ id: 'no-consent', reason: 'No consent is on record.', asksWhy: true }] };

/** Every place of the task machine in which the agent can see a task rest. */
export const stays: Readonly<Record<(typeof places)[number], Stay>> = {
  checking: {
    reach: async (agent) => {
      agent.host.feel('previewTask', 'holds');
      await begin(agent);
    },
    goOn: release,
  },
  warned: {
    reach: async (agent) => {
      agent.host.say('previewTask', warned);
      await begin(agent);
    },
    goOn: async (agent) => {
      agent.session.confirm(name(agent), [{ id: 'no-consent', why: 'They asked us to write.' }]);
      await agent.settle();
    },
  },
  creating: {
    reach: async (agent) => {
      agent.host.feel('createTask', 'holds');
      await begin(agent);
    },
    goOn: release,
  },
  'unknown.looking': {
    reach: async (agent) => {
      agent.host.feel('createTask', 'breaks');
      agent.host.feel('findTask', 'holds');
      await begin(agent);
    },
    goOn: release,
  },
  'unknown.asking': {
    reach: async (agent) => {
      agent.host.feel('createTask', 'breaks');
      agent.host.feel('findTask', 'breaks');
      await begin(agent);
    },
    goOn: release,
  },
  refused: {
    reach: async (agent) => {
      agent.host.feel('createTask', 'refuses');
      await begin(agent);
    },
    goOn: release,
  },
  'offered.accepting': {
    reach: async (agent) => {
      agent.host.feel('acceptTask', 'holds');
      await begin(agent);
    },
    goOn: release,
  },
  'offered.waiting': {
    reach: async (agent) => {
      agent.host.feel('acceptTask', 'refuses');
      await begin(agent);
    },
    goOn: async (agent) => {
      agent.host.tell({ type: 'task.accepted', taskId });
      await agent.settle();
    },
  },
  'open.active': { reach: converse, goOn: write },
  'open.ending.draining': {
    reach: async (agent) => {
      await converse(agent);
      agent.host.feel('sendMessage', 'holds');
      await write(agent);
      agent.session.end(name(agent));
      await agent.settle();
    },
    goOn: release,
  },
  'open.ending.requesting': {
    reach: async (agent) => {
      agent.host.feel('endTask', 'holds');
      await end(agent);
    },
    goOn: release,
  },
  'open.transferring.draining': {
    reach: async (agent) => {
      await converse(agent);
      agent.host.feel('sendMessage', 'holds');
      await write(agent);
      await handOn(agent);
    },
    goOn: takeTransfer,
  },
  'open.transferring.requesting': {
    reach: async (agent) => {
      await converse(agent);
      agent.host.feel('transferTask', 'holds');
      await handOn(agent);
    },
    goOn: takeTransfer,
  },
  'open.transferring.awaiting': {
    reach: async (agent) => {
      await converse(agent);
      await handOn(agent);
    },
    goOn: takeTransfer,
  },
  'open.transferring.cancelling': {
    reach: async (agent) => {
      await converse(agent);
      await handOn(agent);
      agent.host.feel('cancelTransfer', 'holds');
      agent.session.cancelTransfer(name(agent));
      await agent.settle();
    },
    goOn: takeTransfer,
  },
  'wrappingUp.choosing': {
    reach: async (agent) => {
      await end(agent);
      await choose(agent);
    },
    goOn: async (agent) => {
      agent.host.feel('wrapUpTask', 'refuses');
      await submit(agent);
    },
  },
  'wrappingUp.fetching': {
    reach: async (agent) => {
      agent.host.feel('listWrapUpCodes', 'breaks');
      await end(agent);
      agent.host.feel('listWrapUpCodes', 'holds');
      agent.session.retry(name(agent));
      await agent.settle();
    },
    goOn: async (agent) => {
      await release(agent);
      await choose(agent);
    },
  },
  'wrappingUp.extending': {
    reach: async (agent) => {
      await endTimed(agent);
      agent.host.feel('extendWrapUp', 'holds');
      agent.session.extendWrapUp(name(agent));
      await agent.settle();
    },
    goOn: async (agent) => {
      await release(agent);
      await choose(agent);
    },
  },
  'wrappingUp.cancelling': {
    reach: async (agent) => {
      await endTimed(agent);
      agent.host.feel('cancelAutoWrapUp', 'holds');
      agent.session.cancelAutoWrapUp(name(agent));
      await agent.settle();
    },
    goOn: async (agent) => {
      await release(agent);
      await choose(agent);
    },
  },
  'wrappingUp.submitting': {
    reach: async (agent) => {
      await end(agent);
      await choose(agent);
      agent.host.feel('wrapUpTask', 'holds');
      await submit(agent);
    },
    goOn: release,
  },
};

const always: readonly Capability[] = ['find-message', 'accept-task', 'wrap-up-clock', 'cancel-transfer'];

/** What a host may be able to do, as far as it matters to what comes back. */
export const abilities: Readonly<Record<string, readonly Capability[]>> = {
  'can do everything': [...always, 'find-task', 'preview', 'history', 'templates'],
  'tells no history': [...always, 'find-task'],
  'cannot look tasks up': [...always, 'preview', 'history'],
};

/** The task as the host hands it to an agent who has not wished for it. */
export const handed = { ...offeredTask, clientToken: undefined };
