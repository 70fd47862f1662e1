import type { EarlierConversation, History, Message } from '../../../domain/message.js';
import type { Centre } from '../centre.js';
import type { Conversation } from '../state/conversations.js';
import { templates } from '../words/templates.js';
import type { Deed } from './deed.js';

/** Says who the agent is and what the desk allows (E1–E6). */
export const readDesk =
  ({ desk }: Centre): Deed<'readDesk'> =>
  () =>
    desk();

const asEarlier = ({ id, channel, subject, messages, closedAt }: Conversation): readonly EarlierConversation[] =>
  closedAt === undefined ? [] : [{ id, channel, subject, messages, closedAt }];

const pageSize = 200;

/** A page of messages that ends before the one with this id, and the name of the page before it. */
function pageOf(all: readonly Message[], before: string | undefined): Pick<History, 'messages' | 'older'> {
  const found = all.findIndex(({ id }) => id === before);
  const end = found < 0 ? all.length : found;
  const start = Math.max(0, end - pageSize);
  const older = start > 0 ? all[start]?.id : undefined;
  return { messages: all.slice(start, end), ...(older !== undefined && { older }) };
}

/** The conversation, and those that were closed before it with the same customer (W4). */
export const listMessages =
  ({ conversations }: Centre): Deed<'listMessages'> =>
  ({ conversationId, before }) => {
    const conversation = conversations.find(conversationId);
    if (!conversation) throw new Error(`There is no conversation ${conversationId}.`);
    const { messages, ...older } = pageOf(conversation.messages, before);
    const earlier = conversations.with(conversation.customerKey).flatMap(asEarlier);
    return { messages, ...older, earlier: earlier.sort((a, b) => a.closedAt - b.closedAt) };
  };

const foldedWords = (text: string): readonly string[] =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().split(/\s+/);

/** The templates for a channel that a query finds. */
export const listTemplates =
  ({ language }: Centre): Deed<'listTemplates'> =>
  ({ channel, query = '' }) => ({
    templates: templates[language].filter(
      ({ name, text, shortcut = '', ...template }) =>
        (!template.channel || template.channel === channel) &&
        foldedWords(query).every((word) => foldedWords(`${name} ${text} ${shortcut}`).join(' ').includes(word)),
    ),
  });

/** Looks a message up by the token of its send (C11). */
export const findMessage =
  ({ conversations }: Centre): Deed<'findMessage'> =>
  ({ sendToken }) => ({ message: conversations.messageBy(sendToken) ?? null });
