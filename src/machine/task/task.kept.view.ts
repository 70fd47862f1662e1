import { repeatsWithinMs } from '../outbox/back-off.js';
import type { TaskContext } from './task.types.js';
import type { TaskSnapshot } from './task.view.js';

/** Had the desktop created the task when it was in this place? Only then it can have messages. */
export const hasBegun = (place: string): boolean =>
  ['offered', 'open', 'wrappingUp'].some((state) => `${place}.`.startsWith(`${state}.`));

/**
 * Is it to outlive the page? One handed to this agent, who has not accepted it, is the desktop's to tell again. One that
 * was stopped with its session is not over.
 */
export const isKept = (snapshot: TaskSnapshot): boolean =>
  snapshot.status !== 'done' && (snapshot.context.ours || !snapshot.matches('offered'));

/** Is the desktop asked for the messages again when the task comes back? Not for a conversation that is over. */
export const asksForHistory = (snapshot: TaskSnapshot): boolean => !snapshot.matches('wrappingUp');

/** Is the desktop being asked whether the task is still there, or is it about to leave? */
export const isInQuestion = (snapshot: TaskSnapshot): boolean =>
  snapshot.status === 'done' || snapshot.matches('restoring');

/** Where a task goes on: one that does not remember what it needs in its place goes on where it can do without. */
export function placeFor(place: string, { task, transfer }: Partial<TaskContext>, ageMs: number): string {
  // a wish of long ago is not fulfilled by surprise
  if (place === 'checking' && ageMs >= repeatsWithinMs) return 'refused';
  if (!task && hasBegun(place)) return 'unknown.asking';
  return !transfer && place.startsWith('open.transferring') ? 'open.active' : place;
}
