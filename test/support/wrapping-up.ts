import type { Desktop, WrapUpTerms } from '../../src/index.js';
import { deskAt } from './desk-at.js';
import { newConversation, offeredTask } from './nouns.js';

export const taskId = offeredTask.id;

/** The moment of the wrap-up, 30 s after it began. */
export const autoAt = 31_000;

/** A clock of ours, which submits a default. */
export const ours: WrapUpTerms = { required: true, autoAt, clock: 'ours', defaultCodeId: 'solved' };

/** A conversation that waits for its wrap-up. */
export async function wrappingUp(wrapUp: WrapUpTerms, otherwise: Partial<Desktop> = {}) {
  const submitted: (string | undefined)[] = [];
  const wrapUpTask: Desktop['wrapUpTask'] = async ({ codeId }) => {
    submitted.push(codeId);
    return {};
  };
  const at = await deskAt({ wrapUpTask, ...otherwise });
  at.session.start(newConversation);
  await at.settle();
  at.tell({ type: 'task.ended', taskId, wrapUp });
  await at.settle();
  return { ...at, submitted, task: () => at.session.view.tasks[0] };
}
