import type { Message } from '../../domain/message.js';
import type { Problem } from '../../ports/host-fault.js';
import { isInDoubt } from '../task/task.changes.js';
import type { ToldOf } from '../task/task.types.js';
import { carryAgainAfter, lookAgainAfter, repeatsWithinMs } from './back-off.js';
import { headOf } from './lane.js';
import type { CourierReport, Entries, OutboxChange, OutboxEntry } from './outbox.types.js';

/** After so many tries that the desktop certainly did not take, a message has failed and waits for the agent. */
export const maxAttempts = 3;

type Patch = Partial<Omit<OutboxEntry, 'clientToken' | 'taskId' | 'conversationId' | 'content' | 'at'>>;

/** The entry with this token. */
export const entryOf = (entries: Entries, clientToken: string): OutboxEntry | undefined =>
  entries.find((entry) => entry.clientToken === clientToken);

const patched = (entries: Entries, clientToken: string, patch: (entry: OutboxEntry) => Patch | undefined): Entries =>
  entries.map((entry) => {
    const change = entry.clientToken === clientToken ? patch(entry) : undefined;
    return change ? { ...entry, ...change } : entry;
  });

/** One whose token is there already is the same message. */
const added = (entries: Entries, entry: OutboxEntry): Entries =>
  entryOf(entries, entry.clientToken) ? entries : [...entries, entry];

const settled = { waits: undefined, looks: undefined, inDoubt: undefined, problem: undefined } as const;

/** What the host says of a message it has: it may have failed there since (C11). */
const found = ({ status }: Message): Patch => ({
  ...settled,
  status: status === 'failed' || status === 'delivered' ? status : 'sent',
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
    ? { ...settled, status: 'failed', problem }
    : { status: 'unknown', inDoubt: true, problem };
}

const isFresh = ({ wishedAt }: OutboxEntry, at: number): boolean => at - wishedAt < repeatsWithinMs;

/** What a look-up means: found, it is as the host says; surely absent, it may go again with its token; else it is looked up again. */
function afterLook(
  { result }: Extract<CourierReport, { type: 'courier.looked' }>,
  { attempts, clientToken, looks = 0, ...entry }: OutboxEntry,
): Patch {
  const { at } = result;
  if (!result.ok) {
    const hopeless = result.problem.code === 'host-absent' || at - entry.wishedAt >= repeatsWithinMs;
    return { looks: looks + 1, waits: hopeless ? 'agent' : at + lookAgainAfter(looks + 1, clientToken) };
  }
  if (result.value.message) return found(result.value.message);
  return attempts < maxAttempts
    ? { status: 'queued', inDoubt: undefined, waits: at + carryAgainAfter(attempts, clientToken) }
    : { status: 'failed', inDoubt: undefined };
}

/** A late or doubled report for a message that is already through changes nothing. */
const reported = (entries: Entries, report: CourierReport): Entries =>
  patched(entries, report.clientToken, (entry) => {
    if (report.type === 'courier.answered') return entry.status === 'sending' ? afterAnswer(report, entry) : undefined;
    return entry.status === 'unknown' ? afterLook(report, entry) : undefined;
  });

/** Has the host said more already? A `sent` told late must not hide that it failed there since; a failure of ours has a problem. */
const isOutdated = ({ status, problem }: OutboxEntry, told: ToldOf<'message.status'>): boolean =>
  status === 'delivered' || (told.status === 'sent' && status === 'failed' && problem === undefined);

/** What the host tells of a message on its way; `delivered` is the last word. */
const told = (entries: Entries, event: ToldOf<'message.status'>): Entries =>
  patched(entries, event.clientToken, (entry) =>
    isOutdated(entry, event) ? undefined : { ...settled, status: event.status, reason: event.reason },
  );

/** The agent sends it again, with the same token (C11). */
const retried = (entries: Entries, clientToken: string, at: number): Entries =>
  patched(entries, clientToken, ({ status, inDoubt }) =>
    status === 'failed' || status === 'unknown'
      ? { ...settled, inDoubt, status: 'queued', attempts: 0, wishedAt: at, reason: undefined }
      : undefined,
  );

const checked = (entries: Entries, clientToken: string): Entries =>
  patched(entries, clientToken, ({ status }) => (status === 'unknown' ? { waits: undefined } : undefined));

/** May this message be taken back? Only while the desktop surely does not have it. */
export const isWithdrawable = (entry: OutboxEntry | undefined): boolean =>
  (entry?.status === 'queued' || entry?.status === 'failed') && !entry.inDoubt;

const withdrawn = (entries: Entries, clientToken: string): Entries =>
  entries.filter((entry) => entry.clientToken !== clientToken || !isWithdrawable(entry));

/**
 * The one who has the turn in a conversation hands its next message to the desktop: marked before the call (C11). A
 * message that is being sent then was left behind by a page that died, and may have gone out. One that the agent wished
 * for a day ago has failed where it can be seen, and goes no more by itself.
 */
function entered(entries: Entries, conversationId: string, at: number): Entries {
  const head = headOf(entries, conversationId);
  if (!head || head.waits !== undefined) return entries;
  const { clientToken, status, attempts } = head;
  if (status === 'sending')
    return patched(entries, clientToken, () => ({ status: 'unknown', inDoubt: true, problem: undefined }));
  if (status !== 'queued') return entries;
  if (isFresh(head, at)) return patched(entries, clientToken, () => ({ status: 'sending', attempts: attempts + 1 }));
  const problem = { code: 'send-lapsed', afterMs: repeatsWithinMs } as const;
  return entered(
    patched(entries, clientToken, ({ inDoubt }) => ({
      status: inDoubt ? 'unknown' : 'failed',
      problem,
      waits: 'agent',
    })),
    conversationId,
    at,
  );
}

/** What is not in doubt has nothing to ask the agent: one kept like that would stand in its lane for ever. */
const isOver = ({ status, waits }: OutboxEntry, at: number): boolean =>
  waits === 'agent' ? status === 'queued' || status === 'sending' : waits !== undefined && waits <= at;

const wentOn = (entries: Entries, at: number): Entries =>
  entries.map((entry) => (isOver(entry, at) ? { ...entry, waits: undefined } : entry));

/** May somebody still say what became of it? */
const isOpen = ({ status, waits }: OutboxEntry): boolean =>
  status === 'sending' || (status === 'unknown' && waits !== 'agent');

/** What nobody shows any more stays only until it is known what became of it. */
const swept = (entries: Entries): Entries =>
  entries.some((entry) => entry.isLeft && !isOpen(entry))
    ? entries.filter((entry) => !entry.isLeft || isOpen(entry))
    : entries;

const left = (entries: Entries, conversationId: string): Entries =>
  entries.map((entry) => (entry.conversationId === conversationId ? { ...entry, isLeft: true } : entry));

/** The messages after a change; those it does not concern stay the same objects. */
export const changed = (entries: Entries, change: OutboxChange): Entries => swept(applied(entries, change));

function applied(entries: Entries, change: OutboxChange): Entries {
  switch (change.type) {
    case 'message.add':
      return added(entries, change.entry);
    case 'message.retry':
      return retried(entries, change.clientToken, change.at);
    case 'message.check':
      return checked(entries, change.clientToken);
    case 'message.withdraw':
      return withdrawn(entries, change.clientToken);
    case 'message.status':
      return told(entries, change);
    case 'conversation.forget':
      return left(entries, change.conversationId);
    case 'courier.answered':
    case 'courier.looked':
      return reported(entries, change);
    case 'lane.entered':
      return entered(entries, change.conversationId, change.at);
    case 'wait.over':
      return wentOn(entries, change.at);
  }
}
