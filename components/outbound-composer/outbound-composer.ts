import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { ConversationView } from '../../src/index.js';
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
  static override styles = [baseStyles, controlStyles, composerStyles];

  /** The task to show, by the desktop's id or the session's key; without it, the one that the agent chose. */
  @property({ attribute: 'task-id' }) taskId: string | undefined;

  /** Does Enter alone send? Without it, Enter does for SMS, and Ctrl or ⌘ + Enter for email; Shift + Enter breaks the line. */
  @property({ attribute: 'enter-sends', converter: yesOrNo }) enterSends: boolean | undefined;

  /** Does the dialog with the templates stand over the page (`popup`), or in the flow of this element (`inline`), where a frame cuts nothing off? */
  @property(presentationAttribute) presentation: Presentation = 'popup';

  readonly #session = new SessionController(this);
  readonly #news = new NewsController(this, this.#session, {
    wordsFor: (announcement) => this.#shown && newsOf(this.language.words, this.#shown, announcement),
  });
  /** What is shown of a conversation; it comes with the first, so that a page without one stays light. */
  #pane: ConversationPane | undefined;
  #loading: Promise<unknown> | undefined;

  get #shown(): ConversationView | undefined {
    return this.#session.conversation(this.taskId);
  }

  constructor() {
    super();
    new BegunFocus(this, () => this.#shown);
  }

  protected override willUpdate(): void {
    if (this.#session.view?.tasks.length) this.#loading ??= this.#load();
  }

  protected override render(): TemplateResult {
    const { words } = this.language;
    const shown = this.#shown;
    return html`
      <section tabindex="-1" aria-label=${ifDefined(shown && words.composer.region(nameOf(shown)))}>
        <p class="nothing" ?hidden=${shown !== undefined}>${words.composer.nothingOpen}</p>
        ${shown ? (this.#pane?.render(shown) ?? nothing) : nothing}
      </section>
      ${this.#news.region}
    `;
  }

  async #load(): Promise<void> {
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
      this.#loading = undefined;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'outbound-composer': OutboundComposer;
  }
}
