import type { Message, MessageStatus } from '../../domain/message.js';
import type { Announcement } from '../../ports/announcement.js';
import type { Problem } from '../../ports/host-fault.js';
import { isInDoubt } from '../task/task.changes.js';
import type { CourierReport, OutboxContext, OutboxEntry, OutboxEvent } from './outbox.types.js';

/** After so many tries that the desktop certainly did not take, a message has failed and waits for the agent. */
export const maxAttempts = 3;

type Entries = OutboxContext['entries'];
type Patch = Partial<Pick<OutboxEntry, 'status' | 'attempts' | 'inDoubt' | 'problem' | 'reason'>>;

const holdsTheLane: readonly MessageStatus[] = ['queued', 'sending', 'unknown'];

/** The next message that may go: the first of its conversation that is not behind one still on its way, so order is kept (C11). */
export const nextTurn = (entries: Entries): OutboxEntry | undefined =>
  entries.find(
    (entry, index) =>
      entry.status === 'queued' &&
      !entries
        .slice(0, index)
        .some((ahead) => ahead.conversationId === entry.conversationId && holdsTheLane.includes(ahead.status)),
  );

/** Is any message at the desktop, its answer still out? */
export const isUnderWay = (entries: Entries): boolean => entries.some(({ status }) => status === 'sending');

/** Has everything of a conversation gone out that can go? What waits behind an unknown message waits for the agent. */
export const isDrained = (entries: Entries, conversationId: string): boolean => {
  const own = entries.filter((entry) => entry.conversationId === conversationId);
  return !isUnderWay(own) && nextTurn(own) === undefined;
};

/** The entry with this token. */
export const entryOf = (entries: Entries, clientToken: string): OutboxEntry | undefined =>
  entries.find((entry) => entry.clientToken === clientToken);

/** The entries with one of them changed. */
export const patched = (entries: Entries, clientToken: string, patch: (entry: OutboxEntry) => Patch): Entries =>
  entries.map((entry) => (entry.clientToken === clientToken ? { ...entry, ...patch(entry) } : entry));

/** The entries with a new one behind them; one whose token is there already is the same message. */
export const added = (entries: Entries, entry: OutboxEntry): Entries =>
  entryOf(entries, entry.clientToken) ? entries : [...entries, entry];

/** The entries with one of them handed to the desktop. */
export const begun = (entries: Entries, clientToken: string): Entries =>
  patched(entries, clientToken, ({ attempts }) => ({ status: 'sending', attempts: attempts + 1 }));

/** What the host says of a message it has: it may have failed there since (C11). */
const found = ({ status }: Message): Patch => ({
  status: status === 'failed' || status === 'delivered' ? status : 'sent',
  inDoubt: undefined,
  problem: undefined,
  reason: undefined,
});

/** Was it certainly not taken, by this try or an earlier one? Only a refusal speaks for both: it knows the token. */
const isCertain = (problem: Problem, { inDoubt }: OutboxEntry): boolean =>
  !isInDoubt(problem) && !(inDoubt && (problem.code === 'host-vetoed' || problem.code === 'host-absent'));

/** What the answer of a send means for its message; in doubt it is unknown, never failed (C11). */
function afterAnswer({ result }: Extract<CourierReport, { type: 'courier.answered' }>, entry: OutboxEntry): Patch {
  if (result.ok) return found(result.value);
  const { problem } = result;
  return isCertain(problem, entry)
    ? { status: 'failed', inDoubt: undefined, problem }
    : { status: 'unknown', inDoubt: true, problem };
}

/** What a look-up means: found, it is as the host says; surely absent, it may go again with its token; else it stays unknown. */
function afterLook({ result }: Extract<CourierReport, { type: 'courier.looked' }>, { attempts }: OutboxEntry): Patch {
  if (!result.ok) return {};
  if (result.value.message) return found(result.value.message);
  return { status: attempts < maxAttempts ? 'queued' : 'failed', inDoubt: undefined };
}

