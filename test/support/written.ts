import type { Message } from '../../src/index.js';

/** A message of the customer's, in the first conversation. */
export const said = (id: string, text: string, more: Partial<Message> = {}): Message => ({
  id,
  conversationId: 'conversation-1',
  direction: 'inbound',
  text,
  at: 500,
  ...more,
});
