import type { ConversationView, Message, Words } from '../../src/index.js';

const longest = 200;

/** Whom a conversation is with: the name when the host knows it, else the address. */
export function nameOf({ task, wanted }: Pick<ConversationView, 'task' | 'wanted'>): string {
  const { name, address } = task?.recipient ?? wanted.recipient;
  return name ?? address;
}

/** A new message as it is read out: who wrote, and how it begins. */
export function newMessage({ composer }: Words, about: ConversationView, { authorName, text }: Message): string {
  // nobody can stop a live region, so a long letter is only begun
  const begun = text.length > longest ? `${text.slice(0, longest).replace(/\S*$/, '')}…` : text;
  return composer.newMessage(authorName ?? nameOf(about), begun);
}
