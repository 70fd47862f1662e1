import { recipientKey } from './recipient-key.js';
import type { RefusalOf } from './refusal.js';
import type { NewConversation } from './task.js';

/** A conversation that is open on this desk, as the rule of one per recipient and entry point sees it. */
export interface OpenConversation extends NewConversation {
  readonly taskId: string;
}

/** What makes two conversations the same for L5: channel, recipient and entry point. */
export const conversationKey = ({ channel, recipient, entryPoint }: NewConversation): string =>
  [channel, entryPoint.id, recipientKey(channel, recipient.address)].join(' ');

/**
 * L5: only one active conversation per recipient and entry point, judged by what this desk holds; the host knows more.
 * Email conversations are told apart by their subject, which is only known at the first send: C3 decides them there.
 */
export function whyNotAnother(
  wanted: NewConversation,
  open: readonly OpenConversation[],
): RefusalOf<'conversation-active'> | undefined {
  if (wanted.channel === 'email') return undefined;
  const same = open.find((conversation) => conversationKey(conversation) === conversationKey(wanted));
  if (!same) return undefined;
  const existing = { taskId: same.taskId, offers: ['open'] as const };
  return { code: 'conversation-active', address: wanted.recipient.address, existing };
}
