import type { OutboundTask } from '../../../domain/task.js';
import { tellUsed, type Centre } from '../centre.js';
import { isActive, isOpen } from '../state/tasks.js';
import type { Deed } from './deed.js';
import { lookInto, whyNotOpened } from './existing.js';

const accepted = (task: OutboundTask): OutboundTask => ({ ...task, state: 'accepted' });

/** Looks a task up by the token of its create call (L8). */
export const findTask =
  ({ tasks }: Centre): Deed<'findTask'> =>
  ({ createToken }) => {
    const found = tasks.all().find((held) => held.task.clientToken === createToken && isOpen(held) && !held.ownerName);
    return { task: found?.task ?? null, ...(found?.stage === 'wrapping-up' && { wrapUp: found.terms }) };
  };

/** Gives the agent a task that was offered, unless its assignment is bound to fail (L6, L7). */
export const acceptTask =
  ({ tasks, line }: Centre): Deed<'acceptTask'> =>
  ({ taskId }) => {
    const { task, stage, failsAs } = tasks.get(taskId);
    if (failsAs) return { refusal: { code: 'assignment-failed', trackingId: failsAs } };
    if (stage === 'accepted') return task;
    if (stage !== 'offered') throw new Error(`Task ${taskId} is not offered any more.`);
    tasks.change(taskId, { stage: 'accepted', task: accepted(task) });
    line.tell({ type: 'task.accepted', taskId });
    return accepted(task);
  };

/** Shows the agent a task of theirs, or takes one over from a colleague (L5). */
export const openTask =
  (centre: Centre): Deed<'openTask'> =>
  ({ taskId, takeOver }) => {
    const held = lookInto(centre, taskId);
    if (!isActive(held)) throw new Error(`Task ${taskId} is over.`);
    if (!held.ownerName) return held.task;
    if (!takeOver) return { refusal: whyNotOpened(held) };
    centre.tasks.change(taskId, { ownerName: undefined });
    tellUsed(centre);
    return held.task;
  };
