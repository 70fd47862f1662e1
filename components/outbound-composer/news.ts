import { explain, type Announcement, type ConversationView, type Words } from '../../src/index.js';
import { newMessage } from '../internal/people.js';

/** What is said of an announcement to whom does not see the conversation that is shown. */
export function newsOf(words: Words, shown: ConversationView, announcement: Announcement): string | undefined {
  if (announcement.type === 'outbound-message-received') {
    const { message } = announcement;
    return message.conversationId === shown.task?.conversationId ? newMessage(words, shown, message) : undefined;
  }
  if (announcement.type !== 'outbound-message-failed') return undefined;
  const isOurs = shown.transcript.some(({ clientToken }) => clientToken === announcement.clientToken);
  const { problem, reason } = announcement;
  return isOurs ? words.composer.messageFailed(problem ? explain(words, problem).why : (reason ?? '')) : undefined;
}
