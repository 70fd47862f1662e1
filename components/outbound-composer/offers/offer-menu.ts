import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { Outcome, Problem, Words } from '../../../src/index.js';
import { explanation } from '../../internal/explanation.js';
import { MenuKeys } from '../../internal/menu-keys.js';
import { PopupController } from '../../internal/popup-controller.js';
import type { ComposingElement } from '../composing-element.js';
import { offerItem, type OfferedItem } from './offer-item.js';

/** What a menu offers; it is fetched from the desktop each time the menu opens. */
export interface Offers<Item> {
  /** Names the part, the button and the panel. */
  readonly part: string;
  /** What it is offered for; when that is another, what was offered is over. */
  readonly about: () => string | undefined;
  readonly fetch: () => Promise<Outcome<readonly Item[]>> | undefined;
  readonly show: (item: Item) => OfferedItem;
  readonly choose: (item: Item) => void;
}

/** What the button and the menu are called, and what is said while there is nothing to choose. */
export interface OfferWords {
  readonly button: string;
  readonly menu: string;
  readonly asking: string;
  readonly none: string;
}

interface Offered<Item> {
  readonly about: string | undefined;
  readonly items?: readonly Item[];
  readonly problem?: Problem;
}

/** A button that opens a menu of what the desktop offers, said in words while it comes, where there is none, and where it cannot be had. */
export class OfferMenu<Item> implements ReactiveController {
  readonly #host: ComposingElement;
  readonly #offers: Offers<Item>;
  readonly #popup: PopupController;
  readonly #keys: MenuKeys;
  #offered: Offered<Item> | undefined;

  constructor(host: ComposingElement, offers: Offers<Item>) {
    this.#host = host;
    this.#offers = offers;
    const panel = `.${offers.part}-offers`;
    this.#popup = new PopupController(host, {
      trigger: `.${offers.part}`,
      panel,
      isInline: () => host.presentation === 'inline',
    });
    this.#keys = new MenuKeys(() => host.renderRoot.querySelector(panel));
    host.addController(this);
  }

  /** What is offered is for something else by now. */
  hostUpdate(): void {
    if (!this.#offered || this.#offered.about === this.#offers.about()) return;
    this.#offered = undefined;
    this.#popup.hide();
  }

  render(words: Words, called: OfferWords): TemplateResult {
    const { part } = this.#offers;
    const isInline = this.#host.presentation === 'inline';
    const said = this.#said(called);
    return html`
      <button
        part=${part}
        class=${part}
        type="button"
        aria-haspopup="menu"
        aria-expanded=${this.#popup.isOpen ? 'true' : 'false'}
        @click=${this.#toggle}
        @keydown=${this.#triggerKey}
      >
        ${called.button}
      </button>
      <span class="visually-hidden" role="status">${said}</span>
      <div
        class="offers ${part}-offers ${isInline ? 'inline' : 'popup'}"
        .popover=${isInline ? null : 'auto'}
        @toggle=${this.#toggled}
        @keydown=${this.#panelKey}
      >
        ${said === nothing ? nothing : html`<p class="muted" aria-hidden="true">${said}</p>`}
        ${this.#content(words, called)}
      </div>
    `;
  }

  #said({ asking, none }: OfferWords): string | typeof nothing {
    if (!this.#offered || this.#offered.problem) return nothing;
    if (!this.#offered.items) return asking;
    return this.#offered.items.length === 0 ? none : nothing;
  }

  #content(words: Words, { menu }: OfferWords): unknown {
    const { items = [], problem } = this.#offered ?? {};
    const retry = html`<button type="button" class="again" @click=${this.#again}>${words.composer.retry}</button>`;
    if (problem) return html`<div role="alert">${explanation(words, problem, retry)}</div>`;
    if (items.length === 0) return nothing;
    const { show } = this.#offers;
    return html`
      <ul role="menu" aria-label=${menu} @keydown=${this.#keys.keydown}>
        ${items.map((item) =>
          offerItem(show(item), () => {
            this.#choose(item);
          }),
        )}
      </ul>
    `;
  }

  /** Opens it, and goes to an item once there is one, if the agent has not gone elsewhere. */
  async #open(place: number): Promise<void> {
    // before it is said what for: what is being written is collected for it
    const asking = this.#offers.fetch();
    if (!asking) return;
    const asked: Offered<Item> = { about: this.#offers.about() };
    this.#offered = asked;
    this.#popup.show();
    this.#host.requestUpdate();
    const answer = await asking;
    // it was closed, or opened again, or is for something else by now
    if (this.#offered !== asked) return;
    this.#offered = answer.ok ? { ...asked, items: answer.value } : { ...asked, problem: answer.problem };
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const { part } = this.#offers;
    if (this.#host.shadowRoot?.activeElement?.matches(`.${part}, .${part}-offers *`)) this.#keys.focus(place);
  }

  #choose(item: Item): void {
    this.#popup.hide();
    this.#offers.choose(item);
  }

  #toggle = (): void => {
    if (this.#popup.isOpen) this.#popup.hide();
    else void this.#open(0);
  };

  #again = (): void => {
    // it goes away, and the focus shall not go with it
    this.#host.renderRoot.querySelector<HTMLElement>(`.${this.#offers.part}`)?.focus();
    void this.#open(0);
  };

  #toggled = (): void => {
    if (!this.#popup.isOpen) this.#offered = undefined;
    this.#popup.toggled();
  };

  #triggerKey = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      void this.#open(event.key === 'ArrowDown' ? 0 : -1);
    } else this.#panelKey(event);
  };

  #panelKey = (event: KeyboardEvent): void => {
    if (event.isComposing || !this.#popup.isOpen) return;
    if (event.key === 'Tab' && event.target instanceof Element && event.target.role === 'menuitem') this.#popup.hide();
    if (event.key !== 'Escape') return;
    // only this layer is closed, not one of the page's as well
    event.preventDefault();
    event.stopPropagation();
    this.#popup.hide();
  };
}
