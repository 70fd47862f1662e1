import type { Message } from '../../domain/message.js';
import type { OutboxEntry } from './outbox.types.js';

/** A message as the agent sees it, whether the host knows it already or it is still on its way. */
export interface TranscriptMessage extends Omit<Message, 'id'> {
  /** The same before and after the host knows the message. */
  readonly key: string;
  readonly problem?: OutboxEntry['problem'];
  /** Why the host could not deliver it, in the host's words. */
  readonly reason?: string | undefined;
}

const shown = ({
  clientToken,
  conversationId,
  content,
  status,
  at,
  problem,
  reason,
}: OutboxEntry): TranscriptMessage => ({
  ...content,
  key: clientToken,
  clientToken,
  conversationId,
  direction: 'outbound',
  status,
  at,
  problem,
  reason,
});

/** The conversation as one list: what the host knows, with the messages of this desk in their newest state (C2, C11). */
export function transcriptOf(
  messages: readonly Message[],
  entries: readonly OutboxEntry[],
  conversationId: string | undefined,
): readonly TranscriptMessage[] {
  const ours = entries.filter((entry) => entry.conversationId === conversationId);
  const tokens = new Set(ours.map(({ clientToken }) => clientToken));
  const known = messages
    .filter(({ clientToken }) => clientToken === undefined || !tokens.has(clientToken))
    .map(({ id, ...message }) => ({ ...message, key: message.clientToken ?? id }));
  return [...known, ...ours.map(shown)].sort((a, b) => a.at - b.at);
}
