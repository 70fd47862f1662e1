import type { ReactiveElement } from 'lit';
import { SearchKeys, type KeyDeeds } from './search-keys.js';

/** What a searchable list shows and does. */
export interface Searchable {
  /** The options on show, in their order. */
  readonly ids: readonly string[];
  readonly query: string;
  search(query: string): void;
  choose(id: string): void;
}

/**
 * The keys of a search field over a listbox: Up, Down, Home and End move, Enter chooses, Escape clears the search.
 * Focus stays in the field; the option the keys are at is its active descendant.
 */
export class ListboxController extends SearchKeys {
  readonly #list: () => Searchable;
  /** By its id, so that it stays the same option when the list is fetched again. */
  #activeId: string | undefined;
  #isScrolled = true;

  constructor(host: ReactiveElement, list: () => Searchable) {
    super(host);
    this.#list = list;
  }

  /** Where the option stands that the keys are at; -1: at none. */
  get activeIndex(): number {
    return this.#activeId === undefined ? -1 : this.#list().ids.indexOf(this.#activeId);
  }

  override reset(): void {
    super.reset();
    this.#activeId = undefined;
  }

  /** Chooses an option, by mouse or by key. */
  choose(id: string): void {
    this.#activeId = id;
    this.#list().choose(id);
    this.host.requestUpdate();
  }

  hostUpdated(): void {
    if (this.#isScrolled) return;
    this.#isScrolled = true;
    const list = this.host.renderRoot.querySelector('#options');
    const active = list?.querySelector('.active');
    if (active) active.scrollIntoView({ block: 'nearest' });
    else list?.scrollTo({ top: 0 });
  }

  protected readonly keys: KeyDeeds = {
    ArrowDown: () => this.#move(this.activeIndex + 1),
    ArrowUp: () => this.#move(this.activeIndex < 0 ? -1 : this.activeIndex - 1),
    Home: () => this.#move(0),
    End: () => this.#move(-1),
    Enter: () => {
      const { ids } = this.#list();
      const id = ids[this.activeIndex] ?? (ids.length === 1 ? ids[0] : undefined);
      if (id !== undefined) this.choose(id);
      return true;
    },
    Escape: () => {
      if (!this.#list().query) return false;
      this.search('');
      return true;
    },
  };

  /** Moves to an option; behind the last comes the first, before the first the last. */
  #move(index: number): boolean {
    const { ids } = this.#list();
    if (ids.length === 0) return false;
    this.#activeId = ids.at(index % ids.length);
    this.#isScrolled = false;
    return true;
  }

  protected searchFor(query: string): void {
    this.#isScrolled = false;
    this.#list().search(query);
  }
}
