import { html, nothing, type TemplateResult } from 'lit';
import { explain, type TranscriptMessage } from '../../../src/index.js';
import type { Reading } from './reading.js';

/** How many seconds a message is still held back; nothing when it is not. */
export function secondsHeld({ heldUntil }: TranscriptMessage, now: number): number | undefined {
  const seconds = Math.ceil(((heldUntil ?? now) - now) / 1000);
  return seconds > 0 ? seconds : undefined;
}

/** Is it for the host to send it later? */
export const isScheduled = ({ sendAt, status }: TranscriptMessage, now: number): boolean =>
  sendAt !== undefined && sendAt > now && status !== 'delivered' && status !== 'failed';

function statusOf({ words: { composer, transcript }, now }: Reading, message: TranscriptMessage): string | undefined {
  const { status, reason } = message;
  const seconds = secondsHeld(message, now);
  if (seconds !== undefined) return transcript.heldFor(seconds);
  if (status === 'failed' && reason !== undefined) return composer.notDelivered(reason);
  // the host has it, and the customer does not yet
  const isWaiting = status === 'sent' && isScheduled(message, now);
  return status && !isWaiting ? composer.statuses[status] : undefined;
}

/** How far it has come and, if that is not far, why: in the host's own words, or the problem's (C11). */
export function progress(reading: Reading, message: TranscriptMessage): TemplateResult {
  const { words, moments, now } = reading;
  const { status, problem, sendAt = now } = message;
  const told = statusOf(reading, message);
  const explained = problem && (status === 'failed' || status === 'unknown') ? explain(words, problem) : undefined;
  return html`
    ${
      isScheduled(message, now)
        ? html`<p class="status" dir="auto">${words.transcript.scheduled(moments.dayAndTime(sendAt))}</p>`
        : nothing
    }
    ${told === undefined ? nothing : html`<p class="status ${status}" dir="auto">${told}</p>`}
    ${explained ? html`<p>${explained.why} ${explained.todo}</p>` : nothing}
  `;
}
