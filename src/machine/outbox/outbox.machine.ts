import { assign, enqueueActions, fromCallback, setup } from 'xstate';
import type { Announcement } from '../../ports/announcement.js';
import * as change from './outbox.changes.js';
import type { CourierOrder, OutboxContext, OutboxEvent } from './outbox.types.js';

/** Carries messages to the desktop and looks them up there; `connect.ts` provides the real one. */
const courier = fromCallback<CourierOrder>(() => undefined);

/** The agent's messages on their way out: first in, first out within a conversation, each carried under one token. */
export const outboxMachine = setup({
  types: {} as { context: OutboxContext; events: OutboxEvent; children: { courier: 'courier' } },
  actors: { courier },
  guards: {
    hasTurn: ({ context }) => change.nextTurn(context.entries) !== undefined,
    isIdle: ({ context }) => !change.isUnderWay(context.entries),
    isOffline: ({ event }) => event.type === 'network.changed' && !event.online,
    isOnline: ({ event }) => event.type === 'network.changed' && event.online,
  },
  actions: {
    /** Marks the next message as sending before it is handed over: state and token are on record first (C11). */
    giveTurn: enqueueActions(({ context: { entries }, enqueue }) => {
      const entry = change.nextTurn(entries);
      if (!entry) return;
      enqueue.assign({ entries: change.begun(entries, entry.clientToken) });
      enqueue.sendTo('courier', { type: 'courier.carry', entry });
    }),
    rememberReport: enqueueActions(({ context: { entries }, event, enqueue }) => {
      if (event.type !== 'courier.answered' && event.type !== 'courier.looked') return;
      const after = change.afterReport(entries, event);
      const entry = change.entryOf(after, event.clientToken);
      enqueue.assign({ entries: after });
      if (entry?.status === 'unknown' && event.type === 'courier.answered')
        enqueue.sendTo('courier', { type: 'courier.look', entry });
    }),
    lookUp: enqueueActions(({ context: { entries }, event, enqueue }) => {
      const entry = event.type === 'message.check' ? change.entryOf(entries, event.clientToken) : undefined;
      if (entry?.status === 'unknown') enqueue.sendTo('courier', { type: 'courier.look', entry });
    }),
    addEntry: assign(({ context: { entries }, event }) =>
      event.type === 'message.add' ? { entries: change.added(entries, event.entry) } : {},
    ),
    retryEntry: assign(({ context: { entries }, event }) =>
      event.type === 'message.retry' ? { entries: change.retried(entries, event.clientToken) } : {},
    ),
    withdrawEntry: assign(({ context: { entries }, event }) =>
      event.type === 'message.withdraw' ? { entries: change.withdrawn(entries, event.clientToken) } : {},
    ),
    forgetConversation: assign(({ context: { entries }, event }) =>
      event.type === 'conversation.forget' ? { entries: change.without(entries, event.conversationId) } : {},
    ),
    rememberStatus: assign(({ context: { entries }, event }) =>
      event.type === 'message.status' ? { entries: change.afterStatus(entries, event) } : {},
    ),
    /** `connect.ts` tells the session when everything has gone out. */
    noticeDrained: (_) => undefined,
    /** `connect.ts` tells the page. */
    announce: (_, _announcement: Announcement | undefined) => undefined,
  },
}).createMachine({
  id: 'outbox',
  context: { entries: [] },
  initial: 'idle',
  invoke: { src: 'courier', id: 'courier' },
  on: {
    'message.add': { actions: 'addEntry' },
    'message.retry': { actions: 'retryEntry' },
    'message.check': { actions: 'lookUp' },
    'message.withdraw': { actions: ['withdrawEntry', 'noticeDrained'] },
    'message.status': {
      actions: [{ type: 'announce', params: change.newsOfStatus }, 'rememberStatus', 'noticeDrained'],
    },
    'conversation.forget': {
      actions: [
        enqueueActions(({ context: { entries }, event: { conversationId }, enqueue }) => {
          for (const params of change.newsOfLeaving(entries, conversationId)) enqueue({ type: 'announce', params });
        }),
        'forgetConversation',
      ],
    },
    'courier.answered': { actions: [{ type: 'announce', params: change.news }, 'rememberReport', 'noticeDrained'] },
    'courier.looked': { actions: [{ type: 'announce', params: change.news }, 'rememberReport', 'noticeDrained'] },
    'network.changed': { guard: 'isOffline', target: '.offline' },
  },
  states: {
    idle: { always: { guard: 'hasTurn', target: 'carrying' } },
    carrying: {
      always: [
        { guard: 'hasTurn', actions: 'giveTurn' },
        { guard: 'isIdle', target: 'idle' },
      ],
    },
    offline: { on: { 'network.changed': { guard: 'isOnline', target: 'idle' } } },
  },
});
