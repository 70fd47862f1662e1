import { folded } from '../../src/index.js';

/**
 * The keys of a menu (APG): Up, Down, Home and End move, a letter goes to the next item that begins with it. Focus is on the
 * items, which are reached by these keys and not by Tab.
 */
export class MenuKeys {
  readonly #menu: () => Element | null;

  constructor(menu: () => Element | null) {
    this.#menu = menu;
  }

  /** Puts the focus on an item; -1: on the last. */
  focus(place: number): void {
    this.#items.at(place)?.focus();
  }

  /** To be called on `keydown` of the menu; a key that does something here goes no further. */
  keydown = (event: KeyboardEvent): void => {
    const { key, isComposing, ctrlKey, metaKey, altKey } = event;
    if (isComposing || ctrlKey || metaKey || altKey) return;
    const place = this.#placeAfter(key);
    if (place === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    this.focus(place);
  };

  get #items(): readonly HTMLElement[] {
    return [...(this.#menu()?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];
  }

  #placeAfter(key: string): number | undefined {
    const items = this.#items;
    if (items.length === 0) return undefined;
    const at = items.findIndex((item) => item.matches(':focus'));
    if (key === 'ArrowDown') return (at + 1) % items.length;
    if (key === 'ArrowUp') return at - 1;
    if (key === 'Home') return 0;
    if (key === 'End') return -1;
    return key.length === 1 && key !== ' ' ? this.#placeOf(key, at) : undefined;
  }

  /** The next item that begins with a letter, from the one that the keys are at. */
  #placeOf(letter: string, at: number): number | undefined {
    const items = this.#items;
    const begins = (item: HTMLElement): boolean => folded(item.textContent.trim()).startsWith(folded(letter));
    const later = items.findIndex((item, place) => place > at && begins(item));
    const found = later < 0 ? items.findIndex(begins) : later;
    return found < 0 ? undefined : found;
  }
}
