import { heard, outcome } from '../asking.js';
import { wasIn } from './task.changes.js';
import { aboutTask, namingTask, taskSetup } from './task.setup.js';

/** The desktop is asked what it says to it, where it wants to be: whatever stands against it is known before anything is created (L9). */
export const checking = taskSetup.createStateConfig({
  tags: 'busy',
  always: { guard: 'isCleared', target: 'creating' },
  on: {
    // another page has gone on with it
    'task.offered': { target: 'offered', actions: { type: 'rememberOffer', params: heard } },
    'task.dismiss': { target: 'closed', actions: 'letGo' },
  },
  invoke: {
    src: 'previewTask',
    input: ({ context: { key, wanted } }) => ({ request: wanted, clientToken: `${key}:preview` }),
    onDone: [
      {
        guard: { type: 'isAllowed', params: outcome },
        target: 'creating',
        actions: { type: 'rememberClearance', params: outcome },
      },
      {
        guard: { type: 'succeeded', params: outcome },
        target: 'warned',
        actions: { type: 'rememberPreview', params: outcome },
      },
      { target: 'refused', actions: { type: 'rememberProblem', params: outcome } },
    ],
  },
});

/** The host lets it begin only if the agent answers for it (L9). */
export const warned = taskSetup.createStateConfig({
  entry: {
    type: 'announce',
    params: ({ context }) => {
      const { wanted, preview } = context;
      return preview && !wasIn(context, 'warned')
        ? { type: 'outbound-task-warned' as const, wanted, warnings: preview.warnings }
        : undefined;
    },
  },
  on: {
    'task.offered': { target: 'offered', actions: { type: 'rememberOffer', params: heard } },
    'task.confirm': {
      guard: { type: 'isConfirmed', params: heard },
      target: 'creating',
      actions: { type: 'rememberConfirmation', params: heard },
    },
    'task.dismiss': { target: 'closed', actions: 'letGo' },
  },
});

/** The desktop is asked for the task; its client token was made before, so asking again is safe (L6–L8). */
export const creating = taskSetup.createStateConfig({
  tags: 'busy',
  always: { guard: 'isHandedToUs', target: 'offered' },
  on: { 'task.offered': { target: 'offered', actions: { type: 'rememberOffer', params: heard } } },
  invoke: {
    src: 'createTask',
    input: ({ context: { key, wanted } }) => ({ request: wanted, clientToken: key }),
    onDone: [
      {
        guard: { type: 'succeeded', params: outcome },
        target: 'offered',
        actions: { type: 'rememberTask', params: outcome },
      },
      {
        guard: { type: 'isInDoubt', params: outcome },
        target: 'unknown',
        actions: { type: 'rememberProblem', params: outcome },
      },
      { target: 'refused', actions: { type: 'rememberProblem', params: outcome } },
    ],
  },
});

/** No answer in time: the task is looked up by its token before anything is repeated, and the agent decides what that leaves open (L8). */
export const unknown = taskSetup.createStateConfig({
  initial: 'looking',
  entry: {
    type: 'announce',
    params: ({ context }) =>
      wasIn(context, 'unknown')
        ? undefined
        : { type: 'outbound-task-outcome-unknown' as const, wanted: context.wanted, clientToken: context.key },
  },
  on: { 'task.offered': { target: 'offered', actions: { type: 'rememberOffer', params: heard } } },
  states: {
    looking: {
      tags: 'busy',
      invoke: {
        src: 'findTask',
        input: ({ context: { key } }) => ({ request: { createToken: key }, clientToken: `${key}:find` }),
        onDone: [
          {
            guard: { type: 'isFound', params: outcome },
            target: '#task.offered',
            actions: { type: 'rememberFoundTask', params: outcome },
          },
          { guard: { type: 'succeeded', params: outcome }, target: '#task.refused', actions: 'rememberLoss' },
          { target: 'asking' },
        ],
      },
    },
    asking: {
      on: {
        'task.check': 'looking',
        'task.retry': '#task.creating',
        'task.dismiss': { target: '#task.closed', actions: 'letGo' },
      },
    },
  },
});

/** It was certainly not created; trying again reuses the token (L7). */
export const refused = taskSetup.createStateConfig({
  entry: {
    type: 'announce',
    params: ({ context }) => {
      const { wanted, problem } = context;
      return problem && !wasIn(context, 'refused')
        ? { type: 'outbound-task-refused' as const, wanted, problem }
        : undefined;
    },
  },
  on: {
    'task.offered': { target: 'offered', actions: { type: 'rememberOffer', params: heard } },
    'task.retry': { target: 'checking', actions: ['forgetClearance', 'forgetProblem'] },
    'task.dismiss': { target: 'closed', actions: 'letGo' },
  },
});

/** The desktop offers the task: ours is accepted at once, one handed to us waits for the agent (L6). */
export const offered = taskSetup.createStateConfig({
  initial: 'deciding',
  always: { guard: 'isAccepted', target: 'open' },
  entry: { type: 'announce', params: aboutTask('outbound-task-created') },
  on: {
    'task.accepted': { target: 'open', actions: 'markAccepted' },
    'task.assignment-failed': { target: 'refused', actions: { type: 'rememberFailedAssignment', params: heard } },
    'task.ended': 'closed',
  },
  states: {
    deciding: { always: [{ guard: 'isHandedToUs', target: 'waiting' }, { target: 'accepting' }] },
    accepting: {
      tags: 'busy',
      invoke: {
        src: 'acceptTask',
        input: namingTask('accept'),
        onDone: [
          {
            guard: { type: 'succeeded', params: outcome },
            target: 'waiting',
            actions: { type: 'rememberTask', params: outcome },
          },
          { target: 'waiting' },
        ],
      },
    },
    waiting: {
      on: { 'task.accept': 'accepting', 'alarm.rang': '#task.unknown' },
      invoke: {
        src: 'alarm',
        input: ({ context: { ours, acceptedBy } }) => ({ at: ours ? acceptedBy : undefined }),
      },
    },
  },
});
