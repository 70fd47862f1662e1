import { whyNotSubject } from '../../../domain/composition.js';
import type { Message } from '../../../domain/message.js';
import type { RefusalOf } from '../../../domain/refusal.js';
import type { SendMessage } from '../../../ports/desktop.js';
import type { Centre } from '../centre.js';
import { agentNames } from '../words/places.js';
import { bounceWords } from '../words/reasons.js';
import type { Conversation } from '../state/conversations.js';
import { answerLater } from './customer-answers.js';
import type { Deed } from './deed.js';

/** C3, at the first send: the other conversations with the customer decide, or the `subjects` knob. What is proposed is free. */
export function whyNotTitled(
  centre: Centre,
  conversation: Conversation,
  subject: string,
): RefusalOf<'subject-used'> | undefined {
  const { id, customerKey, suggestions } = conversation;
  const others = centre.conversations.with(customerKey).filter((other) => other.id !== id);
  const byKnob = centre.knobs().subjects === 'used' && !suggestions.includes(subject) ? [{ subject }] : [];
  const refusal = whyNotSubject(subject, [...others, ...byKnob]);
  if (refusal) centre.conversations.change(id, { suggestions: [...suggestions, refusal.suggestion] });
  return refusal;
}

/** Brings a message to its customer, or back; either is told (C11). */
function carryLater(centre: Centre, ahead: Conversation, message: Message & { readonly clientToken: string }): void {
  const { clientToken, conversationId, text } = message;
  const { lots, timers, conversations } = centre;
  const onItsWayMs = lots.customers.between(600, 1_800);
  const { sendAt = 0 } = message;
  const isHeld = sendAt > timers.now();
  // one that was sent later does not arrive before, but for what is to be sent later
  const arrivesAt = isHeld ? sendAt + onItsWayMs : Math.max(timers.now() + onItsWayMs, ahead.arrivesAt + 1);
  if (!isHeld) conversations.change(conversationId, { arrivesAt });
  timers.after(arrivesAt - timers.now(), () => {
    if (centre.knobs().delivery === 'bounces') {
      centre.conversations.setStatus(message, 'failed');
      const reason = bounceWords[centre.language];
      centre.line.tell({ type: 'message.status', clientToken, status: 'failed', reason });
      return;
    }
    centre.delivered.push({ clientToken, conversationId, text });
    centre.conversations.setStatus(message, 'delivered');
    centre.line.tell({ type: 'message.status', clientToken, status: 'delivered' });
    answerLater(centre, conversationId);
  });
}

/** Puts a message on record and on its way; one that came back is taken again under its token. */
function post(centre: Centre, conversation: Conversation, content: SendMessage, clientToken: string): Message {
  const { text, html, cc, bcc, attachments, confirmed, sendAt } = content;
  const message = {
    id: centre.conversations.messageBy(clientToken)?.id ?? centre.newId('message'),
    conversationId: conversation.id,
    direction: 'outbound' as const,
    ...{ text, html, cc, bcc, attachments, confirmed, sendAt },
    ...(conversation.subject ? { subject: conversation.subject } : {}),
    at: centre.timers.now(),
    authorName: agentNames[centre.language],
    status: 'sent' as const,
    clientToken,
  };
  centre.conversations.addMessage(message);
  carryLater(centre, conversation, message);
  return message;
}

/** Sends a message; one token delivers one message (C11). */
export const sendMessage =
  (centre: Centre): Deed<'sendMessage'> =>
  (content, { clientToken }) => {
    const { conversations, tasks } = centre;
    const sent = conversations.messageBy(clientToken);
    if (sent && sent.status !== 'failed') return sent;
    const { task, stage } = tasks.get(content.taskId);
    const conversation = conversations.find(task.conversationId);
    if (stage !== 'accepted' || !conversation) return { refusal: { code: 'not-accepted' } };
    if (task.channel === 'sms' || conversation.subject || !content.subject)
      return post(centre, conversation, content, clientToken);

    const refusal = whyNotTitled(centre, conversation, content.subject);
    if (refusal) return { refusal };
    const { subject } = content;
    conversations.change(conversation.id, { subject });
    tasks.change(task.id, { task: { ...task, subject } });
    return post(centre, { ...conversation, subject }, content, clientToken);
  };
