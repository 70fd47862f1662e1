import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { ConversationView, EarlierConversation, TranscriptMessage, Words } from '../../src/index.js';
import type { MessageActions } from './message-actions.js';
import { messageBubble } from './message-bubble.js';
import { isoOf, momentsFor, type Moments } from './moments.js';

/** A conversation, and how it is to be read. */
export interface Transcript {
  readonly words: Words;
  readonly tag: string;
  readonly conversation: ConversationView;
  /** The agent's own name, since a host may tell it with the agent's messages. */
  readonly agentName: string | undefined;
  /** Absent when it is too late for them. */
  readonly actions: MessageActions | undefined;
  readonly onScroll: () => void;
  readonly onUnfold: () => void;
}

interface Day {
  readonly name: string;
  readonly messages: { readonly message: TranscriptMessage; readonly index: number }[];
}

function byDay(messages: readonly TranscriptMessage[], moments: Moments): readonly Day[] {
  const days: Day[] = [];
  messages.forEach((message, index) => {
    const name = moments.day(message.at);
    if (days.at(-1)?.name !== name) days.push({ name, messages: [] });
    days.at(-1)?.messages.push({ message, index });
  });
  return days;
}

function authorOf({ words: { composer }, conversation, agentName }: Transcript, message: TranscriptMessage) {
  const { direction, authorName } = message;
  if (direction === 'outbound') return authorName && authorName !== agentName ? authorName : composer.you;
  return authorName ?? conversation.task?.recipient.name ?? composer.customer;
}

/** A conversation of the past with the same customer, folded (W4). */
function earlierConversation(transcript: Transcript, moments: Moments, earlier: EarlierConversation): TemplateResult {
  const { words, onUnfold } = transcript;
  const { closedAt, subject, messages } = earlier;
  return html`
    <details @toggle=${onUnfold}>
      <summary>
        ${words.composer.earlier(moments.day(closedAt))}
        ${subject ? html`<bdi class="subject">${subject}</bdi>` : nothing}
      </summary>
      <ol>
        ${messages.map(({ id, ...told }) => {
          const message = { ...told, key: id };
          return messageBubble({ words, moments, message, author: authorOf(transcript, message) });
        })}
      </ol>
    </details>
  `;
}

function dayOf(transcript: Transcript, moments: Moments, { name, messages }: Day): TemplateResult {
  const { words, actions } = transcript;
  const first = messages[0];
  return html`
    <p class="day">
      <time dir="auto" datetime=${(first && isoOf(first.message.at)) ?? ''}>${name}</time>
    </p>
    <ol>
      ${repeat(
        messages,
        ({ message }) => message.key,
        ({ message, index }) => {
          const author = authorOf(transcript, message);
          return messageBubble({ words, moments, message, author, id: `message-${index}`, actions });
        },
      )}
    </ol>
  `;
}

/**
 * What was written, oldest first. It is a log that announces nothing by itself: the history that loads, the statuses and
 * another conversation being shown are all changes to it, and only what is new is to be spoken, once.
 */
export function transcript(shown: Transcript): TemplateResult {
  const { words, tag, conversation, onScroll } = shown;
  const moments = momentsFor(tag);
  const { history, phase } = conversation;
  const isNew = conversation.transcript.length === 0 && phase === 'active';
  return html`
    <div
      part="transcript"
      class="log"
      role="log"
      aria-live="off"
      aria-label=${words.composer.transcript}
      tabindex="0"
      @scroll=${onScroll}
    >
      ${history.earlier.map((earlier) => earlierConversation(shown, moments, earlier))}
      ${repeat(
        byDay(conversation.transcript, moments),
        ({ name }) => name,
        (day) => dayOf(shown, moments, day),
      )}
      ${isNew ? html`<p class="none">${words.composer.noMessages}</p>` : nothing}
    </div>
  `;
}
