import type { Centre } from '../centre.js';
import { isActive } from '../state/tasks.js';
import { agentNames } from '../words/places.js';
import { afterthoughts, replies, strangeReplies } from '../words/replies.js';
import type { Conversation } from '../state/conversations.js';
import { drawnKind, mailForm } from '../mail/mail-form.js';

/** What a customer's mail program makes of an answer. */
function formOf({ language, lots }: Centre, { messages }: Conversation, text: string): string {
  const answers = messages.findLast(({ direction }) => direction === 'outbound');
  return mailForm({ text, to: agentNames[language], language, answers }, drawnKind(lots.forms));
}

/** The customer writes into a conversation that is open (C2), an email in a form too; into any other, nothing happens. */
export function customerWrites(centre: Centre, conversationId: string, text: string, html?: string): void {
  const conversation = centre.conversations.find(conversationId);
  const held = centre.tasks.all().find((held) => held.task.conversationId === conversationId && isActive(held));
  if (!conversation || !held) return;
  const { name, address } = held.task.recipient;
  const message = {
    id: centre.newId('message'),
    conversationId,
    direction: 'inbound' as const,
    text,
    ...(conversation.channel === 'email' && { html: html ?? formOf(centre, conversation, text) }),
    ...(conversation.subject ? { subject: `Re: ${conversation.subject}` } : {}),
    at: centre.timers.now(),
    authorName: name ?? address,
  };
  centre.conversations.addMessage(message);
  if (!held.ownerName) centre.line.tell({ type: 'message.received', message });
}

/** What the customer has to say: mostly something plausible, at times in two parts, at times something strange. */
function answers({ language, lots: { customers } }: Centre): readonly string[] {
  const kind = customers.fraction();
  if (kind < 0.2) return [customers.pick(strangeReplies)];
  const reply = customers.pick(replies[language]);
  return kind < 0.35 ? [reply, customers.pick(afterthoughts[language])] : [reply];
}

/** The customer answers after a few seconds, if customers do. */
export function answerLater(centre: Centre, conversationId: string): void {
  if (centre.knobs().customers === 'silent') return;
  const { customers } = centre.lots;
  const [first = '', second] = answers(centre);
  const firstAfterMs = customers.between(2_000, 6_000);
  centre.timers.after(firstAfterMs, () => {
    customerWrites(centre, conversationId, first);
  });
  if (second === undefined) return;
  centre.timers.after(firstAfterMs + customers.between(200, 900), () => {
    customerWrites(centre, conversationId, second);
  });
}
