import { heard, outcome } from '../asking.js';
import { aboutTask, namingTask, taskSetup } from './task.setup.js';

/** The conversation is over and wants a code; a failed submit keeps the choice (W1–W3). */
export const wrappingUp = taskSetup.createStateConfig({
  initial: 'choosing',
  entry: ['forgetProblem', { type: 'announce', params: aboutTask('outbound-conversation-ended') }],
  on: { 'history.grew': { actions: { type: 'rememberOlder', params: heard } } },
  invoke: [
    {
      src: 'listWrapUpCodes',
      input: namingTask('codes'),
      onDone: { actions: { type: 'rememberCodes', params: outcome } },
    },
    {
      src: 'alarm',
      // the host that owns the clock submits by itself: a second clock would submit twice (W2)
      input: ({ context: { wrapUp } }) => ({ at: wrapUp.clock === 'ours' ? wrapUp.autoAt : undefined }),
    },
  ],
  states: {
    choosing: {
      on: {
        'wrapUp.choose': { actions: { type: 'chooseCode', params: heard } },
        'wrapUp.submit': { guard: 'maySubmit', target: 'submitting' },
        'alarm.rang': { target: 'submitting', actions: 'chooseDefaultCode' },
        'task.retry': 'fetching',
      },
    },
    // a code may be required: an agent who could not fetch them again would have the task for ever (W3)
    fetching: {
      invoke: {
        src: 'listWrapUpCodes',
        input: namingTask('codes'),
        onDone: { target: 'choosing', actions: ['forgetProblem', { type: 'rememberCodes', params: outcome }] },
      },
      on: { 'alarm.rang': { target: 'submitting', actions: 'chooseDefaultCode' } },
    },
    submitting: {
      tags: 'busy',
      entry: 'forgetProblem',
      invoke: {
        src: 'wrapUpTask',
        input: ({ context }) => {
          const { request, clientToken } = namingTask('wrap-up')({ context });
          return { request: { ...request, codeId: context.codeId }, clientToken };
        },
        onDone: [
          {
            guard: { type: 'succeeded', params: outcome },
            target: '#task.closed',
            actions: [
              'letGo',
              {
                type: 'announce',
                params: ({ context: { task, codeId } }) =>
                  task && { type: 'outbound-wrap-up-completed' as const, task, codeId },
              },
            ],
          },
          { target: 'choosing', actions: { type: 'rememberProblem', params: outcome } },
        ],
      },
    },
  },
});
