import type { WrapUpTerms } from '../../../domain/wrap-up.js';
import { tellUsed, type Centre } from '../centre.js';
import { isOpen } from '../state/tasks.js';
import { wrapUpCodes } from '../words/wrap-up-codes.js';
import type { Deed } from './deed.js';
import { codesOf } from './wrap-up-codes.js';

/** So many characters of notes the centre takes. */
const mostNotes = 200;

/** How a task that ends now is to be wrapped up, as the knobs say (W1, W2). */
function termsOf({ knobs, language, timers }: Centre): WrapUpTerms {
  const { autoWrapUp, wrapUpNotes, wrapUpRequired: required } = knobs();
  const terms = { required, ...(wrapUpNotes && { notes: { most: mostNotes } }) };
  if (autoWrapUp === 'off') return terms;
  const { seconds, ...clock } = autoWrapUp;
  const [first] = wrapUpCodes[language];
  return { ...terms, autoAt: timers.now() + seconds * 1_000, defaultCodeId: first?.id, ...clock };
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

/** W2: where the centre has the clock, it submits the default code by itself, at the moment of the terms as they are now. */
export function closeByItself(centre: Centre, taskId: string): void {
  const { clock, autoAt } = centre.tasks.get(taskId).terms ?? {};
  if (clock !== 'host' || autoAt === undefined) return;
  centre.timers.after(autoAt - centre.timers.now(), () => {
    const { stage, terms } = centre.tasks.get(taskId);
    if (stage !== 'wrapping-up' || terms?.autoAt !== autoAt) return;
    close(centre, taskId);
    centre.line.tell({ type: 'task.closed', taskId });
  });
}

/** Ends the agent's part in a conversation, whoever ended it; the task is to be wrapped up. */
export function endTo(centre: Centre, taskId: string): WrapUpTerms {
  const terms = termsOf(centre);
  const { transfer } = centre.tasks.get(taskId);
  centre.tasks.change(taskId, { stage: 'wrapping-up', terms, transfer: transfer && { ...transfer, pending: false } });
  closeByItself(centre, taskId);
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
    if (terms?.required && codeId === undefined && codesOf(centre).length > 0)
      throw new Error(`Task ${taskId} wants a wrap-up code.`);
    const isGone = codeId !== undefined && !codesOf(centre).some(({ id }) => id === codeId);
    if (isGone) return { refusal: { code: 'wrap-up-code-gone' } };
    close(centre, taskId);
    return {};
  };
