import { expect } from '@open-wc/testing';
import { directoryMachine } from '../../src/machine/directory/directory.machine.js';
import { outboxMachine } from '../../src/machine/outbox/outbox.machine.js';
import { sessionMachine } from '../../src/machine/session/session.machine.js';
import { taskMachine } from '../../src/machine/task/task.machine.js';
import { desk, newConversation, offeredTask, outboxEntry, queue, terms } from '../support/nouns.js';
import { reachedStates, restingStates } from '../support/paths.js';

const at = 1_000;
const ok = (value: unknown) => ({ ok: true, value, at });
const refused = { ok: false, problem: { code: 'creation-failed', trackingId: 't-1' }, at };
const silent = { ok: false, problem: { code: 'host-silent', request: 'createTask', deadlineMs: 15_000 }, at };

const ended = (actor: string, ...outputs: readonly unknown[]) =>
  outputs.map((output) => ({ type: `xstate.done.actor.${actor}`, output }));

const accepted = { ...offeredTask, state: 'accepted' };

const taskEvents = [
  ...ended('0.task.creating', ok(offeredTask), refused, silent),
  ...ended('0.task.unknown.looking', ok({ task: offeredTask }), ok({ task: null }), silent),
  ...ended('0.task.offered.accepting', ok(accepted), ok(offeredTask)),
  ...ended('0.task.open.transferring.requesting', ok({ outcome: 'pending' }), ok({ outcome: 'accepted' }), refused),
  ...ended('0.task.open.ending.requesting', ok({ wrapUp: terms }), refused),
  ...ended('0.task.wrappingUp.submitting', ok({}), refused),
  { type: 'alarm.rang', at },
  { type: 'task.accept' },
  { type: 'task.accepted', taskId: offeredTask.id, at },
  { type: 'task.check' },
  { type: 'task.retry' },
  { type: 'task.dismiss' },
  { type: 'task.end', drained: true },
  { type: 'task.end', drained: false },
  { type: 'transfer.request', target: queue, clientToken: 'token-2', drained: true },
  { type: 'transfer.request', target: queue, clientToken: 'token-2', drained: false },
  { type: 'transfer.declined', taskId: offeredTask.id, target: queue, at },
  { type: 'wrapUp.choose', codeId: 'solved' },
  { type: 'wrapUp.submit' },
];

const walks = [
  {
    name: 'a task of ours, or one handed to us,',
    reached: () => [
      ...reachedStates(taskMachine, { input: { key: 'token-1', wanted: newConversation }, events: taskEvents }),
      ...reachedStates(taskMachine, {
        input: { key: offeredTask.id, wanted: offeredTask, handed: offeredTask },
        events: taskEvents,
      }),
    ],
    all: restingStates(taskMachine),
  },
  {
    name: 'the session',
    reached: () =>
      reachedStates(sessionMachine, {
        events: [
          ...ended('0.session.connecting', ok(desk), silent),
          ...ended('0.session.unreachable.asking', ok(desk), silent),
          { type: 'alarm.rang', at },
          { type: 'fact', fact: { type: 'agent.changed', state: 'idle', at } },
          { type: 'fact', fact: { type: 'agent.changed', state: 'rona', at } },
        ],
        tellApart: ({ context }: { context: { told: { agent?: { state: string } } } }) => context.told.agent?.state,
      }),
    all: restingStates(sessionMachine),
  },
  {
    name: 'the outbox',
    reached: () =>
      reachedStates(outboxMachine, {
        events: [
          { type: 'message.add', entry: outboxEntry },
          { type: 'network.changed', online: false },
          { type: 'network.changed', online: true },
        ],
        tellApart: ({ context }) => context as unknown,
      }),
    all: restingStates(outboxMachine),
  },
  {
    name: 'the directory',
    reached: () =>
      reachedStates(directoryMachine, {
        events: [
          { type: 'directory.open', key: 'token-1', taskId: offeredTask.id },
          ...ended('0.directory.loading', ok({ targets: [queue] }), silent),
        ],
      }),
    all: restingStates(directoryMachine),
  },
];

describe('every state of every machine', () => {
  for (const { name, reached, all } of walks) {
    it(`is reached by some path: ${name}`, () => {
      const states = [...new Set(reached())].sort();

      expect(states).to.deep.equal(all);
    });
  }
});
