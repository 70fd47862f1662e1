import { assign, fromCallback, setup } from 'xstate';
import type { TargetKind } from '../../domain/refusal.js';
import type { AnswerOf } from '../../ports/desktop.js';
import type { Outcome } from '../../ports/host-fault.js';
import { alarm, asks, heard, outcome, type AlarmRang, type Asked } from '../asking.js';
import * as change from './directory.changes.js';
import type { DirectoryContext, DirectoryEvent, DirectoryInput, ListPrepared } from './directory.types.js';
import type { TargetList } from './target-list.js';

type Listed = Outcome<AnswerOf<'listTargets'>>;
type HeardBy<Type extends DirectoryEvent['type']> = Extract<DirectoryEvent, { readonly type: Type }>;

/** The place of what makes lists quick, a piece at a time; whoever starts the machine has the clock for it. */
const prepares = fromCallback<ListPrepared, readonly TargetList[]>(() => undefined);

/** So many rows before the end of what is known the next page is asked for. */
const rowsAhead = 20;

const lists = ({ context: { listings } }: { readonly context: DirectoryContext }): readonly TargetList[] =>
  Object.values(listings).map(({ list }) => list);

/** What is asked for a kind: its page, and what is searched of a host that searches. */
function wanted(context: DirectoryContext, kind: TargetKind, after?: string): Asked<'listTargets'> {
  const { taskId, isByHost, query, preferred } = context;
  const search = isByHost
    ? { query, ...(query === '' && preferred[kind].length > 0 && { preferred: preferred[kind] }) }
    : {};
  return {
    request: { taskId, kind, ...search, ...(after !== undefined && { after }) },
    clientToken: `${taskId}:${kind}`,
  };
}

const directorySetup = setup({
  types: {} as { context: DirectoryContext; input: DirectoryInput; events: DirectoryEvent | AlarmRang; tags: 'busy' },
  actors: { listTargets: asks<'listTargets'>(), prepares, alarm },
  guards: {
    succeeded: (_, result: Listed) => result.ok,
    isByHost: ({ context }) => context.isByHost,
    isOther: ({ context }, { kind }: HeardBy<'directory.show'>) => kind !== context.kind,
    /** It was fetched already, and with this search. */
    isThere: ({ context }, { kind }: HeardBy<'directory.show'>) =>
      kind !== context.kind && !context.isByHost && context.listings[kind] !== undefined,
    isUnready: ({ context }) => lists({ context }).some(({ isReady }) => !isReady),
    /** The other kind is older than this one, or not known at all. */
    isOtherOld: ({ context: { isByHost, listings, kind } }) => {
      const other = listings[change.otherThan(kind)];
      return !isByHost && listings[kind] !== undefined && (!other || other.isOld === true);
    },
    /** The agent looks at rows that are on no page yet. */
    isShort: ({ context: { listings, kind, to, problem } }) => {
      const { next, found } = listings[kind] ?? {};
      return next !== undefined && !problem && to > (found?.length ?? 0);
    },
    isNearEnd: ({ context: { listings, kind } }, { to }: HeardBy<'directory.look'>) => {
      const { next, found } = listings[kind] ?? {};
      return next !== undefined && to + rowsAhead > (found?.length ?? 0);
    },
  },
  actions: {
    asking: assign({ isAsking: true, changedMeanwhile: [] }),
    answered: assign({ isAsking: false }),
    show: assign(({ context }, { kind }: HeardBy<'directory.show'>) => change.show(context, kind)),
    search: assign(({ context }, { query, at }: HeardBy<'directory.search'>) => change.search(context, query, at)),
    look: assign((_, { from, to }: HeardBy<'directory.look'>) => ({ from, to })),
    select: assign(({ context }, { targetId }: HeardBy<'directory.select'>) => ({
      selected: change.targetIn(context, targetId),
      lost: undefined,
    })),
    rememberTried: assign(({ context: { tried } }, { targetId }: HeardBy<'directory.tried'>) => ({
      tried: [...tried, targetId],
    })),
    refresh: assign(({ context }, { targets }: HeardBy<'targets.changed'>) => change.changed(context, targets)),
    takePrepared: assign(({ context }) => change.prepared(context)),
    rememberTargets: assign(({ context }, result: Listed) => change.fetched(context, context.kind, result)),
    rememberOther: assign(({ context }, result: Listed) =>
      change.fetched(context, change.otherThan(context.kind), result),
    ),
    rememberPage: assign(({ context }, result: Listed) => change.turned(context, result)),
    rememberProblem: assign((_, result: Listed) => (result.ok ? {} : { problem: result.problem })),
  },
});

