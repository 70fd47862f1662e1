import { checking, creating, offered, refused, unknown, warned } from './launching.states.js';
import { open } from './open.states.js';
import { restoring } from './restoring.states.js';
import { heard } from '../asking.js';
import { aboutTask, taskSetup } from './task.setup.js';
import { wrappingUp } from './wrapping-up.states.js';

/** One outbound conversation on this desk, from the agent's click to the wrap-up code. */
export const taskMachine = taskSetup.createMachine({
  id: 'task',
  context: ({ input: { key, wanted, first, isPreviewed = false, handed, restored } }) => ({
    key,
    wanted,
    first,
    isPreviewed,
    ours: !handed,
    task: handed,
    history: { messages: [], earlier: [] },
    arrivals: {},
    templates: [],
    unread: 0,
    wrapUp: { required: false },
    codes: [],
    ...restored?.context,
    restored: restored && { place: restored.place, savedAt: restored.savedAt },
  }),
  initial: 'beginning',
  on: {
    'task.closed': '.closed',
    'task.settled': { actions: 'forgetPlace' },
    'task.seen': { actions: 'markSeen' },
    'first.write': { actions: { type: 'rememberFirst', params: heard } },
    'problem.dismiss': { actions: 'forgetProblem' },
    'message.received': {
      guard: { type: 'isNews', params: ({ event }) => event.message },
      actions: [
        { type: 'rememberMessage', params: ({ event }) => event },
        {
          type: 'announce',
          params: ({ event }) => ({ type: 'outbound-message-received' as const, message: event.message }),
        },
      ],
    },
  },
  states: {
    beginning: { always: [{ guard: 'isRestored', target: 'restoring' }, { target: 'checking' }] },
    restoring,
    checking,
    warned,
    creating,
    unknown,
    refused,
    offered,
    open,
    wrappingUp,
    closed: { type: 'final', entry: [{ type: 'announce', params: aboutTask('outbound-task-closed') }, 'leave'] },
  },
});
