import { assign, setup } from 'xstate';
import type { TransferTarget } from '../../domain/transfer.js';
import type { AnswerOf } from '../../ports/desktop.js';
import type { Outcome } from '../../ports/host-fault.js';
import { asks, heard, outcome } from '../asking.js';
import type { DirectoryContext, DirectoryEvent } from './directory.types.js';

const closed: DirectoryContext = { taskId: '', kind: 'queue', query: '', targets: [] };

/** The targets with those that changed in their places; none is added, so nothing moves under the agent's eyes (T3). */
function refreshed(targets: readonly TransferTarget[], changed: readonly TransferTarget[]): readonly TransferTarget[] {
  const news = new Map(changed.map((target) => [`${target.kind} ${target.id}`, target]));
  return targets.map((target) => news.get(`${target.kind} ${target.id}`) ?? target);
}

type HeardBy<Type extends DirectoryEvent['type']> = Extract<DirectoryEvent, { readonly type: Type }>;

/** Queues and agents that a task can be handed to, for the one transfer that is being prepared (T2, T3). */
export const directoryMachine = setup({
  types: {} as { context: DirectoryContext; events: DirectoryEvent; tags: 'busy' },
  actors: { listTargets: asks<'listTargets'>() },
  guards: {
    succeeded: (_, result: Outcome<unknown>) => result.ok,
    isOther: ({ context }, { kind }: HeardBy<'directory.show'>) => kind !== context.kind,
  },
  actions: {
    rememberTask: assign((_, { key, taskId }: HeardBy<'directory.open'>) => ({ ...closed, key, taskId })),
    forgetTask: assign({ ...closed, key: undefined, fetchedAt: undefined, selectedId: undefined, problem: undefined }),
    showKind: assign((_, { kind }: HeardBy<'directory.show'>) => ({
      kind,
      targets: [],
      selectedId: undefined,
      fetchedAt: undefined,
    })),
    rememberQuery: assign((_, { query }: HeardBy<'directory.search'>) => ({ query })),
    select: assign((_, { targetId }: HeardBy<'directory.select'>) => ({ selectedId: targetId })),
    refreshTargets: assign(({ context }, { targets }: HeardBy<'targets.changed'>) => ({
      targets: refreshed(context.targets, targets),
    })),
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
    'directory.open': { target: '.loading', actions: { type: 'rememberTask', params: heard } },
    'directory.close': { target: '.closed', actions: 'forgetTask' },
  },
  states: {
    closed: {},
    loading: {
      tags: 'busy',
      on: {
        'directory.show': {
          guard: { type: 'isOther', params: heard },
          target: 'loading',
          reenter: true,
          actions: { type: 'showKind', params: heard },
        },
        'directory.search': { actions: { type: 'rememberQuery', params: heard } },
        'directory.select': { actions: { type: 'select', params: heard } },
        'targets.changed': { actions: { type: 'refreshTargets', params: heard } },
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
        'directory.show': {
          guard: { type: 'isOther', params: heard },
          target: 'loading',
          actions: { type: 'showKind', params: heard },
        },
        'directory.search': { actions: { type: 'rememberQuery', params: heard } },
        'directory.select': { actions: { type: 'select', params: heard } },
        'directory.reload': 'loading',
        'targets.changed': { actions: { type: 'refreshTargets', params: heard } },
      },
    },
    failed: {
      on: {
        'directory.show': { target: 'loading', actions: { type: 'showKind', params: heard } },
        'directory.search': { actions: { type: 'rememberQuery', params: heard } },
        // the list from before is still on show
        'directory.select': { actions: { type: 'select', params: heard } },
        'directory.reload': 'loading',
        'targets.changed': { actions: { type: 'refreshTargets', params: heard } },
      },
    },
  },
});
