import type { Desktop, Fact, Message, OutboundTask, SendMessage, Session } from '../../src/index.js';
import { answersOf } from './desk-at.js';
import { newConversation, offeredTask } from './nouns.js';

/** A desktop with one conversation, which knows a token again, and what it delivered. */
export function hostOfOne() {
  const delivered: { readonly token: string; readonly text: string }[] = [];
  const listeners = new Set<(fact: Fact) => void>();
  const circumstances = { takes: true, answer: Promise.resolve() };
  const heard: Message[] = [];
  let created: OutboundTask | undefined;
  const taken = new Map<string, SendMessage>();
  const messageOf = (token: string) => {
    const send = taken.get(token);
    const { text = '', conversationId = '' } = send ?? {};
    const status = 'sent' as const;
    return {
      id: `m-${token}`,
      conversationId,
      direction: 'outbound' as const,
      text,
      at: 1,
      clientToken: token,
      status,
    };
  };
  const desktop: Desktop = {
    ...answersOf(),
    createTask: async (wanted, { clientToken }) => (created = { ...offeredTask, ...wanted, clientToken }),
    findTask: async () => ({ task: created ? { ...created, state: 'accepted' } : null }),
    sendMessage: async (send, { clientToken }) => {
      if (circumstances.takes && !taken.has(clientToken)) {
        taken.set(clientToken, send);
        delivered.push({ token: clientToken, text: send.text });
      }
      await circumstances.answer;
      return messageOf(clientToken);
    },
    listMessages: async () => ({ messages: heard, earlier: [] }),
    findMessage: async ({ sendToken }) => ({ message: taken.has(sendToken) ? messageOf(sendToken) : null }),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
  return {
    desktop,
    delivered,
    circumstances,
    tell: (fact: Fact) => {
      if (fact.type === 'message.received') heard.push(fact.message);
      for (const listener of listeners) listener(fact);
    },
  };
}

/** What a session shows of its messages, in a word each. */
export const messagesOf = (session: Session | undefined): readonly string[] =>
  (session?.view.tasks ?? []).flatMap(({ transcript }) =>
    transcript.map(({ direction, text, status = '' }) => `${direction} ${text} ${status}`.trim()),
  );

/** What a session shows of its conversations, in a word each. */
export const phasesOf = (session: Session | undefined): readonly string[] =>
  (session?.view.tasks ?? []).map(({ phase }) => phase);

/** The customer answers. */
export const answer = (text: string): Fact => ({
  type: 'message.received',
  message: { id: `in-${text}`, conversationId: 'conversation-1', direction: 'inbound', text, at: 2 },
});

/** Starts the one conversation; the answer is its key. */
export function started(session: Session | undefined): string {
  const begun = session?.start(newConversation);
  return begun?.ok ? begun.key : '';
}
