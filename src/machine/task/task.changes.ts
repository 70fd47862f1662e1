import type { History, Message } from '../../domain/message.js';
import { unanswered, type ConfirmedWarning } from '../../domain/policy.js';
import type { RefusalOf } from '../../domain/refusal.js';
import type { OutboundTask } from '../../domain/task.js';
import type { AnswerOf, RequestName } from '../../ports/desktop.js';
import type { Outcome, Problem } from '../../ports/host-fault.js';
import type { TaskPreview } from '../../ports/requests.js';
import { whyNotAmong, type WrapUpTerms } from '../../domain/wrap-up.js';
import { repeatsWithinMs } from '../outbox/back-off.js';
import type { RestoredTask, TaskContext, ToldOf, TransferInFlight } from './task.types.js';

/** How long an offered task of ours may stay unaccepted before it is looked up, in ms (L6, L8). */
export const acceptWithinMs = 20_000;
/** How long an asked agent may take when the host names no moment, in ms (T5). */
export const takeWithinMs = 60_000;

type Change = Partial<TaskContext>;
type Ended<Name extends RequestName> = Outcome<AnswerOf<Name>>;

/** Outcomes that leave the deed in doubt (L8); every other failure says for certain that nothing was done. */
export const isInDoubt = ({ code }: Problem): boolean =>
  code === 'host-silent' || code === 'host-failed' || code === 'host-malformed';

const holding = (task: OutboundTask, at: number): Change => ({
  task,
  problem: undefined,
  acceptedBy: at + acceptWithinMs,
});

/** L9: the host lets it begin, or the agent has answered all that it warns of; the decision travels with the request. */
export const cleared = (
  { wanted }: TaskContext,
  preview: TaskPreview | undefined,
  confirmed: readonly ConfirmedWarning[] = [],
): Change => ({
  wanted: { ...wanted, policy: { ...(preview?.decisionId && { decisionId: preview.decisionId }), confirmed } },
  preview: undefined,
});

/**
 * L9: it was certainly not created, so what the host allowed then is asked again. What the agent confirmed stays confirmed,
 * unless the host's policy refused it all the same: then it wants something else.
 */
export function unclear({ isPreviewed, wanted, problem }: TaskContext): Change {
  const isSettled = (wanted.policy?.confirmed.length ?? 0) > 0 && problem?.code !== 'policy-blocked';
  return isPreviewed && !isSettled ? { wanted: { ...wanted, policy: undefined } } : {};
}

/** May it be created: does the host not want to be asked, or has it been? */
export const isCleared = ({ isPreviewed, wanted }: TaskContext): boolean => !isPreviewed || wanted.policy !== undefined;

/** L9: has the agent answered every warning as the host asks? */
export const isConfirmed = ({ preview }: TaskContext, confirmed: readonly ConfirmedWarning[]): boolean =>
  unanswered(preview?.warnings ?? [], confirmed).length === 0;

/** The task as the create or accept call answered it. */
export const heldTask = (result: Ended<'createTask'>): Change => (result.ok ? holding(result.value, result.at) : {});

/** The task as its client token found it (L8); one that is over may be the agent's only to wrap up (W1). */
export function foundTask(context: TaskContext, result: Ended<'findTask'>): Change {
  if (!result.ok) return {};
  const { task, wrapUp } = result.value;
  return { ...(task && holding(task, result.at)), ...(wrapUp && onTerms(context, wrapUp)) };
}

/** The terms of a wrap-up as the host has them now; another moment is yet to come (W2). */
export const onTerms = ({ wrapUp: before, isTimeUp }: TaskContext, wrapUp: WrapUpTerms): Change => ({
  wrapUp,
  isTimeUp: isTimeUp === true && wrapUp.autoAt === before.autoAt,
});

/** The codes as they were fetched; a choice that is not among them any more is none (W1). */
export function knownCodes({ codes: before, codeId }: TaskContext, result: Ended<'listWrapUpCodes'>): Change {
  if (!result.ok) return { problem: result.problem, isCodeless: before.length === 0 };
  const { codes } = result.value;
  const problem = whyNotAmong(codes, codeId, before);
  return { codes, isCodeless: codes.length === 0, ...(problem && { codeId: undefined, problem }) };
}

/** W3: why nothing was submitted. The choice stays, unless it is what the host does not have any more. */
export function unsubmitted({ codes, codeId }: TaskContext, result: Ended<'wrapUpTask'>): Change {
  if (result.ok) return {};
  const { problem } = result;
  if (problem.code !== 'wrap-up-code-gone') return { problem };
  const name = problem.name ?? codes.find(({ id }) => id === codeId)?.name;
  const left = codes.filter(({ id }) => id !== codeId);
  return { problem: { ...problem, name }, codeId: undefined, codes: left, isCodeless: left.length === 0 };
}

/** The task as the host offered it by itself, before or after the create call was answered. */
export const offeredTask = ({ task, at }: ToldOf<'task.offered'>): Change => holding(task, at);

/** L7: the desktop could not give the task to this agent. */
export const failedAssignment = ({ trackingId }: ToldOf<'task.assignment-failed'>): Change => ({
  task: undefined,
  problem: { code: 'assignment-failed', trackingId },
});

/** L8: the host knows nothing of the task; the first reason stays, or it got lost on its way to the agent (L7). */
export const lostTask = ({ problem, task, key }: TaskContext): Change => ({
  task: undefined,
  problem: problem ?? { code: 'assignment-failed', trackingId: task?.id ?? key },
});

/** Was it in this state, or inside it, when its page went? */
export const wasIn = ({ restored }: TaskContext, state: string): boolean =>
  restored !== undefined && `${restored.place}.`.startsWith(`${state}.`);

