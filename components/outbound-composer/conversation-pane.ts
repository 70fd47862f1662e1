import { html, nothing, type TemplateResult } from 'lit';
import type { ConversationView } from '../../src/index.js';
import { adoptMore } from '../internal/adopt-styles.js';
import { ConfirmationController } from '../internal/confirmation-controller.js';
import { FocusKeeper } from '../internal/focus-keeper.js';
import { listboxStyles } from '../internal/listbox.styles.js';
import { popupStyles } from '../internal/popup.styles.js';
import { mayHappen } from './before-event.js';
import { composeStyles } from './compose.styles.js';
import type { ComposerParts, ComposingElement } from './composing-element.js';
import { conferenceButton, whyNoConference } from './conference.js';
import { endButton, isOpen, whoAndWhere } from './conversation-header.js';
import { notices } from './notices.js';
import { composerStyles } from './outbound-composer.styles.js';
import { pendingTask } from './pending-task.js';
import type { MessageActions } from './transcript/message-actions.js';
import { messageStyles } from './transcript/message.styles.js';
import { TranscriptController } from './transcript/transcript-controller.js';
import { transcriptStyles } from './transcript/transcript.styles.js';
import { Writing } from './writing.js';

/** What a composer shows of a conversation, and what the agent does in it; it comes when there is one. */
export class ConversationPane {
  readonly writing: Writing;
  readonly #host: ComposingElement;
  readonly #parts: ComposerParts;
  readonly #confirmation: ConfirmationController;
  readonly #transcript: TranscriptController;

  constructor(host: ComposingElement, parts: ComposerParts) {
    this.#host = host;
    this.#parts = parts;
    this.writing = new Writing(host, parts, () => {
      this.#transcript.toEnd();
    });
    this.#confirmation = new ConfirmationController(host);
    this.#transcript = new TranscriptController(host, { ...parts, takeBack: this.#takeBack });
    new FocusKeeper(host, ['#message:not([readonly])', '.log', 'section']);
    adoptMore(host.renderRoot, [
      popupStyles,
      listboxStyles,
      composerStyles,
      transcriptStyles,
      messageStyles,
      composeStyles,
    ]);
  }

  /** What the agent is to know, whether there is a conversation or none. */
  notices(open?: ConversationView): TemplateResult {
    const session = this.#parts.session();
    return notices(this.#parts.language().words, open, session?.view, session);
  }

  /** The conversation. */
  render(shown: ConversationView): TemplateResult {
    const { words } = this.#parts.language();
    const open = isOpen(shown) ? shown : undefined;
    return html`
      <header>
        ${whoAndWhere(words, shown)}
        <div class="actions" ?hidden=${!open}>
          <slot name="actions"></slot>
          ${open ? html`${conferenceButton(words)} ${endButton(words, open, this.#end)}` : nothing}
        </div>
        ${open ? whyNoConference(words) : nothing}
      </header>
      ${this.notices(open)} ${open ? nothing : this.#pending(shown)} ${open ? this.#transcript.render() : nothing}
      <div class="compose" ?hidden=${!open}>${open ? this.writing.render(open) : nothing}</div>
    `;
  }

  #pending(task: ConversationView): unknown {
    const { words, tag } = this.#parts.language();
    return pendingTask({ words, tag, session: this.#parts.session(), task }, this.#confirmation, task);
  }

  readonly #takeBack: MessageActions['takeBack'] = ({ key }, subject) => {
    const message = this.#parts.shown()?.transcript.find((other) => other.key === key);
    // it may have left between the last look and the click: then it stays where it is
    if (!message?.withdrawable) return;
    this.writing.draft.takeBack(message, subject);
    this.writing.field?.focus();
  };

  #end = (): void => {
    const shown = this.#parts.shown();
    if (shown && mayHappen(this.#host, 'outbound-before-end', { task: shown.key }))
      this.#parts.session()?.end(shown.key);
  };
}
