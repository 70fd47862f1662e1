import { assign, enqueueActions, setup } from 'xstate';
import { whyNotSecond } from '../../domain/transfer.js';
import type { AnswerOf } from '../../ports/desktop.js';
import type { Outcome } from '../../ports/host-fault.js';
import type { Announcement } from '../../ports/announcement.js';
import { alarm, asks, heard, outcome } from '../asking.js';
import { outboxMachine } from '../outbox/outbox.machine.js';
import { taskMachine } from '../task/task.machine.js';
import { inFlight } from '../task/task.view.js';
import * as change from './session.changes.js';
import type { SessionContext, SessionEvent } from './session.types.js';

/** How long to wait before an unreachable desktop is asked again, in ms. */
const askAgainAfterMs = 2_000;

type HeardBy<Type extends SessionEvent['type']> = Extract<SessionEvent, { readonly type: Type }>;

const sessionSetup = setup({
  types: {} as {
    context: SessionContext;
    events: SessionEvent;
    children: { outbox: 'outbox' };
  },
  actors: {
    readDesk: asks<'readDesk'>(),
    alarm,
    task: taskMachine,
    outbox: outboxMachine,
  },
  guards: {
    succeeded: (_, result: Outcome<unknown>) => result.ok,
    isKnown: ({ context }) => change.deskOf(context) !== undefined,
    isEligible: ({ context }) => change.isEligible(context),
    isIneligible: ({ context }) => !change.isEligible(context),
  },
  actions: {
    rememberDesk: assign(({ context }, result: Outcome<AnswerOf<'readDesk'>>) =>
      result.ok ? { told: { ...context.told, ...result.value }, problem: undefined } : {},
    ),
    rememberProblem: assign((_, result: Outcome<unknown>) =>
      result.ok ? {} : { problem: result.problem, askAgainAt: result.at + askAgainAfterMs },
    ),
    forgetProblem: assign({ problem: undefined }),
    forgetDesk: assign({ told: {}, problem: undefined }),
    learn: assign(({ context }, { fact }: HeardBy<'fact'>) => ({ told: change.learned(context.told, fact) })),
    takeOn: assign(({ context, spawn }, event: HeardBy<'task.start' | 'fact'>) => {
      const input = change.newTask(context.tasks, event);
      if (!input) return {};
      const ref = spawn('task', { id: input.key, input });
      return { tasks: [...context.tasks, ref], selectedKey: input.handed ? context.selectedKey : input.key };
    }),
    passOn: enqueueActions(({ context: { tasks, selectedKey }, enqueue }, { fact }: HeardBy<'fact'>) => {
      const ref = change.concerned(tasks, fact);
      if (ref) enqueue.sendTo(ref, fact);
      if (ref && ref.id === selectedKey && fact.type === 'message.received') enqueue.sendTo(ref, { type: 'task.seen' });
      if (fact.type === 'message.status') enqueue.sendTo('outbox', fact);
    }),
    restore: enqueueActions(({ context: { tasks, selectedKey }, enqueue }, event: HeardBy<'tasks.restore'>) => {
      const { replaced, inputs } = change.comeBack(tasks, event.inputs);
      // one that comes back may have the same name
      for (const ref of replaced) enqueue.stopChild(ref);
      enqueue.assign(({ spawn }) => ({
        tasks: [
          ...tasks.filter((ref) => !replaced.includes(ref)),
          ...inputs.map((input) => spawn('task', { id: input.key, input })),
        ],
        selectedKey: selectedKey ?? event.selectedKey,
      }));
      const selected = inputs.find(({ key }) => key === (selectedKey ?? event.selectedKey));
      if (selected) enqueue.sendTo(selected.key, { type: 'task.seen' });
    }),
    select: enqueueActions(({ context: { tasks }, enqueue }, { key }: HeardBy<'task.select'>) => {
      const ref = change.taskRef(tasks, key);
      enqueue.assign({ selectedKey: ref?.id });
      if (ref) enqueue.sendTo(ref, { type: 'task.seen' });
    }),
    forgetTask: enqueueActions(({ context: { tasks, selectedKey }, enqueue }, { key }: HeardBy<'task.left'>) => {
      const ref = change.taskRef(tasks, key);
      if (!ref) return;
      const rest = tasks.filter((other) => other !== ref);
      enqueue.assign({ tasks: rest, selectedKey: selectedKey === ref.id ? rest.at(-1)?.id : selectedKey });
      enqueue.stopChild(ref);
    }),
    transfer: enqueueActions(({ context: { tasks }, enqueue }, event: HeardBy<'transfer.start'>) => {
      const ref = change.taskRef(tasks, event.key);
      if (!ref) return;
      const problem = whyNotSecond(inFlight(tasks.map((task) => task.getSnapshot())));
      const { transfer } = event;
      enqueue.sendTo(ref, problem ? { type: 'transfer.refused', problem } : { type: 'transfer.request', transfer });
    }),
    /** Eligibility is told once per change, not once per fact (E7). */
    noticeEligibility: enqueueActions(({ context, enqueue }) => {
      const refusals = change.refusalsOf(context);
      const eligibility = JSON.stringify(refusals);
      if (!refusals || eligibility === context.eligibility) return;
      enqueue.assign({ eligibility });
      enqueue.raise({ type: 'eligibility.changed', refusals });
    }),
    /** `connect.ts` tells the page. */
    announce: (_, _announcement: Announcement | undefined) => undefined,
  },
});

