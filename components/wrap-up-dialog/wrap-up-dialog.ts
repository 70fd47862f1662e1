import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { wordsOf, type ConversationView } from '../../src/index.js';
import { baseStyles } from '../internal/base.styles.js';
import { controlStyles } from '../internal/control.styles.js';
import { FocusKeeper } from '../internal/focus-keeper.js';
import { ListboxController } from '../internal/listbox-controller.js';
import { listboxStyles } from '../internal/listbox.styles.js';
import { nameOf } from '../internal/people.js';
import { presentationAttribute, type Presentation } from '../internal/presentation.js';
import { SessionController } from '../internal/session-controller.js';
import { SpeakingElement } from '../internal/speaking-element.js';
import { AppearanceController } from './appearance-controller.js';
import { clockActions } from './clock-actions.js';
import { remainingWords, spokenWords } from './clock-words.js';
import { codeList } from './code-list.js';
import { sectionsOf, type CodeSection } from './code-sections.js';
import { CountdownController, type ClockNews } from './countdown-controller.js';
import { FloatingController } from './floating-controller.js';
import { notesField } from './notes-field.js';
import { outcome } from './outcome.js';
import { termsOf } from './terms.js';
import { wrapUpStyles } from './wrap-up-dialog.styles.js';

/**
 * Asks for the reason when a conversation is over, and submits it. A card in its place, so that the desktop stays usable.
 *
 * @tagname wrap-up-dialog
 * @csspart trigger - The button that opens the card where it can be set aside.
 * @csspart dialog - The card.
 * @csspart search - The field that searches the reasons.
 * @csspart options - The list of reasons.
 * @csspart notes - The field for notes.
 * @csspart extend - The button that asks for more time.
 * @csspart cancel-auto - The button that has the clock stopped.
 * @csspart submit - The button that submits the choice.
 * @cssprop [--outbound-accent] - Accent colour.
 * @cssprop [--outbound-surface] - Background.
 * @cssprop [--outbound-text] - Text colour.
 * @cssprop [--outbound-border] - Colour of lines.
 */
export class WrapUpDialog extends SpeakingElement {
  static override styles = [baseStyles, controlStyles, listboxStyles, wrapUpStyles];

  /** The task to wrap up, by the desktop's id or the session's key; the one the agent is looking at when there is none. */
  @property({ attribute: 'task-id' }) taskId: string | undefined;

  /**
   * Is the card a dialog in its place (`popup`), a region of its page (`inline`), or a dialog in the middle of the page that can
   * be set aside (`dialog`)? Nothing is modal, and the first two cover nothing.
   */
  @property(presentationAttribute) presentation: Presentation = 'popup';

