import type { WrapUpTerms } from '../../../domain/wrap-up.js';
import type { Answer } from '../../../ports/desktop.js';
import type { Centre } from '../centre.js';
import type { Deed } from './deed.js';
import { closeByItself } from './end-task.js';

/** How much more time the centre gives, in ms. */
export const extendedByMs = 60_000;

/** New terms for a task that waits for its wrap-up, told as well; under a token seen before those that were given then. */
function change(
  centre: Centre,
  taskId: string,
  token: string,
  termsOf: (terms: WrapUpTerms) => WrapUpTerms | undefined,
): Answer<{ readonly wrapUp: WrapUpTerms }> {
  const { stage, terms, termsBy = {} } = centre.tasks.get(taskId);
  const given = termsBy[token];
  if (given) return { wrapUp: given };
  const wrapUp = stage === 'wrapping-up' && terms && termsOf(terms);
  if (!wrapUp) throw new Error(`The clock of task ${taskId} stays as it is.`);
  centre.tasks.change(taskId, { terms: wrapUp, termsBy: { ...termsBy, [token]: wrapUp } });
  closeByItself(centre, taskId);
  centre.line.tell({ type: 'wrap-up.changed', taskId, wrapUp });
  return { wrapUp };
}

/** W2: gives the agent another minute. */
export const extendWrapUp =
  (centre: Centre): Deed<'extendWrapUp'> =>
  ({ taskId }, { clientToken }) =>
    change(centre, taskId, clientToken, ({ autoAt, mayExtend, ...terms }) =>
      mayExtend && autoAt !== undefined ? { ...terms, mayExtend, autoAt: autoAt + extendedByMs } : undefined,
    );

/** W2: nothing is submitted by itself any more. */
export const cancelAutoWrapUp =
  (centre: Centre): Deed<'cancelAutoWrapUp'> =>
  ({ taskId }, { clientToken }) =>
    change(centre, taskId, clientToken, ({ autoAt: _, mayExtend: __, mayCancel, ...terms }) =>
      mayCancel ? terms : undefined,
    );
