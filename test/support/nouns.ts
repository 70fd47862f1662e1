import type { Desk, EntryPoint, NewConversation, OutboundTask, TransferTarget, WrapUpTerms } from '../../src/index.js';
import type { OutboxEntry } from '../../src/machine/outbox/outbox.types.js';

export const smsEntryPoint: EntryPoint = { id: 'ep-sms', name: 'Service', address: '+34600000000', channel: 'sms' };
export const emailEntryPoint: EntryPoint = {
  id: 'ep-email',
  name: 'Service',
  address: 'service@example.com',
  channel: 'email',
};

/** A desk against which nothing stands. */
export const desk: Desk = {
  agent: { id: 'a-1', name: 'Ana', state: 'available' },
  licensed: true,
  channelsEnabled: true,
  profile: { sms: { limit: 5, used: 0 }, email: { limit: 5, used: 0 } },
  entryPoints: [smsEntryPoint, emailEntryPoint],
  defaultRegion: 'ES',
};

export const newConversation: NewConversation = {
  channel: 'sms',
  recipient: { address: '+34612345678' },
  entryPoint: smsEntryPoint,
};

export const offeredTask: OutboundTask = {
  ...newConversation,
  id: 'task-1',
  conversationId: 'conversation-1',
  state: 'offered',
  clientToken: 'token-1',
};

export const queue: TransferTarget = { kind: 'queue', id: 'q-1', name: 'Billing', availability: 'available' };

export const colleague: TransferTarget = { kind: 'agent', id: 'a-2', name: 'José', availability: 'available' };

export const terms: WrapUpTerms = { required: true };

export const outboxEntry: OutboxEntry = {
  clientToken: 'message-1',
  taskId: 'task-1',
  conversationId: 'conversation-1',
  content: { text: 'Hello' },
  status: 'queued',
  at: 1,
  wishedAt: 1,
  attempts: 0,
};
