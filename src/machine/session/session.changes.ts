import type { Desk } from '../../domain/desk.js';
import { channels, type Channel } from '../../domain/channel.js';
import { whyNotStart } from '../../domain/eligibility.js';
import type { Refusal } from '../../domain/refusal.js';
import { whyNotAccepted } from '../../domain/transfer.js';
import type { TaskInput, Told } from '../task/task.types.js';
import { phaseOf } from '../task/task.view.js';
import type { SessionContext, SessionEvent, TaskRef } from './session.types.js';

const parts = ['agent', 'licensed', 'channelsEnabled', 'profile', 'entryPoints'] as const;

const isWhole = (told: Partial<Desk>): told is Desk => parts.every((part) => told[part] !== undefined);

/** The desk, once the host has told every part of it. */
export const deskOf = ({ told }: Pick<SessionContext, 'told'>): Desk | undefined => (isWhole(told) ? told : undefined);

/** E7: why nothing may be started, for each channel; `undefined` while the desk is not known. */
export function refusalsOf(context: Pick<SessionContext, 'told'>): Record<Channel, readonly Refusal[]> | undefined {
  const desk = deskOf(context);
  return desk && { sms: whyNotStart(desk, 'sms'), email: whyNotStart(desk, 'email') };
}

/** May anything be started on any channel? */
export function isEligible(context: Pick<SessionContext, 'told'>): boolean {
  const refusals = refusalsOf(context);
  return refusals !== undefined && channels.some((channel) => refusals[channel].length === 0);
}

/** What a fact changes in what is known of the desk. */
export function learned(told: Partial<Desk>, fact: Told): Partial<Desk> {
  if (fact.type === 'desk.changed') return { ...told, ...fact.desk };
  if (fact.type !== 'agent.changed') return told;
  const agent = told.agent ?? { id: '', name: '' };
  return { ...told, agent: { ...agent, state: fact.state, idleReason: fact.idleReason } };
}

const contextOf = (ref: TaskRef) => ref.getSnapshot().context;

const isAbout = (ref: TaskRef, fact: Told): boolean => {
  const { key, task } = contextOf(ref);
  if (fact.type === 'task.offered') return key === fact.task.clientToken || task?.id === fact.task.id;
  if (fact.type === 'message.received') return task?.conversationId === fact.message.conversationId;
  return 'taskId' in fact && task?.id === fact.taskId;
};

/** The task that a fact is about, if this session has it. A fact about a foreign task is nobody's. */
export const concerned = (tasks: readonly TaskRef[], fact: Told): TaskRef | undefined =>
  tasks.find((ref) => isAbout(ref, fact));

/** The task with this name: the session's own key, or the host's id. */
export const taskRef = (tasks: readonly TaskRef[], name: string | undefined): TaskRef | undefined =>
  tasks.find((ref) => contextOf(ref).key === name || contextOf(ref).task?.id === name);

/** Has nothing been done with it here but to hear of it? */
const isUntouched = (ref: TaskRef): boolean => ['offered', 'active'].includes(phaseOf(ref.getSnapshot()));

/** Two pages may have kept one task under two names: the page that had wished for it knows more about it. */
function withoutTwins(inputs: readonly TaskInput[]): readonly TaskInput[] {
  const idOf = ({ restored }: TaskInput) => restored?.context.task?.id;
  const isOurs = ({ restored }: TaskInput) => restored?.context.ours === true;
  return inputs.filter((input) => {
    const twins = inputs.filter((other) => idOf(other) !== undefined && idOf(other) === idOf(input));
    return twins.length === 0 || input === (twins.find(isOurs) ?? twins[0]);
  });
}

/**
 * The tasks of another page that come back. One that the host has told of meanwhile gives way to the one that knows more
 * about it, and leaves it what it has heard; one that the agent has gone on with stays.
 */
export function comeBack(
  tasks: readonly TaskRef[],
  inputs: readonly TaskInput[],
): { readonly replaced: readonly TaskRef[]; readonly inputs: readonly TaskInput[] } {
  const pairs = withoutTwins(inputs).map((input) => {
    const ref =
      taskRef(tasks, input.key) ??
      taskRef(tasks, input.restored?.context.task?.id ?? input.key) ??
      tasks.find((told) => contextOf(told).task?.clientToken === input.key);
    return { input, ref };
  });
  const coming = pairs.filter(({ ref }) => !ref || (isUntouched(ref) && !contextOf(ref).ours));
  return {
    replaced: coming.flatMap(({ ref }) => ref ?? []),
    inputs: coming.map(({ input, ref }) => (ref ? withNews(input, ref) : input)),
  };
}

function withNews(input: TaskInput, ref: TaskRef): TaskInput {
  if (!input.restored) return input;
  const { context } = input.restored;
  const news = contextOf(ref);
  // an offer told late must not take back that it was accepted
  const task = context.task && whyNotAccepted(news.task) ? context.task : news.task;
  const known = new Set(context.history?.messages.map(({ id }) => id));
  const fresh = news.history.messages.filter(({ id }) => !known.has(id));
  const history = { ...news.history, messages: [...(context.history?.messages ?? []), ...fresh] };
  const arrivals = { ...news.arrivals, ...context.arrivals };
  const unread = (context.unread ?? 0) + news.unread;
  // a wish that came true meanwhile is offered, whatever stood in its way
  const place = context.task ? input.restored.place : 'offered';
  const problem = context.task && context.problem;
  return {
    ...input,
    restored: { ...input.restored, place, context: { ...context, task, problem, history, arrivals, unread } },
  };
}

/** What a new task starts from: the agent's wish, or a task the host handed over that nobody here has yet (L6). */
export function newTask(
  tasks: readonly TaskRef[],
  event: Extract<SessionEvent, { readonly type: 'task.start' | 'fact' }>,
): TaskInput | undefined {
  if (event.type === 'task.start') return taskRef(tasks, event.input.key) ? undefined : event.input;
  if (event.fact.type !== 'task.offered' || concerned(tasks, event.fact)) return undefined;
  const { task } = event.fact;
  return { key: task.id, wanted: task, handed: task };
}
