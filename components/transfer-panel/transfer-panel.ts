import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { ConversationView } from '../../src/index.js';
import { baseStyles } from '../internal/base.styles.js';
import { controlStyles } from '../internal/control.styles.js';
import { rescueFocus } from '../internal/focus.js';
import { ListboxController } from '../internal/listbox-controller.js';
import { listboxStyles } from '../internal/listbox.styles.js';
import { nameOf } from '../internal/people.js';
import { PopupController } from '../internal/popup-controller.js';
import { popupStyles } from '../internal/popup.styles.js';
import { presentationAttribute, type Presentation } from '../internal/presentation.js';
import { SessionController } from '../internal/session-controller.js';
import { SpeakingElement } from '../internal/speaking-element.js';
import { TickController } from '../internal/tick-controller.js';
import { drawn, targetList } from './target-list.js';
import { targetTabs } from './target-tabs.js';
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

  /** Does the panel stand over the page (`popup`), or in the flow of this element (`inline`), where a frame cuts nothing off? */
  @property(presentationAttribute) presentation: Presentation = 'popup';

  readonly #session = new SessionController(this);
  readonly #popup = new PopupController(this, {
    trigger: '.trigger',
    panel: '#panel',
    isInline: () => this.presentation === 'inline',
  });
  readonly #transfer = new TransferController(this, this.#session);
  readonly #keys = new ListboxController(this, () => ({
    ids: drawn(this.#transfer.directory).map(({ id }) => id),
    query: this.#transfer.directory.query,
    search: this.#transfer.search,
    choose: this.#transfer.choose,
  }));
  readonly #ticks = new TickController(
    this,
    () => this.#session.session?.clock,
    () => this.#popup.isOpen && this.#transfer.isReady,
  );
  #hadFocus = false;
  #wasWaiting = false;

  /** Opens the panel and puts the focus into its search field. */
  show(): void {
    if (!this.hasUpdated || !this.#transfer.conversation) return;
    this.#transfer.open();
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
    const { conversation, isWaiting } = this.#transfer;
    const wasWaiting = this.#wasWaiting;
    this.#wasWaiting = isWaiting;
    if (!conversation) this.#leave();
    else if (this.#popup.isOpen && this.#hadFocus && (this.#focusIsHidden || (wasWaiting && !isWaiting)))
      this.#focusPanel();
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
      >
        <span class="mark ${problem ? 'problem' : ''}" aria-hidden="true" ?hidden=${!news}></span>
        <slot>${words.transfer.open}</slot>
      </button>
      <p id="closed" class="visually-hidden" ?hidden=${!conversation}>${closed ?? news}</p>
      <p class="visually-hidden" role="status">${news}</p>
      <div
        id="panel"
        part="panel"
        class=${this.presentation}
        .popover=${isInline ? null : 'auto'}
        role=${isInline ? 'region' : 'dialog'}
        aria-labelledby="title"
        @toggle=${this.#toggled}
      >
        ${conversation ? this.#dialog(conversation) : nothing}
      </div>
    `;
  }

  #dialog(conversation: ConversationView): TemplateResult {
    const { words } = this.language;
    const { transfer } = words;
    const { directory, isReady } = this.#transfer;
    const { selected } = directory;
    return html`
      <div class="dialog" @keydown=${this.#escape}>
        <header>
          <div>
            <h2 id="title">${transfer.title}</h2>
            <p class="muted">${transfer.about(nameOf(conversation))}</p>
          </div>
          <button type="button" class="quiet" aria-label=${transfer.close} @click=${this.#close}>✕</button>
        </header>
        <div class="directory" ?hidden=${!isReady}>${this.#targets()}</div>
        <div id="status">${transferStatus(words, this.#transfer)}</div>
        <button
          type="button"
          part="confirm"
          class="confirm primary"
          aria-disabled=${isReady && selected ? 'false' : 'true'}
          aria-describedby="status"
          @click=${this.#transfer.confirm}
        >
          ${selected ? transfer.confirmTo(selected.name) : transfer.confirm}
        </button>
      </div>
    `;
  }

  #targets(): TemplateResult {
    const { words, tag } = this.language;
    const { directory, reload, show } = this.#transfer;
    const { kind, fetchedAt = 0 } = directory;
    const age = -this.#ticks.secondsUntil(fetchedAt);
    return html`
      ${targetTabs({ words, kind, show })}
      <div id="targets" role="tabpanel" aria-labelledby="tab-${kind}">
        ${targetList({ words, tag, directory, keys: this.#keys, age, reload })}
      </div>
    `;
  }

  get #focusIsHidden(): boolean {
    return this.shadowRoot?.activeElement?.checkVisibility() !== true;
  }

  /** The search field, or the button that says why there is nothing to search. */
  #focusPanel(): void {
    this.renderRoot.querySelector<HTMLElement>(this.#transfer.isReady ? '#search' : '.confirm')?.focus();
  }

  /** There is nothing to hand on any more. */
  #leave(): void {
    this.hide();
    // because the others follow the session too: whoever wants the focus now has taken it by then
    if (this.#hadFocus) setTimeout(rescueFocus, 0, this);
  }

  #toggle = (): void => {
    if (this.#popup.isOpen) this.hide();
    else this.show();
  };

  #toggled = (): void => {
    this.#popup.toggled();
    if (this.#popup.isOpen) return;
    this.#keys.reset();
    this.#transfer.close();
  };

  #close = (): void => {
    this.hide();
  };

  #escape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.isComposing) return;
    // only this layer is closed, not one of the page's as well
    event.preventDefault();
    event.stopPropagation();
    this.hide();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'transfer-panel': TransferPanel;
  }
}
