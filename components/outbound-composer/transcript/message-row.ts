import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { TranscriptMessage } from '../../../src/index.js';
import type { Mails } from './mails.js';
import type { MessageActions } from './message-actions.js';
import { messageBubble } from './message-bubble.js';
import { dayName, isoOf, isSameDay } from './moments.js';
import type { Reading } from './reading.js';

/** All messages of a conversation, and how they are to be read. */
export interface Messages {
  readonly reading: Reading;
  readonly messages: readonly TranscriptMessage[];
  readonly authorOf: (message: TranscriptMessage) => string;
  readonly mails: Mails;
  readonly actions: MessageActions | undefined;
  /** The first message that is new to the agent, by its key. */
  readonly firstNew: string | undefined;
  /** The message that takes the focus when the agent goes to it, by its key. */
  readonly goal: string | undefined;
}

/** The day, before its first message. */
function dayAbove({ reading, messages }: Messages, index: number): TemplateResult | typeof nothing {
  const [before, message] = [messages[index - 1], messages[index]];
  if (!message || (before && isSameDay(before.at, message.at))) return nothing;
  const { words, moments, now } = reading;
  return html`
    <p class="day">
      <time dir="auto" datetime=${isoOf(message.at) ?? ''}>${dayName(words, moments, message.at, now)}</time>
    </p>
  `;
}

/** Where the agent has not read on. */
const newAbove = ({ reading: { words }, firstNew }: Messages, key: string): TemplateResult | typeof nothing =>
  key === firstNew ? html`<p class="new"><span>${words.transcript.newFromHere}</span></p>` : nothing;

/** A message in its place: its position among all, since only those near the reader are there. */
export function messageRow(all: Messages, index: number, isApart: boolean): TemplateResult | typeof nothing {
  const { reading, messages, authorOf, mails, actions, goal } = all;
  const message = messages[index];
  if (!message) return nothing;
  const bubble = { reading, message, author: authorOf(message), mails, id: `message-${index}`, actions };
  return html`
    <li
      class=${isApart ? 'apart' : 'row'}
      aria-posinset=${index + 1}
      aria-setsize=${messages.length}
      tabindex=${ifDefined(message.key === goal ? -1 : undefined)}
    >
      ${dayAbove(all, index)} ${newAbove(all, message.key)} ${messageBubble(bubble)}
    </li>
  `;
}
