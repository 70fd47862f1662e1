import type { EarlierConversation } from '../../../domain/message.js';
import type { Centre } from '../centre.js';
import type { Conversation } from '../state/conversations.js';
import { templates } from '../words/templates.js';
import { wrapUpCodes } from '../words/wrap-up-codes.js';
import type { Deed } from './deed.js';

/** Says who the agent is and what the desk allows (E1–E6). */
export const readDesk =
  ({ desk }: Centre): Deed<'readDesk'> =>
  () =>
    desk();

const asEarlier = ({ id, channel, subject, messages, closedAt }: Conversation): readonly EarlierConversation[] =>
  closedAt === undefined ? [] : [{ id, channel, subject, messages, closedAt }];

/** The conversation, and those that were closed before it with the same customer (W4). */
export const listMessages =
  ({ conversations }: Centre): Deed<'listMessages'> =>
  ({ conversationId }) => {
    const conversation = conversations.find(conversationId);
    if (!conversation) throw new Error(`There is no conversation ${conversationId}.`);
    const earlier = conversations.with(conversation.customerKey).flatMap(asEarlier);
    return { messages: conversation.messages, earlier: earlier.sort((a, b) => a.closedAt - b.closedAt) };
  };

/** The templates for a channel. */
export const listTemplates =
  ({ language }: Centre): Deed<'listTemplates'> =>
  ({ channel }) => ({
    templates: templates[language].filter((template) => !template.channel || template.channel === channel),
  });

/** Looks a message up by the token of its send (C11). */
export const findMessage =
  ({ conversations }: Centre): Deed<'findMessage'> =>
  ({ sendToken }) => ({ message: conversations.messageBy(sendToken) ?? null });

/** The newest queues or agents (T3). */
export const listTargets =
  ({ directory }: Centre): Deed<'listTargets'> =>
  ({ kind }) => ({ targets: directory.list(kind) });

/** The reasons for closing (W1). */
export const listWrapUpCodes =
  ({ language }: Centre): Deed<'listWrapUpCodes'> =>
  () => ({ codes: wrapUpCodes[language] });
