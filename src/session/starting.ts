import { conversationKey, whyNotAnother } from '../domain/launch.js';
import type { Refusal } from '../domain/refusal.js';
import type { NewConversation } from '../domain/task.js';
import type { ConversationView, SessionView } from '../machine/session/session.view.js';

const undecidedPhases: readonly ConversationView['phase'][] = ['creating', 'unknown', 'refused', 'offered'];
const openPhases: readonly ConversationView['phase'][] = ['active', 'transferring', 'ending'];

/** The same wish, made before and not yet answered with a conversation: a second click, or another try (L7, L8). */
export const sameWish = (tasks: SessionView['tasks'], wanted: NewConversation): ConversationView | undefined =>
  tasks.find(
    (task) => undecidedPhases.includes(task.phase) && conversationKey(task.wanted) === conversationKey(wanted),
  );

/** Every reason against this conversation that is known on this side (E1–E6, L5). */
export function whyNotBegin({ channels, tasks }: SessionView, wanted: NewConversation): readonly Refusal[] {
  const open = tasks
    .filter(({ phase }) => openPhases.includes(phase))
    .map(({ key, wanted: other }) => ({ ...other, taskId: key }));
  const another = whyNotAnother(wanted, open);
  return [...channels[wanted.channel].refusals, ...(another ? [another] : [])];
}
