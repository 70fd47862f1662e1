import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { ConversationView, TransferTarget } from '../../src/index.js';
import { baseStyles } from '../internal/base.styles.js';
import { controlStyles } from '../internal/control.styles.js';
import { notice } from '../internal/explanation.js';
import { rescueFocus } from '../internal/focus.js';
import { listboxStyles } from '../internal/listbox.styles.js';
import { nameOf } from '../internal/people.js';
import { PopupController } from '../internal/popup-controller.js';
import { popupStyles } from '../internal/popup.styles.js';
import { presentationAttribute, type Presentation } from '../internal/presentation.js';
import { SessionController } from '../internal/session-controller.js';
import { SpeakingElement } from '../internal/speaking-element.js';
import { TickController } from '../internal/tick-controller.js';
import { targetChoice } from './choice.js';
import { factsOf, isOneOf, type Telling } from './target-facts.js';
import type { TargetPicker } from './target-picker.js';
import { TransferController } from './transfer-controller.js';
import { transferStyles } from './transfer-panel.styles.js';
import { told, transferStatus, whyClosed } from './transfer-status.js';

/**
 * Hands an open conversation on to a queue or an agent: searched, with their availability. Says in words why it cannot.
 *
 * @tagname transfer-panel
 * @slot - Label of the button.
 * @csspart trigger - The button that opens the panel.
 * @csspart panel - The dialog below it.
 * @csspart search - The field that searches queues or agents.
 * @csspart options - The list of queues or agents.
 * @csspart confirm - The button that hands the conversation on.
 * @cssprop [--outbound-accent] - Accent colour.
 * @cssprop [--outbound-surface] - Background.
 * @cssprop [--outbound-text] - Text colour.
 * @cssprop [--outbound-border] - Colour of lines.
 */
export class TransferPanel extends SpeakingElement {
  static override styles = [baseStyles, controlStyles, popupStyles, listboxStyles, transferStyles];

  /** The task to hand on, by the desktop's id or the session's key; the one the agent is looking at when there is none. */
  @property({ attribute: 'task-id' }) taskId: string | undefined;

  /**
   * Does the panel stand over the page beside its button (`popup`), in the flow of this element where a frame cuts nothing off
   * (`inline`), or in the middle with the rest of the page out of reach (`dialog`)?
   */
  @property(presentationAttribute) presentation: Presentation = 'popup';

