import type { ReactiveController, ReactiveElement } from 'lit';
import { internalsOf } from './element-internals.js';

const leaveItToUs = (event: Event): void => {
  event.preventDefault();
};

const gap = 6;
const edge = 8;

/** The parts of a pop-up, by their selectors. */
export interface PopupParts {
  readonly trigger: string;
  readonly panel: string;
  /** Does it stand in the flow of its element, where nothing is covered and a frame cuts nothing off? */
  readonly isInline: () => boolean;
  /** Is it a `<dialog>` that leaves the rest of the page out of reach? */
  readonly isModal?: () => boolean;
  /** Where it opens, in the window, when that is not at its trigger. */
  readonly at?: () => DOMRect | undefined;
}

/**
 * Opens an element's panel below its trigger, in the top layer, inside the window, and follows both when they move.
 * The panel is a `popover`: Escape and a press outside close it, and focus returns to the trigger. Inline and as a dialog it is
 * none, and stays when the agent presses outside.
 */
export class PopupController implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #parts: PopupParts;
  /** `opened-inline`, so that its element can make room. */
  readonly #states: CustomStateSet;
  /** Inline, nobody else knows. */
  #isShown = false;
  // because to measure at every update would lay the page out twice at every key
  readonly #sizes = new ResizeObserver(() => {
    this.#place();
  });

  constructor(host: ReactiveElement, parts: PopupParts) {
    this.#host = host;
    this.#parts = parts;
    this.#states = internalsOf(host).states;
    host.addController(this);
    host.addEventListener('keydown', this.#escape);
  }

  /** Is the panel open? */
  get isOpen(): boolean {
    return this.#parts.isInline() ? this.#isShown : (this.#panel?.matches(':popover-open, :modal') ?? false);
  }

  /** Opens the panel; open already, it stays so. */
  show(): void {
    if (this.isOpen || !this.#host.isConnected) return;
    if (this.#parts.isInline()) {
      this.#toggleInline(true);
      this.#panel?.scrollIntoView({ block: 'nearest' });
      return;
    }
    if (this.#isModal) {
      this.#dialog?.showModal();
      return;
    }
    this.#panel?.showPopover();
    this.#place();
    for (const part of [this.#panel, this.#trigger]) if (part) this.#sizes.observe(part);
    addEventListener('resize', this.#place);
    addEventListener('scroll', this.#place, { capture: true, passive: true });
  }

  /** Closes the panel and gives focus back to where it came from. */
  hide(): void {
    if (!this.isOpen) return;
    if (this.#parts.isInline()) this.#toggleInline(false);
    else if (this.#isModal) this.#dialog?.close();
    else this.#panel?.hidePopover();
  }

  /** To be called on the panel's `toggle` event, since the browser closes it too. */
  toggled = (): void => {
    if (!this.isOpen) this.#closed();
    this.#host.requestUpdate();
  };

  hostUpdated(): void {
    const panel = this.#panel;
    const isInline = this.#parts.isInline();
    const trigger = this.#trigger;
    if (trigger instanceof HTMLButtonElement) {
      // a press on its own trigger is no press outside: the panel would close on it, and the click open it again
      trigger.popoverTargetElement = isInline || this.#isModal ? null : panel;
      trigger.addEventListener('click', leaveItToUs);
    }
    if (this.#isShown && !isInline) this.#toggleInline(false);
    if (panel) panel.hidden = isInline && !this.#isShown;
  }

  hostDisconnected(): void {
    this.#unfollow();
  }

  get #panel(): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>(this.#parts.panel);
  }

  get #trigger(): Element | null {
    return this.#host.renderRoot.querySelector(this.#parts.trigger);
  }

  get #isModal(): boolean {
    return this.#parts.isModal?.() ?? false;
  }

  get #dialog(): HTMLDialogElement | undefined {
    return this.#panel instanceof HTMLDialogElement ? this.#panel : undefined;
  }

  #toggleInline(isShown: boolean): void {
    const panel = this.#panel;
    if (!panel) return;
    this.#isShown = isShown;
    if (isShown) this.#states.add('opened-inline');
    else this.#states.delete('opened-inline');
    // what is hidden cannot have the focus, and it is the trigger's turn first
    if (!isShown) this.#closed();
    panel.hidden = !isShown;
    // later, as the browser does it: an element may close its panel in the middle of an update
    queueMicrotask(() => panel.dispatchEvent(new Event('toggle')));
  }

  #escape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.isComposing || !this.#isShown) return;
    // only this layer is closed, not one of the page's as well
    event.preventDefault();
    event.stopPropagation();
    this.hide();
  };

  #closed(): void {
    this.#unfollow();
    // the browser forgets where the focus came from when that was inside a shadow root
    const { activeElement, body } = this.#host.ownerDocument;
    const within = this.#host.shadowRoot?.activeElement ?? null;
    const isLost = activeElement === body || (activeElement === this.#host && !within);
    if (isLost || this.#panel?.contains(within))
      this.#host.renderRoot.querySelector<HTMLElement>(this.#parts.trigger)?.focus();
  }

  #unfollow(): void {
    this.#sizes.disconnect();
    removeEventListener('resize', this.#place);
    removeEventListener('scroll', this.#place, { capture: true });
  }

  #place = (): void => {
    const panel = this.#panel;
    const trigger = this.#trigger;
    if (!panel || !trigger) return;
    const at = this.#parts.at?.() ?? trigger.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = panel;
    const fromStart = getComputedStyle(panel).direction === 'rtl' ? at.right - width : at.left;
    const left = Math.max(edge, Math.min(fromStart, innerWidth - width - edge));
    const below = at.bottom + gap;
    const top = below + height + edge <= innerHeight ? below : Math.max(edge, at.top - gap - height);
    // custom properties set by script are not style attributes, so a strict CSP lets them through
    panel.style.setProperty('--_left', `${left}px`);
    panel.style.setProperty('--_top', `${top}px`);
  };
}