const readingDesk = (otherwise: string) =>
  ({
    src: 'readDesk',
    input: { request: {}, clientToken: 'desk' },
    onDone: [
      {
        guard: { type: 'succeeded', params: outcome<Outcome<AnswerOf<'readDesk'>>> },
        target: '#session.known',
        actions: [{ type: 'rememberDesk', params: outcome<Outcome<AnswerOf<'readDesk'>>> }, 'noticeEligibility'],
      },
      { guard: 'isKnown', target: '#session.known' },
      { target: otherwise, actions: { type: 'rememberProblem', params: outcome<Outcome<AnswerOf<'readDesk'>>> } },
    ],
  }) as const;

/** One agent at one desktop: who may start what, and the conversations under way. */
export const sessionMachine = sessionSetup.createMachine({
  id: 'session',
  context: { told: {}, tasks: [] },
  initial: 'connecting',
  invoke: { src: 'outbox', id: 'outbox' },
  on: {
    fact: {
      actions: [
        { type: 'learn', params: heard },
        'noticeEligibility',
        { type: 'takeOn', params: heard },
        { type: 'passOn', params: heard },
      ],
    },
    'eligibility.changed': {
      actions: {
        type: 'announce',
        params: ({ event: { refusals } }) => ({ type: 'outbound-eligibility-changed' as const, refusals }),
      },
    },
    'task.start': { actions: { type: 'takeOn', params: heard } },
    'tasks.restore': { actions: { type: 'restore', params: heard } },
    'task.select': { actions: { type: 'select', params: heard } },
    'task.left': { actions: { type: 'forgetTask', params: heard } },
    'transfer.start': { actions: { type: 'transfer', params: heard } },
    'session.reconnect': { target: '.connecting', actions: 'forgetDesk' },
  },
  states: {
    connecting: {
      invoke: readingDesk('#session.unreachable'),
    },
    unreachable: {
      // a host that only tells, and never answers, is a host all the same
      always: { guard: 'isKnown', target: 'known' },
      initial: 'waiting',
      states: {
        // a page may begin to listen after the elements began to ask
        waiting: {
          invoke: { src: 'alarm', input: ({ context: { askAgainAt } }) => ({ at: askAgainAt }) },
          on: { 'alarm.rang': 'asking' },
        },
        asking: { invoke: readingDesk('waiting') },
      },
    },
    known: {
      initial: 'deciding',
      entry: 'forgetProblem',
      states: {
        deciding: {
          always: [{ guard: 'isEligible', target: 'eligible' }, { target: 'ineligible' }],
        },
        eligible: { always: { guard: 'isIneligible', target: 'ineligible' } },
        ineligible: { always: { guard: 'isEligible', target: 'eligible' } },
      },
    },
  },
});
