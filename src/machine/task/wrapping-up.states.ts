import { heard, outcome } from '../asking.js';
import { aboutTask, namingTask, taskSetup } from './task.setup.js';
import type { TaskContext } from './task.types.js';

interface Remembering {
  readonly context: TaskContext;
}

/** Rings once at the moment of the terms, whoever has the clock: the host's is only looked at (W2). */
const clock = {
  src: 'alarm',
  input: ({ context: { wrapUp, isTimeUp } }: Remembering) => ({ at: isTimeUp ? undefined : wrapUp.autoAt }),
} as const;

// the host that owns the clock submits by itself: a second clock would submit twice (W2)
const atTheMoment = [
  { guard: 'submitsInTime', target: 'submitting', actions: ['noticeTime', 'chooseInTime'] },
  { actions: 'noticeTime' },
] as const;

/** What the agent may do whatever the desktop is being asked: nobody has to wait for an answer to be done (W3). */
const deciding = {
  'wrapUp.choose': { actions: { type: 'chooseCode', params: heard } },
  'wrapUp.submit': { guard: 'maySubmit', target: 'submitting' },
} as const;

/** A moment does not wait: codes that are being fetched can be fetched again. */
const aboutClock = {
  'wrapUp.extend': { guard: 'mayExtend', target: 'extending' },
  'wrapUp.cancelAuto': { guard: 'mayCancelAuto', target: 'cancelling' },
} as const;

/** The answer to this wish about this moment; a later moment is a new wish, and has a new token. */
const aboutMoment =
  (wish: string) =>
  ({ context }: Remembering) =>
    namingTask(`${wish}:${context.wrapUp.autoAt ?? ''}`)({ context });

/**
 * The desktop is asked about the clock. No moment comes meanwhile: its answer, or its silence, is waited for first. What it
 * tells of a moment that is put off is an answer too: asked again because the other one broke, it would be put off twice.
 */
const askingAboutClock = (src: 'extendWrapUp' | 'cancelAutoWrapUp', wish: string) =>
  taskSetup.createStateConfig({
    entry: 'forgetProblem',
    invoke: {
      src,
      input: aboutMoment(wish),
      onDone: {
        target: 'choosing',
        actions: [
          { type: 'rememberTerms', params: outcome },
          { type: 'rememberProblem', params: outcome },
        ],
      },
    },
    on: {
      ...deciding,
      'wrap-up.changed': {
        guard: { type: 'isPutOff', params: heard },
        target: 'choosing',
        actions: { type: 'rememberToldTerms', params: heard },
      },
    },
  });

/** What goes with the request: the choice, and the notes where they are taken and there are any. */
const submitted = ({ codeId, notes, wrapUp }: TaskContext) => ({
  codeId,
  ...(wrapUp.notes && notes?.trim() && { notes }),
});

/** The conversation is over and wants a code; a failed submit keeps the choice (W1–W3). */
export const wrappingUp = taskSetup.createStateConfig({
  initial: 'choosing',
  entry: ['forgetProblem', { type: 'announce', params: aboutTask('outbound-conversation-ended') }],
  on: {
    'history.grew': { actions: { type: 'rememberOlder', params: heard } },
    'wrapUp.note': { actions: { type: 'rememberNotes', params: heard } },
    'wrap-up.changed': { actions: { type: 'rememberToldTerms', params: heard } },
  },
  invoke: {
    src: 'listWrapUpCodes',
    input: namingTask('codes'),
    onDone: { actions: { type: 'rememberCodes', params: outcome } },
  },
  states: {
    choosing: {
      invoke: clock,
      on: {
        ...deciding,
        'alarm.rang': atTheMoment,
        'wrap-up.changed': {
          target: 'choosing',
          reenter: true,
          actions: { type: 'rememberToldTerms', params: heard },
        },
        ...aboutClock,
        'task.retry': 'fetching',
      },
    },
    // a code may be required: an agent who could not fetch them again would have the task for ever (W3)
    fetching: {
      entry: 'forgetProblem',
      invoke: [
        {
          src: 'listWrapUpCodes',
          input: namingTask('codes'),
          onDone: { target: 'choosing', actions: { type: 'rememberCodes', params: outcome } },
        },
        clock,
      ],
      on: {
        ...deciding,
        ...aboutClock,
        'alarm.rang': atTheMoment,
        'wrap-up.changed': {
          target: 'fetching',
          reenter: true,
          actions: { type: 'rememberToldTerms', params: heard },
        },
      },
    },
    extending: askingAboutClock('extendWrapUp', 'extend'),
    cancelling: askingAboutClock('cancelAutoWrapUp', 'cancel-auto'),
    submitting: {
      tags: 'busy',
      entry: 'forgetProblem',
      invoke: {
        src: 'wrapUpTask',
        input: ({ context }) => {
          const { request, clientToken } = namingTask('wrap-up')({ context });
          return { request: { ...request, ...submitted(context) }, clientToken };
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
          { target: 'choosing', actions: { type: 'rememberUnsubmitted', params: outcome } },
        ],
      },
    },
  },
});
