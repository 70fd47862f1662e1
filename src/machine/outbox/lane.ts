import type { MessageStatus } from '../../domain/message.js';
import type { Entries, OutboxEntry } from './outbox.types.js';

const holdsTheLane: readonly MessageStatus[] = ['queued', 'sending', 'unknown'];

/** The messages of a conversation: they go one behind the other (C11). */
export const laneOf = (entries: Entries, conversationId: string): Entries =>
  entries.filter((entry) => entry.conversationId === conversationId);

/** The message whose turn it is in a conversation: the first that is not through, so that order is kept (C11). */
export const headOf = (entries: Entries, conversationId: string): OutboxEntry | undefined =>
  laneOf(entries, conversationId).find(({ status }) => holdsTheLane.includes(status));

/** The conversations in which the courier has something to do: a message to carry, to look up, or left behind by a page that died. */
export const busyLanes = (entries: Entries): readonly string[] =>
  [...new Set(entries.map(({ conversationId }) => conversationId))].filter((conversationId) => {
    const head = headOf(entries, conversationId);
    return head !== undefined && head.waits === undefined;
  });

/** Has everything of a conversation gone out that can go? What waits behind a message that was looked up in vain waits for the agent. */
export const isDrained = (entries: Entries, conversationId: string): boolean => {
  const head = headOf(entries, conversationId);
  return head === undefined || (head.status === 'unknown' && head.waits !== undefined);
};

/** When the first message that waits may go on, in milliseconds since the epoch. */
export const nextWait = (entries: Entries): number | undefined => {
  const moments = entries.flatMap(({ waits }) => (typeof waits === 'number' ? waits : []));
  return moments.length > 0 ? Math.min(...moments) : undefined;
};
