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
  /** Until when it is held back before its first try, in milliseconds since the epoch; only what is queued. */
  readonly heldUntil?: number | undefined;
}

// a message that did not change is the same object: whoever shows ten thousand of them sees which to draw again
const told = new WeakMap<Message, TranscriptMessage>();
const sent = new WeakMap<OutboxEntry, TranscriptMessage>();

/** What waits between two tries is not held back by anybody. */
const heldUntil = ({ status, waits, attempts }: OutboxEntry): number | undefined =>
  status === 'queued' && attempts === 0 && typeof waits === 'number' ? waits : undefined;

function ofEntry(entry: OutboxEntry): TranscriptMessage {
  const { clientToken, conversationId, content, status, at, problem, reason } = entry;
  const said = { clientToken, conversationId, status, at, problem, reason };
  const may = { withdrawable: isWithdrawable(entry), heldUntil: heldUntil(entry) };
  return { ...content, ...said, ...may, key: clientToken, direction: 'outbound' };
}

const ofMessage = ({ id, ...message }: Message): TranscriptMessage => ({ ...message, key: message.clientToken ?? id });

function once<From extends object>(
  shown: WeakMap<From, TranscriptMessage>,
  show: (from: From) => TranscriptMessage,
  from: From,
): TranscriptMessage {
  const before = shown.get(from);
  if (before) return before;
  const message = show(from);
  shown.set(from, message);
  return message;
}

/** What a conversation is put together from. */
export interface Conversation {
  readonly history: Pick<History, 'messages'>;
  readonly arrivals: Readonly<Record<string, number>>;
  readonly task?: Pick<OutboundTask, 'conversationId'> | undefined;
}

interface Merged {
  readonly arrivals: Conversation['arrivals'];
  readonly ours: readonly OutboxEntry[];
  readonly transcript: readonly TranscriptMessage[];
}

const merged = new WeakMap<readonly Message[], Merged>();

const areSame = (ours: readonly OutboxEntry[], others: readonly OutboxEntry[]): boolean =>
  ours.length === others.length && ours.every((entry, index) => entry === others[index]);

/**
 * The conversation as one list: what the host knows, with the messages of this desk in their newest state (C2, C11).
 * What happened here is in the order in which this desk saw it, because the clock of the host is another one. As long as
 * nothing in it changes it is the same list, since it is asked for at every key.
 */
export function transcriptOf(
  { history: { messages }, arrivals, task }: Conversation,
  entries: readonly OutboxEntry[],
): readonly TranscriptMessage[] {
  const ours = entries.filter(({ conversationId }) => conversationId === task?.conversationId);
  const before = merged.get(messages);
  if (before?.arrivals === arrivals && areSame(before.ours, ours)) return before.transcript;
  const transcript = merge(messages, arrivals, ours);
  merged.set(messages, { arrivals, ours, transcript });
  return transcript;
}

function merge(
  messages: readonly Message[],
  arrivals: Conversation['arrivals'],
  ours: readonly OutboxEntry[],
): readonly TranscriptMessage[] {
  const sentAt = new Map(ours.map(({ clientToken, at }) => [clientToken, at]));
  const keys = new Set(sentAt.keys());
  let before = -Infinity;
  const seen: { readonly at: number; readonly message: TranscriptMessage }[] = [];
  for (const message of messages) {
    const key = message.clientToken ?? message.id;
    // what came while no page was open stands behind the message behind which the host has it
    before = Math.max(before, (sentAt.get(key) ?? arrivals[message.id] ?? -Infinity) + 0.5);
    if (keys.has(key)) continue;
    keys.add(key);
    seen.push({ at: arrivals[message.id] ?? before, message: once(told, ofMessage, message) });
  }
  for (const entry of ours) seen.push({ at: entry.at, message: once(sent, ofEntry, entry) });
  return seen.sort((a, b) => (a.at === b.at ? 0 : a.at - b.at)).map(({ message }) => message);
}
