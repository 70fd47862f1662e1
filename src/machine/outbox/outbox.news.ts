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

/** Its conversation has left the desk meanwhile: nothing shows it any more, and the page is told all the same. */
function newsOfOneGone(report: CourierReport): Announcement | undefined {
  if (report.type !== 'courier.answered') return undefined;
  const { result, clientToken } = report;
  return result.ok
    ? { type: 'outbound-message-sent', message: result.value }
    : { type: 'outbound-message-failed', clientToken, problem: result.problem };
}

/** Every message that was queued and whose conversation left the desk has failed. */
const newsOfLeaving = (before: Entries, conversationId: string): readonly Announcement[] =>
  before.filter((entry) => entry.conversationId === conversationId && entry.status === 'queued').map(failure);

function newsOfOne(was: OutboxEntry, is: OutboxEntry, change: OutboxChange): Announcement | undefined {
  if (was.status === is.status) return undefined;
  if (is.status === 'failed') return failure(is);
  if (!isOut(is) || isOut(was)) return undefined;
  // a failure of ours that the host then denies was announced already
  const message = 'result' in change ? messageIn(change) : was.status !== 'failed' && asWritten(is);
  return message ? { type: 'outbound-message-sent', message } : undefined;
}

/** What the page is told of a change: what became of each message, once. */
export function newsOf(before: Entries, after: Entries, change: OutboxChange): readonly Announcement[] {
  if (change.type === 'conversation.forget') return newsOfLeaving(before, change.conversationId);
  if ('result' in change && !entryOf(after, change.clientToken))
    return [newsOfOneGone(change)].filter((news) => news !== undefined);
  return after.flatMap((is) => {
    const was = entryOf(before, is.clientToken);
    return (was && newsOfOne(was, is, change)) ?? [];
  });
}
