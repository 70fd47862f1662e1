import type { ReactiveController, ReactiveElement } from 'lit';

/** The one that is open on each page: two in the middle of it would cover each other. */
const inFront = new WeakMap<Document, FloatingController>();

/** What floats, and for which task. */
export interface Floating {
  /** Does the card float over the page? */
  floats(): boolean;
  /** The task that is shown. */
  key(): string | undefined;
}

/**
 * Opens the card in the middle of the page, in the top layer, and sets it aside: it is no modal dialog, and what the agent put
 * into it stays. One is open at a time.
 */
export class FloatingController implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #of: Floating;
  #openKey: string | undefined;

  constructor(host: ReactiveElement, of: Floating) {
    this.#host = host;
    this.#of = of;
    host.addController(this);
  }

  /** Is the card to be seen? One that does not float always is. */
  get isOpen(): boolean {
    return !this.#of.floats() || (this.#openKey !== undefined && this.#openKey === this.#of.key());
  }

  /** Opens the card, and puts the focus into its search field. */
  open = (): void => {
    const page = this.#host.ownerDocument;
    const before = inFront.get(page);
    if (this.#of.floats() && before && before !== this) before.#close();
    if (this.#of.floats()) inFront.set(page, this);
    this.#openKey = this.#of.key();
    this.#show();
    this.#host.requestUpdate();
    this.#host.renderRoot.querySelector<HTMLElement>('#search')?.focus();
  };

  /** Sets the card aside, and puts the focus on the button that opens it again. */
  setAside = (): void => {
    this.#close();
    this.#host.renderRoot.querySelector<HTMLElement>('.trigger')?.focus();
  };

  /** To be called on `keydown`: Escape sets the card aside, and no layer of the page's. */
  keydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.isComposing || !this.#of.floats()) return;
    event.preventDefault();
    event.stopPropagation();
    this.setAside();
  };

  hostUpdated(): void {
    this.#show();
  }

  hostDisconnected(): void {
    const page = this.#host.ownerDocument;
    if (inFront.get(page) === this) inFront.delete(page);
  }

  #close(): void {
    this.#openKey = undefined;
    this.#show();
    this.#host.requestUpdate();
  }

  #show(): void {
    this.#host.renderRoot.querySelector<HTMLElement>('.card[popover]')?.togglePopover(this.isOpen);
  }
}