const wasInAny = (context: TaskContext, states: readonly string[]): boolean =>
  states.some((state) => wasIn(context, state));

/** Has it left the agent, when the desktop does not find it? One that was about to end may only be on its last way. */
export const isGone = (context: TaskContext): boolean => wasInAny(context, ['offered', 'open.active']);

/** Was it never created, when the desktop does not find it? */
export const isLost = (context: TaskContext): boolean => wasInAny(context, ['creating', 'unknown']);

/** Was it just being created when its page went, and is the wish less than a day old? Then it is asked for again (L7, L8). */
export const isWishStanding = (context: TaskContext, at: number): boolean =>
  wasIn(context, 'creating') && at - (context.restored?.savedAt ?? at) < repeatsWithinMs;

/**
 * What a restored task remembers: a moment it waits for is no further away than it was, whatever the clock has done since,
 * and what is to pass by itself has a moment.
 */
export function remembered({ context, savedAt }: RestoredTask, now: number): Partial<TaskContext> {
  const sooner = (at: number | undefined): number | undefined =>
    at === undefined ? undefined : Math.min(at, now + Math.max(0, at - savedAt));
  const { acceptedBy, transfer, wrapUp } = context;
  return {
    ...context,
    acceptedBy: Math.min(sooner(acceptedBy) ?? Infinity, now + acceptWithinMs),
    ...(transfer && { transfer: { ...transfer, lapsesAt: sooner(transfer.lapsesAt) ?? now + takeWithinMs } }),
    ...(wrapUp && { wrapUp: { ...wrapUp, autoAt: sooner(wrapUp.autoAt) } }),
  };
}

/** The problem a request ended with. */
export const problemOf = (result: Outcome<unknown>): Change => (result.ok ? {} : { problem: result.problem });

/** The history as the host knows it: before it the older pages that are here, behind it what reached us meanwhile. */
export function knownHistory(context: TaskContext, result: Ended<'listMessages'>): Change {
  if (!result.ok) return {};
  const { history, arrivals } = context;
  const { messages, ...page } = result.value;
  const { before, since } = besides(context, result.value);
  // what was told one by one says nothing of the pages before it
  const hasPages = before.some(({ id }) => !Object.hasOwn(arrivals, id));
  return {
    history: { ...page, ...(hasPages && { older: history.older }), messages: [...before, ...messages, ...since] },
  };
}

/** What is here besides the newest page: before it as far as they join, and what was told since it was written. */
function besides(
  { history: { messages }, arrivals }: TaskContext,
  page: History,
): { readonly before: readonly Message[]; readonly since: readonly Message[] } {
  const last = page.messages.at(-1);
  if (!last) return { before: messages, since: [] };
  const ids = new Set(page.messages.map(({ id }) => id));
  const joint = messages.findIndex(({ id }) => ids.has(id));
  // there is something between the two, and what was here comes back with the pages between
  if (joint < 0 && page.older !== undefined)
    return { before: [], since: messages.filter(({ id, at }) => Object.hasOwn(arrivals, id) && at >= last.at) };
  const shared = Math.max(0, joint);
  return { before: messages.slice(0, shared), since: unknownTo(page.messages, messages.slice(shared)) };
}

const unknownTo = (known: readonly Message[], messages: readonly Message[]): readonly Message[] => {
  const ids = new Set(known.map(({ id }) => id));
  return messages.filter(({ id }) => !ids.has(id));
};

/** The history with the page before it; a page that was fetched twice changes nothing the second time. */
export function grownHistory({ history }: TaskContext, page: History): Change {
  const messages = [...unknownTo(history.messages, page.messages), ...history.messages];
  const earlier = history.earlier.length > 0 ? history.earlier : page.earlier;
  return { history: { messages, earlier, older: page.older } };
}

/** Is this message new to the conversation? A fact told twice changes nothing. */
export const isNews = ({ history }: TaskContext, message: Message): boolean =>
  !history.messages.some(({ id }) => id === message.id);

/** C2: an answer joins the conversation. */
export const joined = (
  { history, arrivals, unread }: TaskContext,
  { message, at }: ToldOf<'message.received'>,
): Change => ({
  history: { ...history, messages: [...history.messages, message] },
  arrivals: { ...arrivals, [message.id]: at },
  unread: unread + 1,
});

/** T4: the one transfer of this task that is on its way. */
export const requestedTransfer = ({ target, note, clientToken }: TransferInFlight): Change => ({
  transfer: { target, clientToken, ...(note && { note }) },
});

/** Does a decline end this transfer? Without a token the target has to do, and an older transfer may have had the same. */
export const isDeclinedBy = (
  transfer: TransferInFlight | undefined,
  { target, clientToken = transfer?.clientToken }: ToldOf<'transfer.declined'>,
): boolean =>
  transfer?.clientToken === clientToken && transfer?.target.kind === target.kind && transfer.target.id === target.id;

/** What the host answered to a transfer request: taken at once, or the receiver is being asked (T5, T6). */
export function startedTransfer({ transfer, wrapUp }: TaskContext, result: Ended<'transferTask'>): Change {
  if (!result.ok || !transfer) return {};
  const lapsesAt = result.value.lapsesAt ?? result.at + takeWithinMs;
  return { transfer: { ...transfer, lapsesAt }, wrapUp: result.value.wrapUp ?? wrapUp };
}

/** T5: nobody took the task, and the agent keeps it. */
export const notAccepted = ({ target }: TransferInFlight): RefusalOf<'transfer-not-accepted'> => ({
  code: 'transfer-not-accepted',
  target: { kind: target.kind, id: target.id, name: target.name },
});
