import type { Clock } from '../../src/index.js';

/** After so long without a key somebody has paused, in ms. */
const pauseMs = 1_000;

const isEmpty = (field: Node): boolean =>
  field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement ? field.value === '' : !field.textContent;

const hasFocus = (field: Node): boolean => {
  const { activeElement } = field.getRootNode() as Document | ShadowRoot;
  return activeElement !== null && (field === activeElement || field.contains(activeElement));
};

/** Knows whether somebody types on a page, whatever the field: a screen reader that reads out news would talk over the keys. */
export class Typing {
  readonly #clock: () => Clock | undefined;
  readonly #left: () => void;
  #page: Document | undefined;
  #field: Node | undefined;
  #at = 0;

  /** `left`: the agent may have left the field. */
  constructor(clock: () => Clock | undefined, left: () => void) {
    this.#clock = clock;
    this.#left = left;
  }

  /** When the agent will have paused, if no other key comes; nothing when nobody types: what was sent or left is not typed any more. */
  get pausesAt(): number | undefined {
    const until = this.#at + pauseMs;
    const now = this.#clock()?.now() ?? until;
    return this.#field && now < until && hasFocus(this.#field) && !isEmpty(this.#field) ? until : undefined;
  }

  listen(page: Document): void {
    this.#page = page;
    page.addEventListener('input', this.#typed, true);
  }

  unlisten(): void {
    this.#page?.removeEventListener('input', this.#typed, true);
    this.#typeIn(undefined);
  }

  #typed = (event: Event): void => {
    const [field] = event.composedPath();
    this.#typeIn(field instanceof Node ? field : undefined);
    this.#at = this.#clock()?.now() ?? 0;
  };

  #typeIn(field: Node | undefined): void {
    if (field === this.#field) return;
    // the page does not hear of a focus that stays inside one shadow root
    this.#field?.removeEventListener('blur', this.#left);
    this.#field = field;
    this.#field?.addEventListener('blur', this.#left);
  }
}
