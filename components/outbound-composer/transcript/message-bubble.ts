import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { TranscriptMessage } from '../../../src/index.js';
import type { Mails } from './mails.js';
import { messageButtons, type MessageActions } from './message-actions.js';
import { hasForm, messageBody } from './message-body.js';
import { messageFiles } from './message-files.js';
import { isoOf } from './moments.js';
import { progress } from './progress.js';
import type { Reading } from './reading.js';

/** A message, and how it is to be read. */
export interface MessageBubble {
  readonly reading: Reading;
  readonly message: TranscriptMessage;
  readonly author: string;
  readonly mails: Mails;
  /** Names the text for the buttons below it; absent where there are none. */
  readonly id?: string | undefined;
  /** Absent when it is too late for them. */
  readonly actions?: MessageActions | undefined;
}

function copies({ words: { transcript } }: Reading, { cc = [], bcc = [] }: TranscriptMessage): TemplateResult {
  const line = (words: string): TemplateResult => html`<p class="copies" dir="auto">${words}</p>`;
  return html`
    ${cc.length > 0 ? line(transcript.copyTo(cc)) : nothing}
    ${bcc.length > 0 ? line(transcript.blindCopyTo(bcc)) : nothing}
  `;
}

/** One message: who wrote it and when, what it says whatever stands in it, and how far it has come. */
export function messageBubble({ reading, message, author, mails, id, actions }: MessageBubble): TemplateResult {
  const { words, moments } = reading;
  const { direction, status, subject, at } = message;
  const isOurs = direction === 'outbound';
  return html`
    <div class="message ${direction} ${status ?? ''} ${hasForm({ message, mails }) ? 'wide' : ''}">
      <p class="about">
        <bdi class="author">${author}</bdi>
        <time dir="auto" datetime=${ifDefined(isoOf(at))}>${moments.time(at)}</time>
      </p>
      ${copies(reading, message)} ${subject ? html`<p class="subject" dir="auto">${subject}</p>` : nothing}
      ${messageBody({ reading, message, author, mails, id })} ${messageFiles(reading, message)}
      ${isOurs ? progress(reading, message) : nothing}
      ${isOurs && actions ? messageButtons(words, message, id, actions) : nothing}
    </div>
  `;
}
