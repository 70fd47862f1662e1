import type { Clock, ConversationView, Session, TranscriptMessage, Words } from '../../../src/index.js';
import type { MessageActions } from './message-actions.js';

/** A conversation, and whoever reads it. */
export interface ReadConversation {
  readonly words: Words;
  /** BCP 47. */
  readonly tag: string;
  readonly session: Session | undefined;
  readonly clock: Clock;
  readonly conversation: ConversationView;
  /** The agent's own name, since a host may tell it with the agent's messages. */
  readonly agentName: string | undefined;
  readonly actions: MessageActions;
  readonly loadOlder: () => void;
}

const partsOf = ({ words, tag, agentName, conversation }: ReadConversation): readonly unknown[] => {
  const { transcript, history, arrivals, phase } = conversation;
  return [words, tag, agentName, transcript, history, arrivals, phase];
};

/** Is there nothing in it that reads otherwise than before? A long conversation is not gone through at every key. */
export function readsTheSame(before: ReadConversation, now: ReadConversation): boolean {
  const parts = partsOf(before);
  return partsOf(now).every((part, index) => part === parts[index]);
}

/** Names whoever wrote a message, as the agent knows them. */
export const authorsIn =
  ({ words: { composer }, conversation, agentName }: ReadConversation) =>
  ({ direction, authorName }: TranscriptMessage): string => {
    if (direction === 'outbound') return authorName && authorName !== agentName ? authorName : composer.you;
    return authorName ?? conversation.task?.recipient.name ?? composer.customer;
  };
