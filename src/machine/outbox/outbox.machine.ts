import { assign, enqueueActions, fromCallback, sendTo, setup } from 'xstate';
import { busyLanes } from './lane.js';
import { changed } from './outbox.changes.js';
import type { CourierOrder, OutboxContext, OutboxEvent } from './outbox.types.js';

/** Keeps, carries and looks up; `connect.ts` provides the real one. */
const courier = fromCallback<CourierOrder>(() => undefined);

const untended = ({ entries, tended }: OutboxContext): readonly string[] =>
  busyLanes(entries).filter((conversationId) => !tended.includes(conversationId));

const kept = {
  actions: [{ type: 'change' }, { type: 'keep' }, { type: 'noticeDrained' }],
} as const;

/**
 * The agent's messages on their way out: first in, first out within a conversation, each carried under one token. What
 * happens to them here is shown at once and kept; what is kept, which other pages may have changed, then replaces it.
 */
export const outboxMachine = setup({
  types: {} as { context: OutboxContext; events: OutboxEvent; children: { courier: 'courier' } },
  actors: { courier },
  guards: {
    isBusy: ({ context }) => untended(context).length > 0,
    isOffline: ({ event }) => event.type === 'network.changed' && !event.online,
    isOnline: ({ event }) => event.type === 'network.changed' && event.online,
  },
  actions: {
    change: assign(({ context: { entries }, event }) =>
      event.type === 'entries.read' || event.type === 'lane.left' || event.type === 'network.changed'
        ? {}
        : { entries: changed(entries, event) },
    ),
    keep: enqueueActions(({ event, enqueue }) => {
      if (event.type !== 'entries.read' && event.type !== 'lane.left' && event.type !== 'network.changed')
        enqueue.sendTo('courier', { type: 'courier.keep', change: event });
    }),
    read: assign(({ event }) => (event.type === 'entries.read' ? { entries: event.entries } : {})),
    tend: enqueueActions(({ context, enqueue }) => {
      const lanes = untended(context);
      enqueue.assign({ tended: [...context.tended, ...lanes] });
      for (const conversationId of lanes) enqueue.sendTo('courier', { type: 'courier.tend', conversationId });
    }),
    leaveLane: assign(({ context: { tended }, event }) =>
      event.type === 'lane.left' ? { tended: tended.filter((lane) => lane !== event.conversationId) } : {},
    ),
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
    'message.add': kept,
    'message.retry': kept,
    'message.check': kept,
    'message.withdraw': kept,
    'message.status': kept,
    'conversation.forget': kept,
    'entries.read': { actions: ['read', 'noticeDrained'] },
    'lane.left': { actions: 'leaveLane' },
    'network.changed': { guard: 'isOffline', target: '.offline' },
  },
  states: {
    online: { always: { guard: 'isBusy', actions: 'tend' } },
    offline: { entry: 'rest', on: { 'network.changed': { guard: 'isOnline', target: 'online' } } },
  },
});
