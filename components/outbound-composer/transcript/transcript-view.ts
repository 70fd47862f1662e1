import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { repeat } from 'lit/directives/repeat.js';
import { earlierConversations, type EarlierConversations } from './earlier-conversations.js';
import { messageRow, type Messages } from './message-row.js';
import { positionsIn, type Span } from './scrolled-rows.js';

/** A conversation near where it is read. */
export interface TranscriptView {
  readonly all: Messages;
  readonly span: Span;
  readonly earlier: EarlierConversations;
  /** Are there messages before those that are known? */
  readonly hasOlder: boolean;
  /** How many messages came in front, and the how manieth time, when the agent asked for them. */
  readonly grown: { readonly count: number; readonly time: number };
  /** How many new messages are out of sight. */
  readonly newBelow: number;
  readonly isBegun: boolean;
  readonly onScroll: () => void;
  readonly onScrollEnd: () => void;
  readonly onKey: (event: KeyboardEvent) => void;
  readonly onOlder: () => void;
  readonly onNew: () => void;
}

function rows({ all, span }: TranscriptView): unknown {
  return repeat(
    positionsIn(span),
    (index) => all.messages[index]?.key,
    (index) => messageRow(all, index, index === span.apart),
  );
}

function lead({ all, earlier, hasOlder, onOlder }: TranscriptView): TemplateResult {
  const { transcript } = all.reading.words;
  return html`
    <div class="lead">
      ${earlierConversations(earlier)}
      ${hasOlder ? html`<button class="older" type="button" @click=${onOlder}>${transcript.loadOlder}</button>` : nothing}
    </div>
  `;
}

/**
 * What was written, oldest first. It is a log that announces nothing by itself: the history that loads, the statuses and
 * another conversation being shown are all changes to it, and only what is new is to be spoken, once. Inside it is a list,
 * whose items say which of how many they are: a feed would want each of them to take the focus, and is for what goes on
 * without an end, while a conversation is read from its end.
 */
export function transcriptView(view: TranscriptView): TemplateResult {
  const { all, grown, newBelow, isBegun, onScroll, onScrollEnd, onKey, onNew } = view;
  const { composer, transcript } = all.reading.words;
  return html`
    <div
      part="transcript"
      class="log"
      role="log"
      aria-live="off"
      aria-label=${composer.transcript}
      tabindex="0"
      @scroll=${onScroll}
      @scrollend=${onScrollEnd}
      @keydown=${onKey}
    >
      ${lead(view)}
      <div class="before"></div>
      <ol class="rows">
        ${rows(view)}
      </ol>
      <div class="after"></div>
      ${isBegun ? nothing : html`<p class="none">${composer.noMessages}</p>`}
    </div>
    <button class="below" type="button" ?hidden=${newBelow === 0} @click=${onNew}>
      ${transcript.newBelow(newBelow)}
    </button>
    <div class="visually-hidden" role="status">
      ${grown.count > 0 ? keyed(grown.time, html`<p>${transcript.olderLoaded(grown.count)}</p>`) : nothing}
    </div>
  `;
}
