import type { TargetKind, TargetName } from '../../domain/refusal.js';
import { whyNotTarget, type TransferTarget } from '../../domain/transfer.js';
import type { Answer, AnswerOf } from '../../ports/desktop.js';
import { listIn, mediaTypeOf } from './interaction.js';
import { targetOf } from './targets.js';
import type { Webex } from './webex.js';

const faultOf = (answer: unknown) =>
  answer === undefined
    ? ({ fault: { code: 'host-absent', request: 'listTargets' } } as const)
    : ({ fault: { code: 'host-malformed', request: 'listTargets', path: '(whole)' } } as const);

/** T2, T3: the queues or colleagues that Webex knows now, for the channel of a task. */
export async function listTargets(
  { book, line, agent, log }: Webex,
  taskId: string,
  kind: TargetKind,
): Promise<Answer<AnswerOf<'listTargets'>>> {
  const held = book.get(taskId);
  const mediaType = (held && mediaTypeOf(held.interaction)) ?? 'social';
  const answer = await (kind === 'queue' ? line.queues(mediaType) : line.colleagues(mediaType));
  const list = listIn(answer);
  if (!list) return faultOf(answer);
  const entries = list.map((entry) => targetOf(kind, entry, { mediaType, agentId: agent.id }));
  if (entries.includes(undefined))
    log('webex-list-entry-malformed', `an entry in the list of ${kind}s could not be read and was left out`);
  return { targets: entries.filter((each): each is TransferTarget => typeof each === 'object') };
}

/** T3: is the colleague there now? The list the agent chose from may be old. A queue always takes a task. */
export async function whyNotThere(
  webex: Webex,
  taskId: string,
  target: TargetName,
): Promise<Answer<never> | undefined> {
  if (target.kind === 'queue') return undefined;
  const now = await listTargets(webex, taskId, 'agent');
  if (!('targets' in now)) return now;
  const availability = now.targets.find(({ id }) => id === target.id)?.availability ?? 'offline';
  const refusal = whyNotTarget({ ...target, availability });
  return refusal && { refusal };
}
