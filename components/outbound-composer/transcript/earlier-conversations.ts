import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { EarlierConversation, TranscriptMessage } from '../../../src/index.js';
import type { Mails } from './mails.js';
import { messageBubble } from './message-bubble.js';
import type { Reading } from './reading.js';

/** The conversations of the past with the same customer, and which of them are unfolded. */
export interface EarlierConversations {
  readonly reading: Reading;
  readonly earlier: readonly EarlierConversation[];
  readonly authorOf: (message: TranscriptMessage) => string;
  readonly mails: Mails;
  readonly isUnfolded: (id: string) => boolean;
  readonly onToggle: (id: string, isUnfolded: boolean) => void;
}

type Toggled = Event & { readonly currentTarget: HTMLDetailsElement };

/** Its messages; they are only there while somebody can see them. */
function messagesOf({ reading, authorOf, mails }: EarlierConversations, { id, messages }: EarlierConversation) {
  return html`
    <ol>
      ${repeat(
        messages,
        (told) => told.id,
        ({ id: messageId, ...told }) => {
          const message = { ...told, key: `${id}/${messageId}` };
          return html`<li class="row">${messageBubble({ reading, message, author: authorOf(message), mails })}</li>`;
        },
      )}
    </ol>
  `;
}

function earlierConversation(all: EarlierConversations, conversation: EarlierConversation): TemplateResult {
  const { words, moments } = all.reading;
  const { id, channel, closedAt, subject } = conversation;
  const toggled = ({ currentTarget }: Toggled): void => {
    all.onToggle(id, currentTarget.open);
  };
  return html`
    <details @toggle=${toggled}>
      <summary>
        <span>${words.composer.earlier(moments.day(closedAt))}</span>
        <span>${words.channels[channel]}</span>
        ${subject ? html`<bdi class="subject">${subject}</bdi>` : nothing}
      </summary>
      ${all.isUnfolded(id) ? messagesOf(all, conversation) : nothing}
    </details>
  `;
}

/** What was closed before this conversation began, folded (W4). */
export const earlierConversations = (all: EarlierConversations): unknown =>
  repeat(
    all.earlier,
    ({ id }) => id,
    (conversation) => earlierConversation(all, conversation),
  );
