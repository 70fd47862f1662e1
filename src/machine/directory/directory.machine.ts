import { assign, setup } from 'xstate';
import type { TransferTarget } from '../../domain/transfer.js';
import type { AnswerOf } from '../../ports/desktop.js';
import type { Outcome } from '../../ports/host-fault.js';
import { asks, outcome } from '../asking.js';
import type { DirectoryContext, DirectoryEvent } from './directory.types.js';

const closed: DirectoryContext = { taskId: '', kind: 'queue', query: '', targets: [] };

/** The targets with those that changed in their places; none is added, so nothing moves under the agent's eyes (T3). */
function refreshed(targets: readonly TransferTarget[], changed: readonly TransferTarget[]): readonly TransferTarget[] {
  const news = new Map(changed.map((target) => [`${target.kind} ${target.id}`, target]));
  return targets.map((target) => news.get(`${target.kind} ${target.id}`) ?? target);
}

/** Queues and agents that a task can be handed to, for the one transfer that is being prepared (T2, T3). */
export const directoryMachine = setup({
  types: {} as { context: DirectoryContext; events: DirectoryEvent; tags: 'busy' },
  actors: { listTargets: asks<'listTargets'>() },
  guards: {
    succeeded: (_, result: Outcome<unknown>) => result.ok,
    isOther: ({ context, event }) => event.type === 'directory.show' && event.kind !== context.kind,
  },
  actions: {
    rememberTask: assign(({ event }) =>
      event.type === 'directory.open' ? { ...closed, key: event.key, taskId: event.taskId } : {},
    ),
    forgetTask: assign({ ...closed, key: undefined, fetchedAt: undefined, selectedId: undefined, problem: undefined }),
    showKind: assign(({ event }) =>
      event.type === 'directory.show'
        ? { kind: event.kind, targets: [], selectedId: undefined, fetchedAt: undefined }
        : {},
    ),
    rememberQuery: assign(({ event }) => (event.type === 'directory.search' ? { query: event.query } : {})),
    select: assign(({ event }) => (event.type === 'directory.select' ? { selectedId: event.targetId } : {})),
    refreshTargets: assign(({ context, event }) =>
      event.type === 'targets.changed' ? { targets: refreshed(context.targets, event.targets) } : {},
    ),
    rememberTargets: assign((_, result: Outcome<AnswerOf<'listTargets'>>) =>
      result.ok ? { targets: result.value.targets, fetchedAt: result.at, problem: undefined } : {},
    ),
    rememberProblem: assign((_, result: Outcome<unknown>) => (result.ok ? {} : { problem: result.problem })),
  },
}).createMachine({
  id: 'directory',
  context: closed,
  initial: 'closed',
  on: {
    'directory.open': { target: '.loading', actions: 'rememberTask' },
    'directory.close': { target: '.closed', actions: 'forgetTask' },
  },
  states: {
    closed: {},
    loading: {
      tags: 'busy',
      on: {
        'directory.show': { guard: 'isOther', target: 'loading', reenter: true, actions: 'showKind' },
        'directory.search': { actions: 'rememberQuery' },
        'directory.select': { actions: 'select' },
        'targets.changed': { actions: 'refreshTargets' },
      },
      invoke: {
        src: 'listTargets',
        input: ({ context: { taskId, kind } }) => ({ request: { taskId, kind }, clientToken: `${taskId}:${kind}` }),
        onDone: [
          {
            guard: { type: 'succeeded', params: outcome },
            target: 'ready',
            actions: { type: 'rememberTargets', params: outcome },
          },
          { target: 'failed', actions: { type: 'rememberProblem', params: outcome } },
        ],
      },
    },
    ready: {
      on: {
        'directory.show': { guard: 'isOther', target: 'loading', actions: 'showKind' },
        'directory.search': { actions: 'rememberQuery' },
        'directory.select': { actions: 'select' },
        'directory.reload': 'loading',
        'targets.changed': { actions: 'refreshTargets' },
      },
    },
    failed: {
      on: {
        'directory.show': { target: 'loading', actions: 'showKind' },
        'directory.search': { actions: 'rememberQuery' },
        // the list from before is still on show
        'directory.select': { actions: 'select' },
        'directory.reload': 'loading',
        'targets.changed': { actions: 'refreshTargets' },
      },
    },
  },
});
