import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { explain, type TranscriptMessage, type Words } from '../../src/index.js';
import { messageButtons, type MessageActions } from './message-actions.js';
import { isoOf, type Moments } from './moments.js';

/** A message, and how it is to be read. */
export interface MessageBubble {
  readonly words: Words;
  readonly moments: Moments;
  readonly message: TranscriptMessage;
  readonly author: string;
  /** Names the text for the buttons below it; absent where there are none. */
  readonly id?: string | undefined;
  readonly actions?: MessageActions | undefined;
}

/** How far it has come and, if that is not far, why: in the host's own words, or the problem's (C11). */
function progress(words: Words, { status, problem, reason }: TranscriptMessage): TemplateResult | typeof nothing {
  if (status === undefined) return nothing;
  const { composer } = words;
  const isLost = reason !== undefined && status === 'failed';
  const explained = problem && (status === 'failed' || status === 'unknown') ? explain(words, problem) : undefined;
  return html`
    <p class="status">${isLost ? composer.notDelivered(reason) : composer.statuses[status]}</p>
    ${explained ? html`<p>${explained.why} ${explained.todo}</p>` : nothing}
  `;
}

/** One message as plain text, whoever wrote it and whatever stands in it. */
export function messageBubble({ words, moments, message, author, id, actions }: MessageBubble): TemplateResult {
  const { direction, status, subject, text, at } = message;
  return html`
    <li class="message ${direction} ${status ?? ''}">
      <p class="about">
        <bdi class="author">${author}</bdi>
        <time dir="auto" datetime=${ifDefined(isoOf(at))}>${moments.time(at)}</time>
      </p>
      ${subject ? html`<p class="subject" dir="auto">${subject}</p>` : nothing}
      <p class="text" id=${ifDefined(id)} dir="auto">${text}</p>
      ${direction === 'outbound' ? progress(words, message) : nothing}
      ${direction === 'outbound' && actions ? messageButtons(words, message, id, actions) : nothing}
    </li>
  `;
}