const fetching = directorySetup.createStateConfig({
  entry: 'asking',
  exit: 'answered',
  tags: 'busy',
  // it is on its way already
  on: {
    'directory.reload': {},
    // because what is answered belongs to the kind that was asked for
    'directory.show': {
      guard: { type: 'isOther', params: heard },
      target: 'fetching',
      reenter: true,
      actions: { type: 'show', params: heard },
    },
  },
  invoke: {
    src: 'listTargets',
    input: ({ context }) => wanted(context, context.kind),
    onDone: [
      {
        guard: { type: 'succeeded', params: outcome },
        target: 'ready',
        actions: { type: 'rememberTargets', params: outcome },
      },
      // the list from before is still on show
      { target: 'ready', actions: { type: 'rememberProblem', params: outcome } },
    ],
  },
});

/** Queues and agents that a task can be handed to, for the one transfer that is being prepared (T2, T3). */
export const directoryMachine = directorySetup.createMachine({
  id: 'directory',
  context: ({ input }) => change.unread(input),
  initial: 'fetching',
  on: {
    'directory.show': [
      {
        guard: { type: 'isThere', params: heard },
        target: '.ready',
        reenter: true,
        actions: { type: 'show', params: heard },
      },
      {
        guard: { type: 'isOther', params: heard },
        target: '.fetching',
        reenter: true,
        actions: { type: 'show', params: heard },
      },
    ],
    'directory.search': [
      { guard: 'isByHost', target: '.pausing', reenter: true, actions: { type: 'search', params: heard } },
      { actions: { type: 'search', params: heard } },
    ],
    'directory.look': { actions: { type: 'look', params: heard } },
    'directory.select': { actions: { type: 'select', params: heard } },
    'directory.tried': { actions: { type: 'rememberTried', params: heard } },
    'directory.reload': '.fetching',
    'targets.changed': { actions: { type: 'refresh', params: heard } },
  },
  states: {
    /** What is typed is asked for once the agent pauses. */
    pausing: {
      tags: 'busy',
      invoke: { src: 'alarm', input: ({ context: { askAt } }) => ({ at: askAt }) },
      on: { 'alarm.rang': 'fetching' },
    },
    fetching,
    turning: {
      entry: 'asking',
      exit: 'answered',
      invoke: {
        src: 'listTargets',
        input: ({ context }) => wanted(context, context.kind, context.listings[context.kind]?.next),
        onDone: [
          {
            guard: { type: 'succeeded', params: outcome },
            target: 'ready',
            actions: { type: 'rememberPage', params: outcome },
          },
          { target: 'ready', actions: { type: 'rememberProblem', params: outcome } },
        ],
      },
    },
    ready: {
      type: 'parallel',
      always: { guard: 'isShort', target: 'turning' },
      on: {
        'directory.look': [
          {
            guard: { type: 'isNearEnd', params: heard },
            target: 'turning',
            actions: { type: 'look', params: heard },
          },
          { actions: { type: 'look', params: heard } },
        ],
      },
      states: {
        order: {
          initial: 'resting',
          states: {
            resting: { always: { guard: 'isUnready', target: 'preparing' } },
            preparing: {
              invoke: { src: 'prepares', input: lists },
              on: { 'list.prepared': { target: 'resting', actions: 'takePrepared' } },
            },
          },
        },
        other: {
          initial: 'deciding',
          states: {
            deciding: { always: [{ guard: 'isOtherOld', target: 'asking' }, { target: 'known' }] },
            asking: {
              entry: 'asking',
              exit: 'answered',
              invoke: {
                src: 'listTargets',
                input: ({ context }) => wanted(context, change.otherThan(context.kind)),
                onDone: { target: 'known', actions: { type: 'rememberOther', params: outcome } },
              },
            },
            known: {},
          },
        },
      },
    },
  },
});
