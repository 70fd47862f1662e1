import { fromCallback } from 'xstate';
import { outboxMachine } from '../../src/machine/outbox/outbox.machine.js';
import type { CourierOrder, OutboxContext } from '../../src/machine/outbox/outbox.types.js';
import { sessionMachine } from '../../src/machine/session/session.machine.js';
import type { SessionContext } from '../../src/machine/session/session.types.js';
import { taskMachine } from '../../src/machine/task/task.machine.js';
import type { TaskContext, TaskInput } from '../../src/machine/task/task.types.js';
import { directoryWalk } from './directory-walk.js';
import { desk, newConversation, offeredTask, outboxEntry, queue, terms } from './nouns.js';
import { at, ended, ok, refused, silent, silentAlarm, unanswered, type MachineWalk, type WalkEvent } from './walk.js';

const accepted = { ...offeredTask, state: 'accepted' as const };
const taskId = offeredTask.id;
const answer = { id: 'm-9', conversationId: 'conversation-1', direction: 'inbound', text: 'Hi', at };

const warning = { id: 'no-consent', reason: 'No consent is on record.' };

const timed = { ...terms, autoAt: at, clock: 'ours', defaultCodeId: 'solved', mayExtend: true, mayCancel: true };

const taskEvents: readonly WalkEvent[] = [
  ...ended('0.task.checking', ok({ warnings: [] }), ok({ warnings: [warning] }), refused),
  ...ended('0.task.creating', ok(offeredTask), refused, silent),
  ...ended(
    '0.task.restoring.looking',
    ok({ task: offeredTask }),
    ok({ task: accepted }),
    ok({ task: accepted, wrapUp: terms }),
    ok({ task: null }),
    silent,
  ),
  ...ended('0.task.unknown.looking', ok({ task: offeredTask }), ok({ task: null }), silent),
  ...ended('0.task.offered.accepting', ok(accepted), silent),
  ...ended('0.task.open', ok({ messages: [answer], earlier: [] })),
  ...ended('1.task.open', ok({ templates: [{ id: 't-1', name: 'Hello', text: 'Hello' }] })),
  ...ended('0.task.open.transferring.requesting', ok({ outcome: 'pending' }), ok({ outcome: 'accepted' }), refused),
  ...ended('0.task.open.transferring.cancelling', ok({}), refused),
  ...ended('0.task.open.ending.requesting', ok({ wrapUp: terms }), refused),
  ...ended('0.task.wrappingUp', ok({ codes: [{ id: 'solved', name: 'Solved' }] })),
  ...ended('0.task.wrappingUp.fetching', ok({ codes: [{ id: 'solved', name: 'Solved' }] })),
  ...ended('0.task.wrappingUp.submitting', ok({}), refused),
  ...ended('0.task.wrappingUp.extending', ok({ wrapUp: timed }), silent),
  ...ended('0.task.wrappingUp.cancelling', ok({ wrapUp: terms }), silent),
  { type: 'alarm.rang', at },
  { type: 'message.received', message: answer, at },
  { type: 'first.write', first: { text: 'Hello' } },
  { type: 'outbox.drained' },
  { type: 'problem.dismiss' },
  { type: 'task.accept' },
  { type: 'task.accepted', taskId, at },
  { type: 'history.grew', page: { messages: [{ ...answer, id: 'm-0' }], earlier: [] } },
  { type: 'task.assignment-failed', taskId, trackingId: 'x-1', at },
  { type: 'task.check' },
  { type: 'task.closed', taskId, at },
  { type: 'task.confirm', confirmed: [] },
  { type: 'task.confirm', confirmed: [{ id: 'no-consent' }] },
  { type: 'task.dismiss' },
  { type: 'task.end' },
  { type: 'task.ended', taskId, wrapUp: terms, at },
  { type: 'task.offered', task: offeredTask, at },
  { type: 'task.retry' },
  { type: 'task.seen' },
  { type: 'transfer.accepted', taskId, wrapUp: terms, at },
  { type: 'transfer.declined', taskId, target: queue, at },
  { type: 'transfer.refused', problem: { code: 'transfer-in-progress', recipient: 'Eve' } },
  { type: 'transfer.request', transfer: { target: queue, clientToken: 'token-2' } },
  { type: 'transfer.cancel' },
  { type: 'wrapUp.choose', codeId: 'solved' },
  { type: 'wrapUp.submit' },
  { type: 'wrapUp.note', notes: 'Call again' },
  { type: 'wrapUp.extend' },
  { type: 'wrapUp.cancelAuto' },
  { type: 'wrap-up.changed', taskId, wrapUp: timed, at },
  { type: 'wrap-up.changed', taskId, wrapUp: terms, at },
];

const requests = [
  'previewTask',
  'createTask',
  'findTask',
  'acceptTask',
  'listMessages',
  'listTemplates',
  'transferTask',
  'cancelTransfer',
  'endTask',
  'listWrapUpCodes',
  'wrapUpTask',
  'extendWrapUp',
  'cancelAutoWrapUp',
] as const;