/** What the courier's report changes. A late or doubled report for a message that is already through changes nothing. */
export const afterReport = (entries: Entries, report: CourierReport): Entries =>
  patched(entries, report.clientToken, (entry) => {
    if (report.type === 'courier.answered') return entry.status === 'sending' ? afterAnswer(report, entry) : {};
    return entry.status === 'unknown' ? afterLook(report, entry) : {};
  });

/** What the page is told when a report settles a message. */
export function news({ context, event }: { context: OutboxContext; event: CourierReport }): Announcement | undefined {
  const { clientToken, result } = event;
  const before = entryOf(context.entries, clientToken);
  const after = entryOf(afterReport(context.entries, event), clientToken);
  const message = result.ok && ('message' in result.value ? result.value.message : result.value);
  // its conversation has left the desk meanwhile: nothing shows it any more, and the page is told all the same
  if (!after && event.type === 'courier.answered')
    return message
      ? { type: 'outbound-message-sent', message }
      : { type: 'outbound-message-failed', clientToken, problem: result.ok ? undefined : result.problem };
  if (!after || before?.status === after.status) return undefined;
  if (after.status === 'failed') return { type: 'outbound-message-failed', clientToken, problem: after.problem };
  return (after.status === 'sent' || after.status === 'delivered') && message
    ? { type: 'outbound-message-sent', message }
    : undefined;
}

type StatusTold = Extract<OutboxEvent, { type: 'message.status' }>;

/** What the page is told when the host says that a message went out before it answered the send. */
export function newsOfStatus({
  context,
  event,
}: {
  context: OutboxContext;
  event: StatusTold;
}): Announcement | undefined {
  const entry = entryOf(context.entries, event.clientToken);
  if (!entry || entry.status === event.status || entry.status === 'delivered') return undefined;
  const { reason } = event;
  if (event.status === 'failed') return { type: 'outbound-message-failed', clientToken: entry.clientToken, reason };
  if (entry.status !== 'sending' && entry.status !== 'unknown') return undefined;
  const { clientToken, conversationId, content, at } = entry;
  const message = { ...content, id: clientToken, clientToken, conversationId, at, direction: 'outbound' as const };
  return { type: 'outbound-message-sent' as const, message };
}

/** Has the host said more already? A `sent` told late must not hide that it failed there since; a failure of ours has a problem. */
const isOutdated = ({ status, problem }: OutboxEntry, told: StatusTold): boolean =>
  status === 'delivered' || (told.status === 'sent' && status === 'failed' && problem === undefined);

/** What the host tells of a message on its way; `delivered` is the last word. */
export const afterStatus = (entries: Entries, event: StatusTold): Entries =>
  patched(entries, event.clientToken, (entry) =>
    isOutdated(entry, event)
      ? {}
      : { status: event.status, reason: event.reason, inDoubt: undefined, problem: undefined },
  );

/** The agent sends it again, with the same token (C11). */
export const retried = (entries: Entries, clientToken: string): Entries =>
  patched(entries, clientToken, ({ status }) =>
    status === 'failed' || status === 'unknown' ? { status: 'queued', attempts: 0, problem: undefined } : {},
  );

/** May this message be taken back? Only while the desktop surely does not have it. */
export const isWithdrawable = (entry: OutboxEntry | undefined): boolean =>
  (entry?.status === 'queued' || entry?.status === 'failed') && !entry.inDoubt;

/** The entries without one that the agent took back. */
export const withdrawn = (entries: Entries, clientToken: string): Entries =>
  entries.filter((entry) => entry.clientToken !== clientToken || !isWithdrawable(entry));

/** What the page is told of messages that will not go out any more, since their conversation leaves the desk. */
export const newsOfLeaving = (entries: Entries, conversationId: string): readonly Announcement[] =>
  entries
    .filter((entry) => entry.conversationId === conversationId && entry.status === 'queued')
    .map(({ clientToken, problem }) => ({ type: 'outbound-message-failed', clientToken, problem }));

/** The entries without those of a conversation that has left the desk. */
export const without = (entries: Entries, conversationId: string): Entries =>
  entries.filter((entry) => entry.conversationId !== conversationId);
