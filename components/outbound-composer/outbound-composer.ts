import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { ConversationView, Draft } from '../../src/index.js';
import { baseStyles } from '../internal/base.styles.js';
import { controlStyles } from '../internal/control.styles.js';
import { FocusKeeper } from '../internal/focus-keeper.js';
import { NewsController } from '../internal/news-controller.js';
import { listboxStyles } from '../internal/listbox.styles.js';
import { nameOf } from '../internal/people.js';
import { popupStyles } from '../internal/popup.styles.js';
import { presentationAttribute, type Presentation } from '../internal/presentation.js';
import { SessionController } from '../internal/session-controller.js';
import { SpeakingElement } from '../internal/speaking-element.js';
import { BegunFocus } from './begun-focus.js';
import { composeForm, sendButton, type WhyNotSend } from './compose-form.js';
import { composeStyles } from './compose.styles.js';
import { endButton, isOpen, whoAndWhere, whyClosed } from './conversation-header.js';
import { DraftController } from './draft-controller.js';
import { EnterKey } from './enter-key.js';
import type { MessageActions } from './message-actions.js';
import { newsOf } from './news.js';
import { notices } from './notices.js';
import { composerStyles } from './outbound-composer.styles.js';
import { ConfirmationController } from '../internal/confirmation-controller.js';
import { pendingTask } from './pending-task.js';
import { TemplatePicker } from './template-picker.js';
import { TranscriptScroll } from './transcript-scroll.js';
import { transcript } from './transcript.js';
import { transcriptStyles } from './transcript.styles.js';

const yesOrNo = {
  fromAttribute: (given: string | null): boolean | undefined => (given === null ? undefined : given !== 'false'),
};

/**
 * Holds one outbound conversation: whom it is with, what was written, and the message being written.
 *
 * @tagname outbound-composer
 * @slot actions - Buttons beside “End conversation”, such as `<transfer-panel>`.
 * @slot beside-send - Buttons beside “Send”.
 * @csspart transcript - The messages.
 * @csspart subject - The field for an email's subject.
 * @csspart message - The field for the message.
 * @csspart templates - The button that opens the templates.
 * @csspart send - The button that sends.
 * @csspart end - The button that ends the conversation.
 * @cssprop [--outbound-accent] - Accent colour.
 * @cssprop [--outbound-surface] - Background.
 * @cssprop [--outbound-text] - Text colour.
 * @cssprop [--outbound-border] - Colour of lines.
 */
export class OutboundComposer extends SpeakingElement {
  static override styles = [
    baseStyles,
    controlStyles,
    popupStyles,
    listboxStyles,
    composerStyles,
    transcriptStyles,
    composeStyles,
  ];

  /** The task to show, by the desktop's id or the session's key; without it, the one that the agent chose. */
  @property({ attribute: 'task-id' }) taskId: string | undefined;

  /** Does Enter alone send? Without it, Enter does for SMS, and Ctrl or ⌘ + Enter for email; Shift + Enter breaks the line. */
  @property({ attribute: 'enter-sends', converter: yesOrNo }) enterSends: boolean | undefined;

  /** Does the dialog with the templates stand over the page (`popup`), or in the flow of this element (`inline`), where a frame cuts nothing off? */
  @property(presentationAttribute) presentation: Presentation = 'popup';

