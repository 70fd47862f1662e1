import { heard, outcome } from '../asking.js';
import { aboutTransfer, taskSetup } from './task.setup.js';

/** Where a task goes on that was in one of these places when its page went; what was asked then is asked again under its token. */
const backTo = [
  ['open.active', '#task.open.active'],
  ['open.ending', '#task.open.ending'],
  ['open.transferring.awaiting', '#task.open.transferring.awaiting'],
  ['open.transferring.cancelling', '#task.open.transferring.cancelling'],
  ['open.transferring', '#task.open.transferring'],
  ['wrappingUp.submitting', '#task.wrappingUp.submitting'],
  ['wrappingUp', '#task.wrappingUp'],
] as const;

/** The desktop tells of it, so it is there: it goes on where it was, and hears the fact as if its page had stayed. */
const toldAgain = { target: '.resuming', actions: taskSetup.raise(({ event }) => event) } as const;

/**
 * A task that another page left behind goes on where it was, after the desktop was asked whether it is still there (L8).
 * What was announced then is not announced again.
 */
export const restoring = taskSetup.createStateConfig({
  initial: 'deciding',
  tags: 'busy',
  on: {
    'task.offered': [
      // an offer told late must not take back that it was accepted
      { guard: { type: 'wasIn', params: 'open' }, target: '.resuming' },
      { guard: { type: 'wasIn', params: 'wrappingUp' }, target: '.resuming' },
      { target: '.resuming', actions: { type: 'rememberOffer', params: heard } },
    ],
    'task.accepted': toldAgain,
    'task.ended': toldAgain,
    'wrap-up.changed': toldAgain,
    'transfer.accepted': toldAgain,
    'transfer.declined': toldAgain,
    'task.assignment-failed': toldAgain,
  },
  states: {
    deciding: {
      always: [
        { guard: { type: 'wasIn', params: 'refused' }, target: '#task.refused', actions: 'settleIn' },
        // nothing was asked of the desktop yet that it could know of
        { guard: { type: 'wasIn', params: 'checking' }, target: 'resuming' },
        { guard: { type: 'wasIn', params: 'warned' }, target: 'resuming' },
        { guard: 'isHandedToUs', target: 'resuming' },
        { target: 'looking' },
      ],
    },
    looking: {
      invoke: {
        src: 'findTask',
        input: ({ context: { key } }) => ({ request: { createToken: key }, clientToken: `${key}:find` }),
        onDone: [
          {
            guard: { type: 'isOver', params: outcome },
            target: '#task.wrappingUp',
            actions: [{ type: 'rememberFoundTask', params: outcome }, 'settleIn'],
          },
          {
            guard: { type: 'isFound', params: outcome },
            target: 'resuming',
            actions: { type: 'rememberFoundTask', params: outcome },
          },
          { guard: { type: 'isGone', params: outcome }, target: '#task.closed' },
          // the receiver was being asked, and the agent has it no more: it was taken (T6)
          {
            guard: { type: 'isHandedOn', params: outcome },
            target: '#task.wrappingUp',
            actions: ['settleIn', { type: 'announce', params: aboutTransfer('outbound-transfer-accepted') }],
          },
          // the wish was made, and the desktop has not heard of it: a day later the agent is asked instead
          { guard: { type: 'isWishStanding', params: outcome }, target: '#task.creating', actions: 'settleIn' },
          {
            guard: { type: 'isLost', params: outcome },
            target: '#task.refused',
            actions: ['rememberLoss', 'settleIn'],
          },
          // nobody could say, or it was about to end: what is asked again under its token gets its answer
          { target: 'resuming', actions: { type: 'rememberProblem', params: outcome } },
        ],
      },
    },
    resuming: {
      always: [
        ...backTo.map(([place, target]) => ({
          guard: { type: 'wasIn' as const, params: place },
          target,
          actions: 'settleIn' as const,
        })),
        { guard: 'hasTask', target: '#task.offered', actions: 'settleIn' },
        { guard: { type: 'wasIn', params: 'checking' }, target: '#task.checking', actions: 'settleIn' },
        { guard: { type: 'wasIn', params: 'warned' }, target: '#task.warned', actions: 'settleIn' },
        { target: '#task.unknown.asking', actions: 'settleIn' },
      ],
    },
  },
});
