import type { Message } from '../../domain/message.js';
import type { Announcement } from '../../ports/announcement.js';
import { entryOf } from './outbox.changes.js';
import type { CourierReport, Entries, OutboxChange, OutboxEntry } from './outbox.types.js';

const failure = ({ clientToken, problem, reason }: OutboxEntry): Announcement => ({
  type: 'outbound-message-failed',
  clientToken,
  ...(problem ? { problem } : { reason }),
});

/** The message as far as this desk knows it: the host told that it went out before it answered. */
const asWritten = ({ clientToken, conversationId, content, at }: OutboxEntry): Message => ({
  ...content,
  id: clientToken,
  clientToken,
  conversationId,
  at,
  direction: 'outbound',
});

const messageIn = ({ result }: CourierReport): Message | undefined => {
  if (!result.ok) return undefined;
  return 'message' in result.value ? (result.value.message ?? undefined) : result.value;
};

const isOut = ({ status }: OutboxEntry): boolean => status === 'sent' || status === 'delivered';

/** What became of a message whose conversation has left: nothing shows it any more, and the page is told all the same. */
function newsOfOneGone(was: OutboxEntry, change: OutboxChange): Announcement | undefined {
  if (change.type === 'message.withdraw') return undefined;
  if (change.type === 'conversation.forget') return was.status === 'queued' ? failure(was) : undefined;
  if (change.type === 'message.status')
    return change.status === 'failed'
      ? failure({ ...was, problem: undefined, reason: change.reason })
      : { type: 'outbound-message-sent', message: asWritten(was) };
  if (!('result' in change)) return failure(was);
  const message = messageIn(change);
  if (message && message.status !== 'failed') return { type: 'outbound-message-sent', message };
  return failure({ ...was, problem: change.result.ok ? was.problem : change.result.problem });
}

function newsOfOne(was: OutboxEntry, is: OutboxEntry, change: OutboxChange): Announcement | undefined {
  if (was.status === is.status) return undefined;
  if (is.status === 'failed') return failure(is);
  if (!isOut(is) || isOut(was)) return undefined;
  // a failure of ours that the host then denies was announced already
  const message = 'result' in change ? messageIn(change) : was.status !== 'failed' && asWritten(is);
  return message ? { type: 'outbound-message-sent', message } : undefined;
}

/** What the page is told of a change: what became of each message, once. */
export const newsOf = (before: Entries, after: Entries, change: OutboxChange): readonly Announcement[] =>
  before.flatMap((was) => {
    const is = entryOf(after, was.clientToken);
    return (is ? newsOfOne(was, is, change) : newsOfOneGone(was, change)) ?? [];
  });
