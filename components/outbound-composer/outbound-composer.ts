import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { ConversationView, Draft } from '../../src/index.js';
import { baseStyles } from '../internal/base.styles.js';
import { controlStyles } from '../internal/control.styles.js';
import { NewsController } from '../internal/news-controller.js';
import { nameOf } from '../internal/people.js';
import { presentationAttribute, type Presentation } from '../internal/presentation.js';
import { SessionController } from '../internal/session-controller.js';
import { SpeakingElement } from '../internal/speaking-element.js';
import { BegunFocus } from './begun-focus.js';
import type { ConversationPane } from './conversation-pane.js';
import { newsOf } from './news.js';
import { composerStyles } from './outbound-composer.styles.js';

const yesOrNo = {
  fromAttribute: (given: string | null): boolean | undefined => (given === null ? undefined : given !== 'false'),
};

/** What is written in a composer, for the page. */
export type ComposerDraft = Pick<Draft, 'text' | 'html' | 'subject' | 'cc' | 'bcc'>;

/**
 * Holds one outbound conversation: whom it is with, what was written, and the message being written.
 *
 * @tagname outbound-composer
 * @slot actions - Buttons beside “End conversation”, such as `<transfer-panel>`.
 * @slot beside-send - Buttons beside “Send”.
 * @fires {BeforeEvent} outbound-before-send - A message is about to be sent; prevented, it is not, and stays.
 * @fires {BeforeEvent} outbound-before-insert - Something that is not typed is about to be put into the message.
 * @fires {BeforeEvent} outbound-before-end - The conversation is about to be ended.
 * @csspart transcript - The messages.
 * @csspart subject - The field for an email's subject.
 * @csspart message - The field for the message.
 * @csspart templates - The button that opens the templates.
 * @csspart suggest - The button that asks for suggestions.
 * @csspart workflows - The button that opens the workflows.
 * @csspart send - The button that sends.
 * @csspart conference - The button for a conference, which is always closed.
 * @csspart end - The button that ends the conversation.
 * @cssprop [--outbound-accent] - Accent colour.
 * @cssprop [--outbound-surface] - Background.
 * @cssprop [--outbound-text] - Text colour.
 * @cssprop [--outbound-border] - Colour of lines.
 */
export class OutboundComposer extends SpeakingElement {
  static override styles = [baseStyles, controlStyles, composerStyles];

  /** The task to show, by the desktop's id or the session's key; without it, the one that the agent chose. */
  @property({ attribute: 'task-id' }) taskId: string | undefined;

  /** Does Enter alone send? Without it, Enter does for SMS, and Ctrl or ⌘ + Enter for email; Shift + Enter breaks the line. */
  @property({ attribute: 'enter-sends', converter: yesOrNo }) enterSends: boolean | undefined;

  /** Does the dialog with the templates stand over the page (`popup`), or in the flow of this element (`inline`), where a frame cuts nothing off? */
  @property(presentationAttribute) presentation: Presentation = 'popup';

  /** For so many seconds a message can still be taken back after it was sent; 0: it leaves at once. */
  @property({ type: Number, attribute: 'undo-seconds' }) undoSeconds = 0;

  readonly #session = new SessionController(this);
  readonly #news = new NewsController(this, this.#session, {
    wordsFor: (announcement) => this.#shown && newsOf(this.language.words, this.#shown, announcement),
  });
  /** What is shown of a conversation; it comes with the first, so that a page without one stays light. */
  #pane: ConversationPane | undefined;
  #isLoading = false;

  get #shown(): ConversationView | undefined {
    return this.#session.conversation(this.taskId);
  }

  constructor() {
    super();
    new BegunFocus(this, () => this.#shown);
  }

  /** Puts text where the caret is, as if it were typed; `outbound-before-insert` may prevent it. Before there is a message to write, nothing happens. */
  insertText(text: string): void {
    this.#pane?.writing.insert({ text }, 'page');
  }

  /** What is written and not sent in the conversation that is shown. */
  getDraft(): ComposerDraft | undefined {
    if (!this.#shown) return undefined;
    const { text, html, subject, cc, bcc } = this.#pane?.writing.read() ?? this.#draft ?? {};
    return { text, html, subject, cc, bcc };
  }

  /** Writes something else instead, where it may still be written; what is left out stays as it is. */
  setDraft(change: ComposerDraft): void {
    const shown = this.#shown;
    if (!shown) return;
    this.#pane?.writing.read();
    // a text without a form is not that of the form before
    const form = change.text !== undefined && change.html === undefined ? { html: undefined } : {};
    this.#session.session?.saveDraft(shown.key, { ...this.#draft, ...form, ...change, caret: undefined });
    this.requestUpdate();
  }

  /** Puts the focus into the message, or on the conversation while there is nothing to write in. */
  override focus(options?: FocusOptions): void {
    const { field } = this.#pane?.writing ?? {};
    if (field && !field.isClosed) field.focus();
    else this.renderRoot.querySelector('section')?.focus(options);
  }

  get #draft(): Draft | undefined {
    const shown = this.#shown;
    return shown && this.#session.session?.draft(shown.key);
  }

  protected override willUpdate(): void {
    const { tasks = [], rescued = [] } = this.#session.view ?? {};
    if (tasks.length > 0 || rescued.length > 0) void this.#load();
  }

  protected override render(): TemplateResult {
    const { words } = this.language;
    const shown = this.#shown;
    return html`
      <section tabindex="-1" aria-label=${ifDefined(shown && words.composer.region(nameOf(shown)))}>
        <p class="nothing" ?hidden=${shown !== undefined}>${words.composer.nothingOpen}</p>
        ${shown ? (this.#pane?.render(shown) ?? nothing) : (this.#pane?.notices() ?? nothing)}
      </section>
      ${this.#news.region}
    `;
  }

  async #load(): Promise<void> {
    if (this.#pane || this.#isLoading) return;
    this.#isLoading = true;
    try {
      const { ConversationPane } = await import('./conversation-pane.js');
      this.#pane = new ConversationPane(this, {
        session: () => this.#session.session,
        shown: () => this.#shown,
        language: () => this.language,
      });
      this.requestUpdate();
    } catch {
      // the next change of anything tries again: there may be a network then
    } finally {
      this.#isLoading = false;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'outbound-composer': OutboundComposer;
  }
}