  readonly #session = new SessionController(this);
  readonly #confirmation = new ConfirmationController(this);
  readonly #draft = new DraftController(this, {
    session: () => this.#session.session,
    conversation: () => this.#shown,
  });
  readonly #templates = new TemplatePicker(this, {
    templates: () => this.#draft.templates,
    isInline: () => this.presentation === 'inline',
    choose: (template) => {
      if (this.#message) this.#draft.insert(template, this.#message);
    },
  });
  readonly #news = new NewsController(this, this.#session, {
    wordsFor: (announcement) => this.#shown && newsOf(this.language.words, this.#shown, announcement),
  });
  readonly #scroll = new TranscriptScroll(this, '.log', () => this.#shown?.key);
  readonly #enter = new EnterKey();

  get #shown(): ConversationView | undefined {
    return this.#session.conversation(this.taskId);
  }

  get #cannotSend(): boolean {
    return this.#session.view?.desk?.cannotSend === true;
  }

  #whyNotSend({ phase }: ConversationView): WhyNotSend | undefined {
    if (phase !== 'active' || this.#cannotSend) return 'closed';
    if (this.#draft.problems.length > 0) return 'why';
    return this.#draft.isEmpty ? 'empty' : undefined;
  }

  get #message(): HTMLTextAreaElement | null {
    return this.renderRoot.querySelector('textarea');
  }

  get #enterSends(): boolean {
    return this.enterSends ?? this.#shown?.wanted.channel === 'sms';
  }

  constructor() {
    super();
    new BegunFocus(this, () => this.#shown);
    new FocusKeeper(this, ['textarea:not([readonly])', '.log', 'section']);
  }

  protected override render(): TemplateResult {
    const { words } = this.language;
    const { session, view } = this.#session;
    const shown = this.#shown;
    const open = shown && isOpen(shown) ? shown : undefined;
    return html`
      <section tabindex="-1" aria-label=${ifDefined(shown && words.composer.region(nameOf(shown)))}>
        <p class="nothing" ?hidden=${shown !== undefined}>${words.composer.nothingOpen}</p>
        <header ?hidden=${!shown}>
          ${shown ? whoAndWhere(words, shown) : nothing}
          <div class="actions" ?hidden=${!open}>
            <slot name="actions"></slot>
            ${open ? endButton(words, open, this.#end) : nothing}
          </div>
        </header>
        ${notices(words, open, view, session)} ${shown && !open ? this.#pending(shown) : nothing}
        ${open ? this.#transcript(open) : nothing}
        <div class="compose" ?hidden=${!open}>
          ${open ? this.#fields(open) : nothing}
          <footer ?hidden=${open?.phase === 'wrapping-up'}>
            ${this.#templates.button(words)} ${this.#templates.panel(words)}
            <slot name="beside-send"></slot>
            ${open ? sendButton(words, this.#whyNotSend(open), this.#send) : nothing}
          </footer>
        </div>
      </section>
      ${this.#news.region}
    `;
  }

  #pending(task: ConversationView): unknown {
    const { words, tag } = this.language;
    return pendingTask({ words, tag, session: this.#session.session, task }, this.#confirmation, task);
  }

  #transcript(conversation: ConversationView): unknown {
    const { words, tag } = this.language;
    const agentName = this.#session.view?.desk?.agent.name;
    const { transcript: messages, history, phase } = conversation;
    const { scrolled, unfolded } = this.#scroll;
    const actions = phase === 'wrapping-up' ? undefined : this.#actions;
    // a long conversation is not gone through at every key
    return guard([words, tag, agentName, messages, history, phase], () =>
      transcript({ words, tag, conversation, agentName, actions, onScroll: scrolled, onUnfold: unfolded }),
    );
  }

  #fields(conversation: ConversationView): TemplateResult {
    const { words } = this.language;
    const { wanted, subject, phase } = conversation;
    const { draft, outgoing, problems, missesText } = this.#draft;
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
    retry: (clientToken) => this.#session.session?.retryMessage(clientToken),
    check: (clientToken) => this.#session.session?.checkMessage(clientToken),
    takeBack: ({ key }, subject) => {
      const message = this.#shown?.transcript.find((other) => other.key === key);
      // it may have left between the last look and the click: then it stays where it is
      if (!message?.withdrawable) return;
      this.#draft.takeBack(message, subject);
      this.#message?.focus();
    },
  };

  #input = (change: Pick<Draft, 'text' | 'subject'>): void => {
    this.#draft.type(change);
  };

  #key = (event: KeyboardEvent): void => {
    const isMessage = event.target === this.#message;
    if (!this.#enter.sends(event, isMessage && this.#enterSends)) return;
    event.preventDefault();
    if (!event.repeat) void this.#send();
  };

  #send = async (): Promise<void> => {
    if (this.#shown?.phase !== 'active' || this.#cannotSend) return;
    if (this.#draft.send()) this.#scroll.toEnd();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('[aria-invalid="true"], textarea')?.focus();
  };

  #end = (): void => {
    const shown = this.#shown;
    if (shown) this.#session.session?.end(shown.key);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'outbound-composer': OutboundComposer;
  }
}
