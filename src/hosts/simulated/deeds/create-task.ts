import { tellUsed, trackingId, type Centre } from '../centre.js';
import { begin } from './begin.js';
import type { Deed } from './deed.js';
import { madeUnder, whyNotBegin } from './judgement.js';
import { whyNotUnconfirmed } from './policy.js';

const assignmentFailsAfterMs = 600;

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
    const made = madeUnder(centre, clientToken);
    if (made) return made;
    const refusal = whyNotBegin(centre, wanted) ?? whyNotUnconfirmed(centre, wanted);
    if (refusal) return { refusal };
    const failsAs = assignmentFails ? trackingId(centre) : undefined;
    const { task } = begin(centre, wanted, { stage: 'offered', clientToken, failsAs });
    centre.line.tell({ type: 'task.offered', task });
    tellUsed(centre);
    if (failsAs) loseLater(centre, task.id, failsAs);
    return task;
  };
