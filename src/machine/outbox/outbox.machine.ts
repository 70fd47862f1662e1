import { assign, enqueueActions, fromCallback, sendTo, setup } from 'xstate';
import { busyLanes } from './lane.js';
import { changed } from './outbox.changes.js';
import type { CourierOrder, Entries, OutboxChange, OutboxContext, OutboxEvent } from './outbox.types.js';

/** Keeps, carries and looks up; `connect.ts` provides the real one. */
const courier = fromCallback<CourierOrder>((_) => undefined);

const untended = ({ entries, tended }: OutboxContext): readonly string[] =>
  busyLanes(entries).filter((conversationId) => !tended.includes(conversationId));

const itself = { params: ({ event }: { readonly event: OutboxChange }) => event };
const shownAndKept = {
  actions: [{ type: 'show' as const, ...itself }, { type: 'keep' as const, ...itself }, 'noticeDrained' as const],
};

/**
 * The agent's messages on their way out: first in, first out within a conversation, each carried under one token. What
 * happens to them here is shown at once and kept; what is kept, which other pages may have changed, then replaces it.
 */
export const outboxMachine = setup({
  types: {} as { context: OutboxContext; events: OutboxEvent; children: { courier: 'courier' } },
  actors: { courier },
  guards: {
    isBusy: ({ context }) => untended(context).length > 0,
    isOnline: (_, online: boolean) => online,
    isOffline: (_, online: boolean) => !online,
  },
  actions: {
    show: assign(({ context: { entries } }, change: OutboxChange) => ({ entries: changed(entries, change) })),
    keep: sendTo('courier', (_, change: OutboxChange) => ({ type: 'courier.keep', change })),
    read: assign((_, entries: Entries) => ({ entries })),
    tend: enqueueActions(({ context, enqueue }) => {
      const lanes = untended(context);
      enqueue.assign({ tended: [...context.tended, ...lanes] });
      for (const conversationId of lanes) enqueue.sendTo('courier', { type: 'courier.tend', conversationId });
    }),
    leaveLane: assign(({ context: { tended } }, left: string) => ({ tended: tended.filter((lane) => lane !== left) })),
    rest: sendTo('courier', { type: 'courier.rest' }),
    /** `connect.ts` tells the session when everything has gone out. */
    noticeDrained: (_) => undefined,
  },
}).createMachine({
  id: 'outbox',
  context: { entries: [], tended: [] },
  initial: 'online',
  invoke: { src: 'courier', id: 'courier' },
  on: {
    'message.add': shownAndKept,
    'message.retry': shownAndKept,
    'message.check': shownAndKept,
    'message.withdraw': shownAndKept,
    'message.status': shownAndKept,
    'conversation.forget': shownAndKept,
    'entries.read': { actions: [{ type: 'read', params: ({ event }) => event.entries }, 'noticeDrained'] },
    'lane.left': { actions: { type: 'leaveLane', params: ({ event }) => event.conversationId } },
  },
  states: {
    online: {
      always: { guard: 'isBusy', actions: 'tend' },
      on: {
        'network.changed': {
          guard: { type: 'isOffline', params: ({ event }) => event.online },
          target: 'offline',
        },
      },
    },
    offline: {
      entry: 'rest',
      on: {
        'network.changed': {
          guard: { type: 'isOnline', params: ({ event }) => event.online },
          target: 'online',
        },
      },
    },
  },
});
