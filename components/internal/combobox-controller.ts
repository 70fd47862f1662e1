import type { ReactiveController, ReactiveElement } from 'lit';

/** What a combobox offers and does. */
export interface Offering {
  /** The options on offer, in their order; none keeps the list closed. */
  readonly ids: readonly string[];
  /** The keys are at the first option until they are moved. */
  readonly takesFirst?: boolean;
  choose(id: string): void;
}

/**
 * The keys of an editable combobox (APG): Down and Up open the list and move in it, Enter takes the option they are at,
 * Escape and Tab close it. Without an open list every key is the field's, so that Enter sends its form and Escape closes
 * what is around it. Focus stays in the field.
 */
export class ComboboxController implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #list: string;
  readonly #offering: () => Offering;
  #isOpen = false;
  #activeId: string | undefined;

  /** `list` is the id of the listbox, which is in the element's own root. */
  constructor(host: ReactiveElement, list: string, offering: () => Offering) {
    this.#host = host;
    this.#list = list;
    this.#offering = offering;
    host.addController(this);
  }

  /** Is there a list to be seen? */
  get isOpen(): boolean {
    return this.#isOpen && this.#offering().ids.length > 0;
  }

  /** Where the option stands that the keys are at; -1: at none. */
  get activeIndex(): number {
    const { ids, takesFirst = false } = this.#offering();
    const place = this.#activeId === undefined ? -1 : ids.indexOf(this.#activeId);
    return place < 0 && takesFirst && ids.length > 0 ? 0 : place;
  }

  /** Shows what is on offer, as soon as something is. */
  open(): void {
    this.#isOpen = true;
    this.#activeId = undefined;
    this.#host.requestUpdate();
  }

  close = (): void => {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    this.#activeId = undefined;
    this.#host.requestUpdate();
  };

  /** Takes an option, by mouse or by key. */
  choose(id: string): void {
    this.close();
    this.#offering().choose(id);
  }

  /** To be called on `keydown`; a key that does something here goes no further. */
  keydown = (event: KeyboardEvent): void => {
    const { key, isComposing, ctrlKey, metaKey, shiftKey } = event;
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- because Safari ends a composition before its last key
    if (isComposing || event.keyCode === 229 || ctrlKey || metaKey || shiftKey) return;
    if (key === 'Tab') this.close();
    if (!this.#keys[key]?.(event.altKey)) return;
    event.preventDefault();
    event.stopPropagation();
    this.#host.requestUpdate();
  };

  hostUpdated(): void {
    if (this.activeIndex >= 0)
      this.#host.renderRoot.querySelector(`#${this.#list} .active`)?.scrollIntoView({ block: 'nearest' });
  }

  /** What each key does; it answers whether there was anything to do. */
  readonly #keys: Readonly<Record<string, ((withAlt: boolean) => boolean) | undefined>> = {
    ArrowDown: (withAlt) => (this.isOpen ? this.#move(this.activeIndex + 1) : this.#show(withAlt ? undefined : 0)),
    ArrowUp: (withAlt) => {
      if (!this.isOpen) return this.#show(-1);
      if (!withAlt) return this.#move(this.activeIndex < 0 ? -1 : this.activeIndex - 1);
      this.close();
      return true;
    },
    Enter: () => {
      const id = this.isOpen ? this.#offering().ids[this.activeIndex] : undefined;
      if (id !== undefined) this.choose(id);
      return id !== undefined;
    },
    Escape: () => {
      if (!this.isOpen) return false;
      this.close();
      return true;
    },
  };

  #show(at: number | undefined): boolean {
    this.open();
    return at === undefined || this.#move(at);
  }

  /** Moves to an option; behind the last comes the first, before the first the last. */
  #move(index: number): boolean {
    const { ids } = this.#offering();
    if (ids.length > 0) this.#activeId = ids.at(index % ids.length);
    return true;
  }
}
