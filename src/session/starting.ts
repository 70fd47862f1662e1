import { whyNotSend } from '../domain/composition.js';
import { conversationKey, whyNotAnother } from '../domain/launch.js';
import type { MessageContent } from '../domain/message.js';
import type { Refusal } from '../domain/refusal.js';
import type { NewConversation } from '../domain/task.js';
import { whyNotTransfer, type TransferTarget } from '../domain/transfer.js';
import type { ConversationView, SessionView } from '../machine/session/session.view.js';

/** Where a wish stands that is not yet answered with a conversation. */
export const undecidedPhases: readonly ConversationView['phase'][] = [
  'checking',
  'warned',
  'creating',
  'unknown',
  'refused',
  'offered',
];
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

/** Every reason against this message that is known on this side: the conversation is not open, or its content stands against it (C3, C6). */
export function whyNotWrite(conversation: ConversationView | undefined, content: MessageContent): readonly Refusal[] {
  if (conversation?.phase !== 'active' || !conversation.task)
    return [conversation?.transferRefusal ?? { code: 'not-accepted' }];
  return whyNotSend({ ...content, channel: conversation.task.channel, earlier: conversation.history.earlier });
}

/** The reason against handing this conversation to this target that is known on this side (T1, T3, T4). */
export const whyNotHandOn = (conversation: ConversationView | undefined, target: TransferTarget): Refusal | undefined =>
  conversation?.transferRefusal ?? whyNotTransfer(conversation?.task, undefined, target);
