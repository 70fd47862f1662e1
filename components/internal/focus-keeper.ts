import type { ReactiveController, ReactiveElement } from 'lit';
import { rescueFocus } from './focus.js';

/** Keeps the focus in an element whose focused control goes away: the first of the named ones that is there takes it, so that it never falls to the body. */
export class FocusKeeper implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #instead: readonly string[];
  #focused: HTMLElement | undefined;

  constructor(host: ReactiveElement, instead: readonly string[]) {
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
    const there = this.#instead.map((part) => this.#host.renderRoot.querySelector<HTMLElement>(part));
    // a control that was only moved has lost the focus too
    const next = [before, ...there].find((element) => element?.isConnected);
    if (next) next.focus();
    else rescueFocus(this.#host);
  }
}
