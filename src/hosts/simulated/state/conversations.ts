import type { Channel } from '../../../domain/channel.js';
import type { Message } from '../../../domain/message.js';

/** A conversation with a customer, open or closed. */
export interface Conversation {
  readonly id: string;
  readonly channel: Channel;
  /** Who the customer is, however the address was spelt. */
  readonly customerKey: string;
  readonly messages: readonly Message[];
  /** Email: set by the first message (C3). */
  readonly subject?: string | undefined;
  /** Subjects that were proposed instead of a used one. */
  readonly suggestions: readonly string[];
  /** When the last message that is on its way to the customer arrives, in milliseconds since the epoch. */
  readonly arrivesAt: number;
  readonly closedAt?: number | undefined;
}

/** Every conversation of the centre. */
export interface Conversations {
  find(conversationId: string): Conversation | undefined;
  put(conversation: Conversation): void;
  change(conversationId: string, change: Partial<Conversation>): void;
  /** The message with this token, if it was ever taken (C11). */
  messageBy(clientToken: string): Message | undefined;
  addMessage(message: Message): void;
  setStatus(message: Message, status: Message['status']): void;
  /** Every conversation with that customer, open or closed. */
  with(customerKey: string): readonly Conversation[];
}

/** A centre's conversations, none yet. */
export function noConversations(): Conversations {
  const conversations = new Map<string, Conversation>();
  const change = (id: string, change: (before: Conversation) => Partial<Conversation>): void => {
    const before = conversations.get(id);
    if (before) conversations.set(id, { ...before, ...change(before) });
  };
  const all = (): readonly Conversation[] => [...conversations.values()];
  return {
    find: (id) => conversations.get(id),
    put: (conversation) => void conversations.set(conversation.id, conversation),
    change: (id, changed) => {
      change(id, () => changed);
    },
    messageBy: (token) =>
      all()
        .flatMap(({ messages }) => messages)
        .find(({ clientToken }) => clientToken === token),
    addMessage: (message) => {
      change(message.conversationId, ({ messages }) => ({
        messages: [...messages.filter(({ id }) => id !== message.id), message],
      }));
    },
    setStatus: ({ id, conversationId }, status) => {
      change(conversationId, ({ messages }) => ({
        messages: messages.map((message) => (message.id === id ? { ...message, status } : message)),
      }));
    },
    with: (customerKey) => all().filter((conversation) => conversation.customerKey === customerKey),
  };
}