  readonly #session = new SessionController(this);
  readonly #popup = new PopupController(this, {
    trigger: '.trigger',
    panel: '#panel',
    isInline: () => this.presentation === 'inline',
    isModal: () => this.presentation === 'dialog',
  });
  readonly #transfer = new TransferController(this, this.#session, () => this.language.tag);
  #picker: TargetPicker | undefined;
  readonly #ticks = new TickController(
    this,
    () => this.#session.session?.clock,
    () => this.#popup.isOpen && this.#transfer.isReady,
  );
  /** What the button opens could not be fetched. */
  #isMissing = false;
  #hadFocus = false;
  #wasReady = false;

  /** Opens the panel and puts the focus into its search field. */
  async show(): Promise<void> {
    await this.#load();
    this.#isMissing = !this.#picker;
    this.requestUpdate();
    await this.updateComplete;
    if (!this.#picker || !this.isConnected || !this.#transfer.conversation) return;
    this.#transfer.open();
    await this.updateComplete;
    this.#popup.show();
    this.#focusPanel();
  }

  /** Closes the panel; a transfer that is on its way goes on. */
  hide(): void {
    this.#popup.hide();
  }

  protected override willUpdate(): void {
    this.#hadFocus = this.shadowRoot?.activeElement !== null;
  }

  protected override updated(): void {
    const { conversation, isReady } = this.#transfer;
    const isTurned = isReady !== this.#wasReady;
    this.#wasReady = isReady;
    if (!conversation) this.#leave();
    // what had the focus may not be there any more
    else if (this.#popup.isOpen && this.#hadFocus && (isTurned || !this.shadowRoot?.activeElement)) this.#focusPanel();
  }

  protected override render(): TemplateResult {
    const { words } = this.language;
    const { conversation, problem } = this.#transfer;
    const closed = whyClosed(words, this.#transfer);
    const news = told(words, this.#transfer);
    const isInline = this.presentation === 'inline';
    return html`
      <button
        part="trigger"
        class="trigger"
        aria-haspopup=${isInline ? 'false' : 'dialog'}
        aria-expanded=${this.#popup.isOpen ? 'true' : 'false'}
        aria-disabled=${closed ? 'true' : 'false'}
        aria-describedby="closed"
        ?hidden=${!conversation}
        @click=${this.#toggle}
        @pointerenter=${this.#load}
        @focus=${this.#load}
      >
        <span class="mark ${problem ? 'problem' : ''}" aria-hidden="true" ?hidden=${!news}></span>
        <slot>${words.transfer.open}</slot>
      </button>
      <p id="closed" class="visually-hidden" ?hidden=${!conversation}>${closed ?? news}</p>
      <p class="visually-hidden" role="status">${news}</p>
      <div role="status">${this.#isMissing ? notice(words.notFetched) : nothing}</div>
      ${this.#panel(conversation)}
    `;
  }

  #panel(conversation: ConversationView | undefined): TemplateResult {
    const { presentation } = this;
    const content = conversation ? this.#dialog(conversation) : nothing;
    if (presentation === 'inline')
      return html`<section id="panel" part="panel" class="inline" aria-labelledby="title" @toggle=${this.#toggled}>
        ${content}
      </section>`;
    return html`<dialog
      id="panel"
      part="panel"
      class=${presentation}
      .popover=${presentation === 'popup' ? 'auto' : null}
      aria-labelledby="title"
      @toggle=${this.#toggled}
      @close=${this.#toggled}
    >
      ${content}
    </dialog>`;
  }

  #dialog(conversation: ConversationView): TemplateResult {
    const { words } = this.language;
    const { transfer } = words;
    const { directory, isReady } = this.#transfer;
    const { selected } = directory;
    return html`
      <div class="content" @keydown=${this.#key}>
        <header>
          <div>
            <h2 id="title">${transfer.title}</h2>
            <p class="muted">${transfer.about(nameOf(conversation))}</p>
          </div>
          <button type="button" class="quiet" aria-label=${transfer.close} @click=${this.#close}>✕</button>
        </header>
        <div class="directory" ?hidden=${!isReady}>${this.#picker?.render(this.#telling)}</div>
        ${isReady && selected ? this.#choice(selected) : nothing}
        <div id="status">${transferStatus(words, this.#transfer)}</div>
        <button
          type="button"
          part="confirm"
          class="confirm primary"
          aria-disabled=${isReady && selected ? 'false' : 'true'}
          aria-describedby="status"
          aria-keyshortcuts="Control+Enter Meta+Enter"
          @click=${this.#transfer.confirm}
        >
          ${selected ? transfer.confirmTo(selected.name) : transfer.confirm}
        </button>
      </div>
    `;
  }

  /** What goes with the chosen target. */
  #choice(selected: TransferTarget): TemplateResult {
    const { words } = this.language;
    const { takesNote, note, write, favour } = this.#transfer;
    const telling = this.#telling;
    const isFavourite = isOneOf(telling.favourites, selected);
    const facts = factsOf(telling, selected, []).others;
    return targetChoice({ words, name: selected.name, facts, isFavourite, favour, takesNote, note, write });
  }

  get #telling(): Telling {
    const { words, tag } = this.language;
    const { favourites = [], handedTo = [] } = this.#session.view ?? {};
    return { words, tag, now: this.#ticks.now, favourites, handedTo };
  }

  /** The next best, after nobody took it; else the search field, or the button that says why there is nothing to search. */
  #focusPanel(): void {
    const first = this.#transfer.isReady ? '#search' : '.confirm';
    (
      this.renderRoot.querySelector<HTMLElement>('#alternative') ?? this.renderRoot.querySelector<HTMLElement>(first)
    )?.focus();
  }

  /** There is nothing to hand on any more. */
  #leave(): void {
    this.hide();
    // because the others follow the session too: whoever wants the focus now has taken it by then
    if (this.#hadFocus) setTimeout(rescueFocus, 0, this);
  }

  #load = async (): Promise<void> => {
    const fetched = await import('./target-picker.js').catch(() => undefined);
    if (fetched) this.#picker ??= new fetched.TargetPicker(this, this.#transfer);
  };

  #toggle = (): void => {
    if (this.#popup.isOpen) this.hide();
    else void this.show();
  };

  #toggled = (): void => {
    this.#popup.toggled();
    if (this.#popup.isOpen) return;
    this.#picker?.reset();
    this.#transfer.close();
  };

  #close = (): void => {
    this.hide();
  };

  #key = (event: KeyboardEvent): void => {
    const { key, isComposing, ctrlKey, metaKey } = event;
    if (isComposing) return;
    if (key === 'Enter' && (ctrlKey || metaKey)) this.#transfer.confirm();
    else if (key === 'Escape') this.hide();
    else return;
    // only this layer is closed, not one of the page's as well
    event.preventDefault();
    event.stopPropagation();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'transfer-panel': TransferPanel;
  }
}
