import type { Refusal, TargetName, RefusalOf } from './refusal.js';
import type { OutboundTask } from './task.js';

/** Can a target take a task now? A queue always can; an agent as the agent's state allows. */
export type Availability = 'available' | 'busy' | 'offline';

/** A queue or an agent that a task can be handed to (T2). */
export interface TransferTarget extends TargetName {
  readonly availability: Availability;
  /** Team, skill or another word that tells it apart, in the host's language. */
  readonly detail?: string | undefined;
}

/** T1: only a task that the agent has can be handed on. */
export const whyNotAccepted = (task: OutboundTask | undefined): RefusalOf<'not-accepted'> | undefined =>
  task?.state === 'accepted' ? undefined : { code: 'not-accepted' };

/** T3: an agent who is offline cannot be offered a task. */
export const whyNotTarget = ({
  kind,
  id,
  name,
  availability,
}: TransferTarget): RefusalOf<'target-unavailable'> | undefined =>
  availability === 'offline' ? { code: 'target-unavailable', target: { kind, id, name } } : undefined;

/** T4: one outbound task is transferred at a time; `inFlight` is the one on its way, if any. */
export const whyNotSecond = (inFlight: OutboundTask | undefined): RefusalOf<'transfer-in-progress'> | undefined =>
  inFlight && { code: 'transfer-in-progress', recipient: inFlight.recipient.name ?? inFlight.recipient.address };

/** T1, T3 and T4 together: why this task may not be transferred now (to this target, once one is chosen). */
export function whyNotTransfer(
  task: OutboundTask | undefined,
  inFlight: OutboundTask | undefined,
  target?: TransferTarget,
): Refusal | undefined {
  return whyNotAccepted(task) ?? whyNotSecond(inFlight) ?? (target && whyNotTarget(target));
}
