import type { History, Message } from '../../domain/message.js';
import type { OutboundTask } from '../../domain/task.js';
import { isWithdrawable } from './outbox.changes.js';
import type { OutboxEntry } from './outbox.types.js';

/** A message as the agent sees it, whether the host knows it already or it is still on its way. */
export interface TranscriptMessage extends Omit<Message, 'id'> {
  /** The same before and after the host knows the message. */
  readonly key: string;
  readonly problem?: OutboxEntry['problem'];
  /** Why the host could not deliver it, in the host's words. */
  readonly reason?: string | undefined;
  /** May the agent take it back? Only what is surely not at the desktop. */
  readonly withdrawable?: boolean | undefined;
}

function shown(entry: OutboxEntry): TranscriptMessage {
  const { clientToken, conversationId, content, status, at, problem, reason } = entry;
  const withdrawable = isWithdrawable(entry);
  const said = { clientToken, conversationId, status, at, problem, reason, withdrawable };
  return { ...content, ...said, key: clientToken, direction: 'outbound' };
}

/** What a conversation is put together from. */
export interface Conversation {
  readonly history: Pick<History, 'messages'>;
  readonly arrivals: Readonly<Record<string, number>>;
  readonly task?: Pick<OutboundTask, 'conversationId'> | undefined;
}

/**
 * The conversation as one list: what the host knows, with the messages of this desk in their newest state (C2, C11).
 * What happened here is in the order in which this desk saw it, because the clock of the host is another one.
 */
export function transcriptOf(
  { history: { messages }, arrivals, task }: Conversation,
  entries: readonly OutboxEntry[],
): readonly TranscriptMessage[] {
  const ours = entries.filter(({ conversationId }) => conversationId === task?.conversationId);
  const sentAt = new Map(ours.map(({ clientToken, at }) => [clientToken, at]));
  const keys = new Set(sentAt.keys());
  let before = -Infinity;
  const known = messages.flatMap(({ id, ...message }) => {
    const key = message.clientToken ?? id;
    // what came while no page was open stands behind the message behind which the host has it
    before = Math.max(before, (sentAt.get(key) ?? -Infinity) + 0.5);
    if (keys.has(key)) return [];
    keys.add(key);
    return { seenAt: arrivals[id] ?? before, message: { ...message, key } };
  });
  return [...known, ...ours.map((entry) => ({ seenAt: entry.at, message: shown(entry) }))]
    .sort((a, b) => (a.seenAt === b.seenAt ? 0 : a.seenAt - b.seenAt))
    .map(({ message }) => message);
}