  readonly #session = new SessionController(this);
  readonly #keys = new ListboxController(this, () => ({
    ids: this.#sections.flatMap(({ codes }) => codes.map(({ id }) => id)),
    query: this.#query,
    search: this.#search,
    choose: this.#choose,
  }));
  readonly #countdown = new CountdownController(this, {
    clock: () => this.#session.session?.clock,
    shown: () => this.#conversation,
    wordsFor: (news) => this.#clockWords(news),
  });
  readonly #floating = new FloatingController(this, {
    floats: () => this.presentation === 'dialog',
    key: () => this.#conversation?.key,
  });
  readonly #appearance = new AppearanceController(this, this.#session, {
    conversation: () => this.#session.conversation(this.taskId),
    take: this.#floating.open,
  });
  /** What is searched, by the task: it is still there when the agent comes back to it. */
  readonly #queries = new Map<string, string>();
  #shownKey: string | undefined;

  constructor() {
    super();
    // once the dialog is gone with its field, the focus goes to the conversations that are left
    new FocusKeeper(this, ['#search']);
  }

  get #conversation(): ConversationView | undefined {
    const conversation = this.#session.conversation(this.taskId);
    return conversation?.phase === 'wrapping-up' ? conversation : undefined;
  }

  get #query(): string {
    return this.#queries.get(this.#conversation?.key ?? '') ?? '';
  }

  get #sections(): readonly CodeSection[] {
    const { codes = [], wanted } = this.#conversation ?? {};
    const recent = (wanted && this.#session.view?.recentCodes[wanted.channel]) ?? [];
    return sectionsOf({ codes, recent, words: wordsOf(this.#query) });
  }

  protected override willUpdate(): void {
    const { tasks = [] } = this.#session.view ?? {};
    for (const key of this.#queries.keys()) if (!tasks.some((task) => task.key === key)) this.#queries.delete(key);
    const key = this.#conversation?.key;
    if (key !== this.#shownKey) this.#keys.reset();
    this.#shownKey = key;
  }

  protected override render(): TemplateResult {
    const { wrapUp } = this.language.words;
    const { said } = this.#countdown;
    const conversation = this.#conversation;
    return html`
      ${conversation && this.presentation === 'dialog' ? this.#trigger(conversation) : nothing}
      ${conversation ? keyed(conversation.key, this.#card(conversation)) : nothing}
      <div class="visually-hidden" role="status" aria-atomic="false">
        ${conversation && this.#appearance.isUnnoticed ? html`<p>${wrapUp.due(nameOf(conversation))}</p>` : nothing}
        ${said === undefined ? nothing : html`<p>${said}</p>`}
      </div>
    `;
  }

  #trigger(conversation: ConversationView): TemplateResult {
    const { isOpen, open, setAside } = this.#floating;
    return html`
      <div class="aside">
        <button
          type="button"
          part="trigger"
          class="trigger"
          aria-haspopup="dialog"
          aria-expanded=${isOpen ? 'true' : 'false'}
          @click=${isOpen ? setAside : open}
        >
          ${this.language.words.wrapUp.open(nameOf(conversation))}
        </button>
        ${isOpen ? nothing : this.#timer(conversation)}
      </div>
    `;
  }

  #timer(conversation: ConversationView): TemplateResult | typeof nothing {
    const { remaining } = this.#countdown;
    if (remaining === undefined) return nothing;
    const words = remainingWords(this.language.words, conversation, remaining);
    return html`<p class="remaining" role="timer">${words}</p>`;
  }

  #card(conversation: ConversationView): TemplateResult {
    const { wrapUp } = this.language.words;
    const closed = conversation.busy || !conversation.wrapUp.maySubmit;
    const floats = this.presentation === 'dialog';
    return html`
      <div
        class="card"
        part="dialog"
        .popover=${floats ? 'manual' : null}
        role=${this.presentation === 'inline' ? 'region' : 'dialog'}
        aria-labelledby="title"
        aria-describedby="about terms"
        @keydown=${this.#floating.keydown}
      >
        <header>
          <div>
            <h2 id="title">${wrapUp.title}</h2>
            <p id="about" class="muted">${wrapUp.about(nameOf(conversation))}</p>
          </div>
          ${floats ? html`<button type="button" class="quiet" aria-label=${wrapUp.setAside} @click=${this.#floating.setAside}>✕</button>` : nothing}
        </header>
        <div class="codes">${this.#choice(conversation)}</div>
        ${notesField(this.language.words, conversation, this.#note)}
        <p id="terms" class="hint">${termsOf(this.language.words, conversation)}</p>
        <div id="problem" role="status">${outcome(this.language.words, conversation, this.#fetchAgain)}</div>
        ${this.#timer(conversation)} ${clockActions(this.language.words, conversation, this.#session.session)}
        <button
          type="button"
          part="submit"
          class="primary"
          aria-disabled=${closed ? 'true' : 'false'}
          aria-describedby="terms problem"
          @click=${this.#submit}
        >
          ${wrapUp.submit}
        </button>
      </div>
    `;
  }

  #choice({ codes, codeId }: ConversationView): TemplateResult {
    const { words } = this.language;
    return codeList({
      words,
      codeId,
      keys: this.#keys,
      query: this.#query,
      searched: wordsOf(this.#query),
      sections: this.#sections,
      none: codes.length > 0 ? words.wrapUp.none : undefined,
    });
  }

  #clockWords(news: ClockNews): string | undefined {
    const conversation = this.#conversation;
    const others = this.#session.view?.tasks.filter(({ phase }) => phase === 'wrapping-up') ?? [];
    return conversation && spokenWords(this.language.words, conversation, { news, isOneOfSeveral: others.length > 1 });
  }

  #note = (notes: string): void => {
    const conversation = this.#conversation;
    if (conversation) this.#session.session?.writeNotes(conversation.key, notes);
  };

  #search = (query: string): void => {
    const conversation = this.#conversation;
    if (conversation) this.#queries.set(conversation.key, query);
  };

  #choose = (codeId: string): void => {
    const conversation = this.#conversation;
    if (conversation) this.#session.session?.chooseCode(conversation.key, codeId);
  };

  #fetchAgain = (): void => {
    const conversation = this.#conversation;
    if (conversation) this.#session.session?.retry(conversation.key);
  };

  #submit = (): void => {
    const conversation = this.#conversation;
    if (conversation) this.#session.session?.submitWrapUp(conversation.key);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'wrap-up-dialog': WrapUpDialog;
  }
}
