import type { NewConversation } from '../domain/task.js';
import type { MessageContent } from '../domain/message.js';
import type { Draft } from '../ports/draft-store.js';
import { draftBehind } from './draft-behind.js';
import type { Session } from './session.js';

type Drafting = Pick<Session, 'send' | 'draft' | 'saveDraft'>;

/** A wish with what is to be sent first. */
export interface WishWithFirst {
  readonly key: string;
  readonly wanted: NewConversation;
  readonly first?: MessageContent | undefined;
}

/** The client token of the message that is sent first: whoever sends it, sends one. */
export const firstToken = (key: string): string => `${key}:first`;

/** Where the launcher keeps what is typed for a conversation that is not there yet. */
const launcherDraft = ({ wanted }: WishWithFirst): string => `new:${wanted.channel}`;

const isSameText = ({ text = '' }: Draft, first: MessageContent): boolean => text.trim() === first.text.trim();

/** Was it typed for this recipient? In any form: a number by its end, an address by what stands before the @. */
function isFor({ to = '' }: Draft, { channel, recipient: { address } }: NewConversation): boolean {
  if (channel === 'email') return to.toLowerCase().includes(address.slice(0, address.lastIndexOf('@')).toLowerCase());
  return to.replace(/\D/g, '').endsWith(address.slice(-4));
}

/**
 * The agent has the task: what was written with the wish goes out, once, whatever page it was written on (C11). If a rule
 * stands against it, it is the conversation's draft.
 */
export function sendFirst(session: Drafting, wish: WishWithFirst): void {
  const { key, wanted, first } = wish;
  if (!first) return;
  const begun = session.send(key, first, firstToken(key));
  if (!begun.ok) session.saveDraft(key, draftBehind(session.draft(key), first));
  const left = launcherDraft(wish);
  const draft = session.draft(left);
  if (draft && isSameText(draft, first) && isFor(draft, wanted)) session.saveDraft(left, undefined);
}

/** What was written with a wish that came to nothing is the launcher's draft again (C10). */
export function rescueFirst(session: Drafting, wish: WishWithFirst): void {
  const { first } = wish;
  const left = launcherDraft(wish);
  const draft = session.draft(left);
  if (first && !(draft && isSameText(draft, first))) session.saveDraft(left, draftBehind(draft, first));
}

/**
 * Changes what is sent first, while the wish waits for the agent. One that is on its way keeps what it has: what is
 * written now is found in the conversation (C10).
 */
export function rewriteFirst(session: Drafting, wish: WishWithFirst, first: MessageContent | undefined): void {
  if (!first || (wish.first && isSameText(wish.first, first))) return;
  session.saveDraft(wish.key, draftBehind(session.draft(wish.key), first));
}
