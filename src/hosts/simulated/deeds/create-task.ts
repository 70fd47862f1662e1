import { conversationKey } from '../../../domain/launch.js';
import { whyNotStart } from '../../../domain/eligibility.js';
import type { Refusal, RefusalOf } from '../../../domain/refusal.js';
import type { NewConversation } from '../../../domain/task.js';
import { tellUsed, trackingId, type Centre } from '../centre.js';
import { isActive, type HeldTask } from '../state/tasks.js';
import { colleagueNames } from '../words/colleagues.js';
import { policyWords } from '../words/reasons.js';
import { begin } from './begin.js';
import type { Deed } from './deed.js';

const assignmentFailsAfterMs = 600;

/** L5: the conversation that is open with a recipient already, and what may be done with it. */
export const whyNotTwice = ({ task, ownerName }: HeldTask): RefusalOf<'conversation-active'> => ({
  code: 'conversation-active',
  address: task.recipient.address,
  existing: { taskId: task.id, ...(ownerName ? { ownerName, offers: ['take-over'] } : { offers: ['open'] }) },
});

/** The active conversation that the `duplicates` knob puts in the way of everything new. */
function existingByKnob(centre: Centre, wanted: NewConversation): HeldTask | undefined {
  const { duplicates } = centre.knobs();
  if (duplicates === 'none') return undefined;
  const ownerName = duplicates === 'other-agent' ? centre.lots.receivers.pick(colleagueNames) : undefined;
  const held = begin(centre, wanted, { stage: 'accepted', ownerName });
  tellUsed(centre);
  return held;
}

function existing(centre: Centre, wanted: NewConversation): HeldTask | undefined {
  const isSame = ({ task }: HeldTask): boolean => conversationKey(task) === conversationKey(wanted);
  // emails are told apart by their subject, which is not known yet (C3), unless the knob says otherwise
  const found = centre.tasks.all().find((held) => isActive(held) && isSame(held));
  const counts = wanted.channel === 'sms' || centre.knobs().duplicates !== 'none';
  return counts ? (found ?? existingByKnob(centre, wanted)) : undefined;
}

/** E1–E6, L9 and L5, judged by the centre's own figures. */
function whyNotCreate(centre: Centre, wanted: NewConversation): Refusal | undefined {
  const desk = centre.desk();
  const [refusal] = whyNotStart(desk, wanted.channel);
  if (refusal) return refusal;
  if (!desk.entryPoints.some(({ id }) => id === wanted.entryPoint.id))
    return { code: 'no-entry-point', channel: wanted.channel };
  if (centre.knobs().policy === 'block') return { code: 'policy-blocked', reason: policyWords[centre.language] };
  const held = existing(centre, wanted);
  return held && whyNotTwice(held);
}

/** L7: the task cannot be given to the agent after all. */
function loseLater(centre: Centre, taskId: string, failsAs: string): void {
  centre.timers.after(assignmentFailsAfterMs, () => {
    centre.tasks.change(taskId, { stage: 'lost' });
    centre.line.tell({ type: 'task.assignment-failed', taskId, trackingId: failsAs });
    tellUsed(centre);
  });
}

/** Creates a task and offers it to the agent; one token makes one task (L6–L8). */
export const createTask =
  (centre: Centre): Deed<'createTask'> =>
  (wanted, { clientToken, assignmentFails }) => {
    const made = centre.tasks.all().find(({ task, stage }) => task.clientToken === clientToken && stage !== 'lost');
    if (made) return made.task;
    const refusal = whyNotCreate(centre, wanted);
    if (refusal) return { refusal };
    const failsAs = assignmentFails ? trackingId(centre) : undefined;
    const { task } = begin(centre, wanted, { stage: 'offered', clientToken, failsAs });
    centre.line.tell({ type: 'task.offered', task });
    tellUsed(centre);
    if (failsAs) loseLater(centre, task.id, failsAs);
    return task;
  };
