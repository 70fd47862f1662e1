import type { WrapUpTerms } from '../../../domain/wrap-up.js';
import { tellUsed, type Centre } from '../centre.js';
import { isOpen } from '../state/tasks.js';
import { wrapUpCodes } from '../words/wrap-up-codes.js';
import type { Deed } from './deed.js';

/** How a task that ends now is to be wrapped up, as the knobs say (W1, W2). */
function termsOf({ knobs, language, timers }: Centre): WrapUpTerms {
  const { autoWrapUp, wrapUpRequired: required } = knobs();
  if (autoWrapUp === 'off') return { required };
  const { seconds, clock } = autoWrapUp;
  const [first] = wrapUpCodes[language];
  return { required, autoAt: timers.now() + seconds * 1_000, defaultCodeId: first?.id, clock };
}

/** The task is over: its agent may take another, and its conversation is history unless somebody goes on with it (W4). */
export function close(centre: Centre, taskId: string): void {
  const { tasks, conversations, timers } = centre;
  const { conversationId } = tasks.get(taskId).task;
  tasks.change(taskId, { stage: 'closed' });
  const goesOn = tasks.all().some((held) => held.task.conversationId === conversationId && isOpen(held));
  if (!goesOn) conversations.change(conversationId, { closedAt: timers.now() });
  tellUsed(centre);
}

/** W2: the centre has the clock, and submits the default code by itself. */
function closeByItself(centre: Centre, taskId: string, afterMs: number): void {
  centre.timers.after(afterMs, () => {
    if (centre.tasks.get(taskId).stage !== 'wrapping-up') return;
    close(centre, taskId);
    centre.line.tell({ type: 'task.closed', taskId });
  });
}

/** Ends the agent's part in a conversation, whoever ended it; the task is to be wrapped up. */
export function endTo(centre: Centre, taskId: string): WrapUpTerms {
  const terms = termsOf(centre);
  const { transfer } = centre.tasks.get(taskId);
  centre.tasks.change(taskId, { stage: 'wrapping-up', terms, transfer: transfer && { ...transfer, pending: false } });
  if (terms.clock === 'host' && terms.autoAt !== undefined)
    closeByItself(centre, taskId, terms.autoAt - centre.timers.now());
  return terms;
}

/** Ends a conversation that is not being transferred (T4). */
export const endTask =
  (centre: Centre): Deed<'endTask'> =>
  ({ taskId }) => {
    const { task, stage, terms, transfer } = centre.tasks.get(taskId);
    if (terms) return { wrapUp: terms };
    if (stage !== 'accepted') return { refusal: { code: 'not-accepted' } };
    const { name, address } = task.recipient;
    if (transfer?.pending) return { refusal: { code: 'transfer-in-progress', recipient: name ?? address } };
    const wrapUp = endTo(centre, taskId);
    centre.line.tell({ type: 'task.ended', taskId, wrapUp });
    return { wrapUp };
  };

/** Wraps a task up; one that is wrapped up already stays so (W3). */
export const wrapUpTask =
  (centre: Centre): Deed<'wrapUpTask'> =>
  ({ taskId, codeId }) => {
    const { stage, terms } = centre.tasks.get(taskId);
    if (stage === 'closed') return {};
    if (stage !== 'wrapping-up') throw new Error(`Task ${taskId} has not ended.`);
    if (terms?.required && codeId === undefined) throw new Error(`Task ${taskId} wants a wrap-up code.`);
    close(centre, taskId);
    return {};
  };
