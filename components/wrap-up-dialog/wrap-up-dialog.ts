import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { ConversationView, WrapUpCode } from '../../src/index.js';
import { baseStyles } from '../internal/base.styles.js';
import { controlStyles } from '../internal/control.styles.js';
import { FocusKeeper } from '../internal/focus-keeper.js';
import { mayTakeFocus } from '../internal/focus.js';
import { ListboxController } from '../internal/listbox-controller.js';
import { searchableList } from '../internal/listbox.js';
import { listboxStyles } from '../internal/listbox.styles.js';
import { nameOf } from '../internal/people.js';
import { presentationAttribute, type Presentation } from '../internal/presentation.js';
import { SessionController } from '../internal/session-controller.js';
import { SpeakingElement } from '../internal/speaking-element.js';
import { clockActions } from './clock-actions.js';
import { CountdownController } from './countdown-controller.js';
import { notesField } from './notes-field.js';
import { matchingCodes } from './matching-codes.js';
import { outcome } from './outcome.js';
import { wrapUpStyles } from './wrap-up-dialog.styles.js';

/** A code with the groups it stands in: two of one name are not the same reason. */
const named = ({ name, group = [] }: WrapUpCode): TemplateResult => html`
  <bdi>${name}</bdi> ${group.length > 0 ? html`<bdi class="muted">${group.join(' › ')}</bdi>` : nothing}
`;

/**
 * Asks for the reason when a conversation is over, and submits it. A card in its place, so that the desktop stays usable.
 *
 * @tagname wrap-up-dialog
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

  /** Is the card a dialog (`popup`), or a region of its page (`inline`)? It covers nothing either way. */
  @property(presentationAttribute) presentation: Presentation = 'popup';

  readonly #session = new SessionController(this);
  readonly #keys = new ListboxController(this, () => ({
    ids: this.#codes.map(({ id }) => id),
    query: this.#query,
    search: this.#search,
    choose: this.#choose,
  }));
  readonly #countdown = new CountdownController(
    this,
    () => this.#session.session?.clock,
    () => this.#conversation?.wrapUp.autoAt,
  );
  #query = '';
  #shownKey: string | undefined;
  /** It appeared while the agent was busy elsewhere. */
  #isUnnoticed = false;

  get #conversation(): ConversationView | undefined {
    const conversation = this.#session.conversation(this.taskId);
    return conversation?.phase === 'wrapping-up' ? conversation : undefined;
  }

  get #codes() {
    return matchingCodes(this.#conversation?.codes ?? [], this.#query);
  }

  constructor() {
    super();
    // once the dialog is gone with its field, the focus goes to the conversations that are left
    new FocusKeeper(this, ['#search']);
  }

  protected override willUpdate(): void {
    if (this.#conversation?.key === this.#shownKey) return;
    this.#query = '';
    this.#isUnnoticed = false;
    this.#keys.reset();
  }

  protected override updated(): void {
    const key = this.#conversation?.key;
    if (key === this.#shownKey) return;
    this.#shownKey = key;
    // because the others follow the session too: by then they have shown or hidden what has the focus now
    if (key !== undefined) setTimeout(this.#appeared);
  }

  protected override render(): TemplateResult {
    const { wrapUp } = this.language.words;
    const { spoken } = this.#countdown;
    const conversation = this.#conversation;
    const unnoticed = conversation && this.#isUnnoticed;
    return html`
      ${conversation ? this.#card(conversation) : nothing}
      <div class="visually-hidden" role="status" aria-atomic="false">
        ${unnoticed ? html`<p>${wrapUp.due(nameOf(conversation))}</p>` : nothing}
        ${spoken === undefined ? nothing : html`<p>${wrapUp.remaining(spoken)}</p>`}
      </div>
    `;
  }

  #card(conversation: ConversationView): TemplateResult {
    const { wrapUp } = this.language.words;
    const { required, maySubmit, isCodeless } = conversation.wrapUp;
    const { remaining } = this.#countdown;
    const closed = conversation.busy || !maySubmit;
    return html`
      <div
        class="card"
        part="dialog"
        role=${this.presentation === 'inline' ? 'region' : 'dialog'}
        aria-labelledby="title"
        aria-describedby="about terms"
      >
        <header>
          <h2 id="title">${wrapUp.title}</h2>
          <p id="about" class="muted">${wrapUp.about(nameOf(conversation))}</p>
        </header>
        <div class="codes">${this.#choice(conversation)}</div>
        ${notesField(this.language.words, conversation, this.#note)}
        <p id="terms" class="hint">${required && !isCodeless ? wrapUp.required : wrapUp.optional}</p>
        <div id="problem" role="status">${outcome(this.language.words, conversation, this.#fetchAgain)}</div>
        ${remaining === undefined ? nothing : html`<p class="remaining" role="timer">${wrapUp.remaining(remaining)}</p>`}
        ${clockActions(this.language.words, conversation, this.#session.session)}
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
    const { wrapUp } = this.language.words;
    const found = this.#codes;
    const none = codes.length === 0 ? '' : wrapUp.none;
    return html`
      ${searchableList({
        keys: this.#keys,
        searchLabel: wrapUp.search,
        query: this.#query,
        label: wrapUp.codes,
        options: found.map((code) => ({ id: code.id, selected: code.id === codeId, content: named(code) })),
        found: found.length > 0 ? wrapUp.found(found.length) : none,
      })}
      ${found.length > 0 || !none ? nothing : html`<p class="muted">${none}</p>`}
    `;
  }

  #note = (notes: string): void => {
    const conversation = this.#conversation;
    if (conversation) this.#session.session?.writeNotes(conversation.key, notes);
  };

  #appeared = (): void => {
    if (!this.#conversation) return;
    if (mayTakeFocus(this.ownerDocument)) this.renderRoot.querySelector<HTMLElement>('#search')?.focus();
    else {
      this.#isUnnoticed = true;
      this.requestUpdate();
    }
  };

  #search = (query: string): void => {
    this.#query = query;
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
