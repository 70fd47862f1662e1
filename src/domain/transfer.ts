import type { Refusal, TargetName, RefusalOf } from './refusal.js';
import type { OutboundTask } from './task.js';

/** Can a target take a task now? A queue always can; an agent as the agent's state allows. */
export type Availability = 'available' | 'busy' | 'offline';

/** A queue or an agent that a task can be handed to (T2). */
export interface TransferTarget extends TargetName {
  readonly availability: Availability;
  /** Another word that tells it apart, in the host's language. */
  readonly detail?: string | undefined;
  /** The team that an agent belongs to. */
  readonly team?: string | undefined;
  readonly skills?: readonly string[] | undefined;
  /** The number by which colleagues know it. */
  readonly extension?: string | undefined;
  /** Since when the availability is what it is, in milliseconds since the epoch. */
  readonly since?: number | undefined;
  /** How many conversations of this channel an agent has, of how many that are allowed. */
  readonly load?: TargetLoad | undefined;
  /** How many agents of a queue could take a conversation now. */
  readonly agentsAvailable?: number | undefined;
  /** How long a customer waits in a queue, as the host estimates it, in ms. */
  readonly waitMs?: number | undefined;
}

/** How busy an agent is on a channel. */
export interface TargetLoad {
  readonly used: number;
  readonly limit: number;
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
