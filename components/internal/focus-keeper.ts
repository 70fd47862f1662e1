import type { ReactiveController, ReactiveElement } from 'lit';

/** Keeps the focus in an element whose focused control goes away: what is named takes it, so that it never falls to the body. */
export class FocusKeeper implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #instead: () => HTMLElement | null;
  #focused: HTMLElement | undefined;

  constructor(host: ReactiveElement, instead: () => HTMLElement | null) {
    this.#host = host;
    this.#instead = instead;
    host.addController(this);
  }

  hostUpdate(): void {
    const focused = this.#host.shadowRoot?.activeElement;
    this.#focused = focused instanceof HTMLElement ? focused : undefined;
  }

  hostUpdated(): void {
    const before = this.#focused;
    this.#focused = undefined;
    const { activeElement, body } = this.#host.ownerDocument;
    if (!before || (activeElement && activeElement !== body)) return;
    // a control that was only moved has lost the focus too
    (before.isConnected ? before : this.#instead())?.focus();
  }
}
