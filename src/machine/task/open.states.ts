import { heard, outcome } from '../asking.js';
import { aboutTask, aboutTransfer, namingTask, taskSetup } from './task.setup.js';
import type { TaskContext } from './task.types.js';

const noTarget = { kind: 'queue', id: '', name: '' } as const;

const keepTask = [
  'rememberNotAccepted',
  {
    type: 'announce',
    params: ({ context: { task, problem } }: { readonly context: TaskContext }) =>
      task && problem && { type: 'outbound-transfer-declined' as const, task, problem },
  },
] as const;

/** One transfer at a time; while it is on its way nothing ends the conversation, and every exit unlocks (T4, T5). */
const transferring = taskSetup.createStateConfig({
  initial: 'draining',
  tags: 'busy',
  entry: 'forgetProblem',
  // an old decline told again must not end the transfer that followed it
  on: {
    'transfer.declined': { guard: { type: 'isOfThisTransfer', params: heard }, target: 'active', actions: keepTask },
  },
  states: {
    // what the agent has written goes out before anybody else has the conversation (C11)
    draining: { entry: 'awaitDrained', on: { 'outbox.drained': 'requesting' } },
    requesting: {
      invoke: {
        src: 'transferTask',
        input: ({ context: { task, transfer, key } }) => ({
          request: {
            taskId: task?.id ?? key,
            target: transfer?.target ?? noTarget,
            ...(transfer?.note && { note: transfer.note }),
          },
          clientToken: transfer?.clientToken ?? key,
        }),
        onDone: [
          {
            guard: { type: 'isTakenAtOnce', params: outcome },
            target: '#task.wrappingUp',
            actions: [
              { type: 'rememberStart', params: outcome },
              { type: 'announce', params: aboutTransfer('outbound-transfer-accepted') },
            ],
          },
          {
            guard: { type: 'succeeded', params: outcome },
            target: 'awaiting',
            actions: [
              { type: 'rememberStart', params: outcome },
              { type: 'announce', params: aboutTransfer('outbound-transfer-started') },
            ],
          },
          {
            target: '#task.open.active',
            actions: ['forgetTransfer', { type: 'rememberProblem', params: outcome }],
          },
        ],
      },
    },
    awaiting: {
      invoke: { src: 'alarm', input: ({ context: { transfer } }) => ({ at: transfer?.lapsesAt }) },
      on: { 'alarm.rang': { target: '#task.open.active', actions: keepTask }, 'transfer.cancel': 'cancelling' },
    },
    // whoever takes it meanwhile has it: the host knows which came first
    cancelling: {
      entry: 'forgetProblem',
      invoke: {
        src: 'cancelTransfer',
        input: ({ context: { task, transfer, key } }) => ({
          request: { taskId: task?.id ?? key },
          clientToken: `${transfer?.clientToken ?? key}:cancel`,
        }),
        onDone: [
          { guard: { type: 'succeeded', params: outcome }, target: '#task.open.active', actions: 'forgetTransfer' },
          { target: 'awaiting', actions: { type: 'rememberProblem', params: outcome } },
        ],
      },
    },
  },
});

const ending = taskSetup.createStateConfig({
  initial: 'draining',
  tags: 'busy',
  entry: 'forgetProblem',
  states: {
    draining: { entry: 'awaitDrained', on: { 'outbox.drained': 'requesting' } },
    requesting: {
      invoke: {
        src: 'endTask',
        input: namingTask('end'),
        onDone: [
          {
            guard: { type: 'succeeded', params: outcome },
            target: '#task.wrappingUp',
            actions: { type: 'rememberTerms', params: outcome },
          },
          { target: '#task.open.active', actions: { type: 'rememberProblem', params: outcome } },
        ],
      },
    },
  },
});

/** The agent has the task: messages go both ways until it is ended or handed on. */
export const open = taskSetup.createStateConfig({
  initial: 'active',
  entry: ['forgetProblem', { type: 'announce', params: aboutTask('outbound-task-accepted') }, 'sendFirst'],
  on: {
    'history.grew': { actions: { type: 'rememberOlder', params: heard } },
    'task.ended': { target: 'wrappingUp', actions: { type: 'rememberToldTerms', params: heard } },
    'transfer.accepted': {
      target: 'wrappingUp',
      actions: [
        { type: 'rememberToldTerms', params: heard },
        { type: 'announce', params: aboutTransfer('outbound-transfer-accepted') },
      ],
    },
  },
  invoke: [
    {
      src: 'listMessages',
      input: ({ context: { task, key } }) => ({
        request: { taskId: task?.id ?? key, conversationId: task?.conversationId ?? key },
        clientToken: `${key}:history`,
      }),
      onDone: { actions: { type: 'rememberHistory', params: outcome } },
    },
    {
      src: 'listTemplates',
      input: ({ context: { task, wanted, key } }) => ({
        request: { taskId: task?.id ?? key, channel: wanted.channel },
        clientToken: `${key}:templates`,
      }),
      onDone: { actions: { type: 'rememberTemplates', params: outcome } },
    },
  ],
  states: {
    active: {
      entry: 'stayWithIt',
      on: {
        'transfer.request': {
          guard: { type: 'mayTransfer', params: heard },
          target: 'transferring',
          actions: [{ type: 'rememberTransfer', params: heard }, 'leaveIt'],
        },
        'transfer.refused': { actions: { type: 'rememberRefusal', params: heard } },
        'task.end': { target: 'ending', actions: 'leaveIt' },
      },
    },
    transferring,
    ending,
  },
});
