import { whyNotStart } from '../../../domain/eligibility.js';
import type { Refusal } from '../../../domain/refusal.js';
import type { NewConversation, OutboundTask } from '../../../domain/task.js';
import type { Centre } from '../centre.js';
import { whyNotTwice } from './existing.js';
import { whyNotByPolicy } from './policy.js';

/** The task that a create call led to, however often the call is made; one that could not be assigned counts for nothing (L8). */
export const madeUnder = ({ tasks }: Centre, createToken: string): OutboundTask | undefined =>
  tasks.all().find(({ task, stage }) => task.clientToken === createToken && stage !== 'lost')?.task;

/** E1–E6, L9 and L5, judged by the centre's own figures. */
export function whyNotBegin(centre: Centre, wanted: NewConversation): Refusal | undefined {
  const desk = centre.desk();
  const [refusal] = whyNotStart(desk, wanted.channel);
  if (refusal) return refusal;
  if (!desk.entryPoints.some(({ id }) => id === wanted.entryPoint.id))
    return { code: 'no-entry-point', channel: wanted.channel };
  return whyNotByPolicy(centre, wanted) ?? whyNotTwice(centre, wanted);
}
