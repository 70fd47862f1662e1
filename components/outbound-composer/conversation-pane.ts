import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { ConversationView, Draft } from '../../src/index.js';
import { adoptMore } from '../internal/adopt-styles.js';
import { ConfirmationController } from '../internal/confirmation-controller.js';
import { FocusKeeper } from '../internal/focus-keeper.js';
import { listboxStyles } from '../internal/listbox.styles.js';
import { popupStyles } from '../internal/popup.styles.js';
import { mayHappen } from './before-event.js';
import { composeForm, sendButton, type WhyNotSend } from './compose-form.js';
import { composeStyles } from './compose.styles.js';
import type { ComposerParts, ComposingElement } from './composing-element.js';
import { endButton, isOpen, whoAndWhere, whyClosed } from './conversation-header.js';
import { DraftController } from './draft-controller.js';
import { EnterKey } from './enter-key.js';
import type { MessageActions } from './message-actions.js';
import { PlainField, type MessageField } from './message-field.js';
import { notices } from './notices.js';
import { composerStyles } from './outbound-composer.styles.js';
import { pendingTask } from './pending-task.js';
import { TemplatePicker } from './template-picker.js';
import { TranscriptScroll } from './transcript-scroll.js';
import { transcript } from './transcript.js';
import { transcriptStyles } from './transcript.styles.js';

/** What a composer shows of a conversation, and what the agent does in it; it comes when there is one. */
export class ConversationPane {
  readonly draft: DraftController;
  readonly #host: ComposingElement;
  readonly #parts: ComposerParts;
  readonly #confirmation: ConfirmationController;
  readonly #templates: TemplatePicker;
  readonly #scroll: TranscriptScroll;
  readonly #enter = new EnterKey();

  constructor(host: ComposingElement, parts: ComposerParts) {
    this.#host = host;
    this.#parts = parts;
    this.draft = new DraftController(host, { session: parts.session, conversation: parts.shown });
    this.#confirmation = new ConfirmationController(host);
    this.#templates = new TemplatePicker(host, {
      templates: () => this.draft.templates,
      isInline: () => host.presentation === 'inline',
      choose: (template) => {
        if (this.field) this.draft.insert(template, this.field);
      },
    });
    this.#scroll = new TranscriptScroll(host, '.log', () => parts.shown()?.key);
    new FocusKeeper(host, ['textarea:not([readonly])', '.log', 'section']);
    adoptMore(host.renderRoot, [popupStyles, listboxStyles, composerStyles, transcriptStyles, composeStyles]);
  }

  /** Where the message is written, while one can be. */
  get field(): MessageField | undefined {
    const field = this.#host.renderRoot.querySelector<HTMLTextAreaElement>('#message');
    return field ? new PlainField(field) : undefined;
  }

  /** The conversation. */
  render(shown: ConversationView): TemplateResult {
    const { words } = this.#parts.language();
    const session = this.#parts.session();
    const open = isOpen(shown) ? shown : undefined;
    return html`
      <header>
        ${whoAndWhere(words, shown)}
        <div class="actions" ?hidden=${!open}>
          <slot name="actions"></slot>
          ${open ? endButton(words, open, this.#end) : nothing}
        </div>
      </header>
      ${notices(words, open, session?.view, session)} ${open ? nothing : this.#pending(shown)}
      ${open ? this.#transcript(open) : nothing}
      <div class="compose" ?hidden=${!open}>
        ${open ? this.#fields(open) : nothing}
        <footer ?hidden=${open?.phase === 'wrapping-up'}>
          ${this.#templates.button(words)} ${this.#templates.panel(words)}
          <slot name="beside-send"></slot>
          ${open ? sendButton(words, this.#whyNotSend(open), this.#send) : nothing}
        </footer>
      </div>
    `;
  }

  get #cannotSend(): boolean {
    return this.#parts.session()?.view.desk?.cannotSend === true;
  }

  #whyNotSend({ phase }: ConversationView): WhyNotSend | undefined {
    if (phase !== 'active' || this.#cannotSend) return 'closed';
    if (this.draft.problems.length > 0) return 'why';
    return this.draft.isEmpty ? 'empty' : undefined;
  }

  get #enterSends(): boolean {
    return this.#host.enterSends ?? this.#parts.shown()?.wanted.channel === 'sms';
  }

  #pending(task: ConversationView): unknown {
    const { words, tag } = this.#parts.language();
    return pendingTask({ words, tag, session: this.#parts.session(), task }, this.#confirmation, task);
  }

  #transcript(conversation: ConversationView): unknown {
    const { words, tag } = this.#parts.language();
    const agentName = this.#parts.session()?.view.desk?.agent.name;
    const { transcript: messages, history, phase } = conversation;
    const { scrolled, unfolded } = this.#scroll;
    const actions = phase === 'wrapping-up' ? undefined : this.#actions;
    // a long conversation is not gone through at every key
    return guard([words, tag, agentName, messages, history, phase], () =>
      transcript({ words, tag, conversation, agentName, actions, onScroll: scrolled, onUnfold: unfolded }),
    );
  }

  #fields(conversation: ConversationView): TemplateResult {
    const { words } = this.#parts.language();
    const { wanted, subject, phase } = conversation;
    const { draft, outgoing, problems, missesText } = this.draft;
    const closed = whyClosed(words, conversation) ?? (this.#cannotSend ? words.composer.cannotSend : undefined);
    const form = {
      words,
      channel: wanted.channel,
      draft,
      outgoing: outgoing.text,
      subject,
      closed,
      problems,
      missesText,
      enterSends: this.#enterSends,
      onInput: this.#input,
      onKey: this.#key,
      onComposed: this.#enter.composed,
    };
    const isOver = phase === 'wrapping-up' && !draft.text;
    return html`
      <p id="closed" class="muted" ?hidden=${closed === undefined}>${closed}</p>
      ${isOver ? nothing : composeForm(form)}
    `;
  }

  readonly #actions: MessageActions = {
    retry: (clientToken) => this.#parts.session()?.retryMessage(clientToken),
    check: (clientToken) => this.#parts.session()?.checkMessage(clientToken),
    takeBack: ({ key }, subject) => {
      const message = this.#parts.shown()?.transcript.find((other) => other.key === key);
      // it may have left between the last look and the click: then it stays where it is
      if (!message?.withdrawable) return;
      this.draft.takeBack(message, subject);
      this.field?.focus();
    },
  };

  #input = (change: Pick<Draft, 'text' | 'subject'>): void => {
    this.draft.type(change);
  };

  #key = (event: KeyboardEvent): void => {
    const isMessage = event.target instanceof HTMLElement && event.target.id === 'message';
    if (!this.#enter.sends(event, isMessage && this.#enterSends)) return;
    event.preventDefault();
    if (!event.repeat) void this.#send();
  };

  #send = async (): Promise<void> => {
    if (this.#parts.shown()?.phase !== 'active' || this.#cannotSend) return;
    if (this.draft.send()) this.#scroll.toEnd();
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>('[aria-invalid="true"], #message')?.focus();
  };

  #end = (): void => {
    const shown = this.#parts.shown();
    if (shown && mayHappen(this.#host, 'outbound-before-end', { task: shown.key }))
      this.#parts.session()?.end(shown.key);
  };
}