const inertTask = taskMachine.provide({
  actors: { ...(Object.fromEntries(requests.map((name) => [name, unanswered()])) as object), alarm: silentAlarm },
});
const inertOutbox = outboxMachine.provide({ actors: { courier: fromCallback<CourierOrder>(() => undefined) } });

const wish: TaskInput = { key: 'token-1', wanted: newConversation };
const previewed: TaskInput = { ...wish, isPreviewed: true };
const handed = { key: taskId, wanted: offeredTask, handed: offeredTask };

/** Every place that a task can be left in. */
export const places = [
  'checking',
  'warned',
  'creating',
  'unknown.looking',
  'unknown.asking',
  'refused',
  'offered.accepting',
  'offered.waiting',
  'open.active',
  'open.ending.draining',
  'open.ending.requesting',
  'open.transferring.draining',
  'open.transferring.requesting',
  'open.transferring.awaiting',
  'open.transferring.cancelling',
  'wrappingUp.choosing',
  'wrappingUp.fetching',
  'wrappingUp.extending',
  'wrappingUp.cancelling',
  'wrappingUp.submitting',
] as const;

const leftIn = (place: string, savedAt: number): TaskInput => {
  const hasTask = !['checking', 'warned', 'creating', 'unknown', 'refused'].some((state) => place.startsWith(state));
  const context = {
    key: wish.key,
    wanted: wish.wanted,
    isPreviewed: place === 'checking',
    ...(hasTask && { task: accepted }),
  };
  return { ...wish, restored: { place, savedAt, context: { ...context, transfer: undefined } } };
};
const restored = [
  ...places.map((place) => leftIn(place, at)),
  // a day and more before
  leftIn('creating', at - 90_000_000),
  ...[leftIn('open.active', at)].map((input) => ({
    ...input,
    restored: { ...input.restored, context: { ...input.restored?.context, ours: false } },
  })),
];
const token = { clientToken: outboxEntry.clientToken };
const second = { ...outboxEntry, clientToken: 'message-2' };
const idleDesk = { ...desk, agent: { ...desk.agent, state: 'idle' } };

/** Every machine, ready to be walked. */
export const machineWalks: readonly MachineWalk[] = [
  {
    name: 'task',
    machine: inertTask,
    inputs: [wish, previewed, handed],
    restored,
    events: taskEvents,
    tellApart: ({ isPreviewed, preview, task, codeId, problem, unread, transfer, wrapUp, isTimeUp }: TaskContext) => [
      codeId,
      unread > 0,
      // beside a clock that runs the rest has no part in what happens
      ...(wrapUp.autoAt === undefined
        ? // what was asked before it was created no longer matters once it is
          [isPreviewed && !task, preview, task?.state, problem !== undefined, transfer !== undefined]
        : [isTimeUp === true]),
    ],
  },
  {
    name: 'session',
    machine: sessionMachine.provide({
      actors: {
        readDesk: unanswered<'readDesk'>(),
        alarm: silentAlarm,
        task: inertTask,
        outbox: inertOutbox,
      },
    }),
    inputs: [undefined],
    events: [
      ...ended('0.session.connecting', ok(desk), ok(idleDesk), silent),
      ...ended('0.session.unreachable.asking', ok(desk), silent),
      { type: 'alarm.rang', at },
      { type: 'eligibility.changed', refusals: { sms: [], email: [] } },
      { type: 'fact', fact: { type: 'desk.changed', desk, at } },
      { type: 'fact', fact: { type: 'agent.changed', state: 'idle', at } },
      { type: 'fact', fact: { type: 'agent.changed', state: 'rona', at } },
      { type: 'session.reconnect' },
      { type: 'task.start', input: wish },
      { type: 'tasks.restore', inputs: [leftIn('open.active', at)] },
      { type: 'task.select', key: undefined },
      { type: 'task.left', key: 'token-1' },
      { type: 'transfer.start', key: 'token-1', transfer: { target: queue, clientToken: 'token-2' } },
    ],
    tellApart: ({ told, tasks, selectedKey }: SessionContext) => [told.agent?.state, tasks.length, selectedKey],
  },
  {
    name: 'outbox',
    machine: inertOutbox,
    inputs: [undefined],
    events: [
      { type: 'message.add', entry: outboxEntry },
      { type: 'message.add', entry: second },
      { type: 'message.retry', ...token, at },
      { type: 'message.check', ...token },
      { type: 'message.withdraw', ...token },
      { type: 'message.status', ...token, status: 'delivered', at },
      { type: 'message.status', ...token, status: 'failed', at },
      { type: 'conversation.forget', conversationId: outboxEntry.conversationId },
      { type: 'entries.read', entries: [{ ...outboxEntry, status: 'sending', attempts: 1 }] },
      { type: 'entries.read', entries: [{ ...outboxEntry, status: 'unknown', waits: 'agent' }] },
      { type: 'lane.left', conversationId: outboxEntry.conversationId },
      { type: 'network.changed', online: false },
      { type: 'network.changed', online: true },
    ],
    tellApart: ({ entries, tended }: OutboxContext) => [
      entries.map(({ clientToken, status, waits }) => [clientToken, status, waits]),
      tended,
    ],
  },
  directoryWalk,
];
