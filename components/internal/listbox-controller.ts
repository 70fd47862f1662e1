import type { ReactiveController, ReactiveElement } from 'lit';

/** What a searchable list shows and does. */
export interface Searchable {
  /** The options on show, in their order. */
  readonly ids: readonly string[];
  readonly query: string;
  search(query: string): void;
  choose(id: string): void;
}

/** How long the agent must not have typed before the number of matches is spoken, in ms. */
const quietAfterMs = 600;

/**
 * The keys of a search field over a listbox: Up, Down, Home and End move, Enter chooses, Escape clears the search.
 * Focus stays in the field; the option the keys are at is its active descendant.
 */
export class ListboxController implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #list: () => Searchable;
  /** By its id, so that it stays the same option when the list is fetched again. */
  #activeId: string | undefined;
  #isScrolled = true;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #isSearched = false;

  constructor(host: ReactiveElement, list: () => Searchable) {
    this.#host = host;
    this.#list = list;
    host.addController(this);
  }

  /** Where the option stands that the keys are at; -1: at none. */
  get activeIndex(): number {
    return this.#activeId === undefined ? -1 : this.#list().ids.indexOf(this.#activeId);
  }

  /** The agent has searched and paused: what was found may be spoken. */
  get isSearched(): boolean {
    return this.#isSearched;
  }

  /** Forgets where the keys are. */
  reset(): void {
    this.#activeId = undefined;
    this.#listen();
  }

  /** Chooses an option, by mouse or by key. */
  choose(id: string): void {
    this.#activeId = id;
    this.#list().choose(id);
    this.#host.requestUpdate();
  }

  /** To be called with what is typed. */
  search(query: string): void {
    this.#activeId = undefined;
    this.#isScrolled = false;
    this.#listen();
    this.#pause = setTimeout(() => {
      this.#isSearched = true;
      this.#host.requestUpdate();
    }, quietAfterMs);
    this.#list().search(query);
    this.#host.requestUpdate();
  }

  /** To be called on `keydown`; a key that does something here goes no further. */
  keydown = (event: KeyboardEvent): void => {
    const { key, isComposing, ctrlKey, metaKey, altKey, shiftKey } = event;
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- because Safari ends a composition before its last key
    if (isComposing || event.keyCode === 229 || ctrlKey || metaKey || altKey || shiftKey) return;
    if (!this.#keys[key]?.()) return;
    event.preventDefault();
    event.stopPropagation();
    this.#host.requestUpdate();
  };

  hostUpdated(): void {
    if (this.#isScrolled) return;
    this.#isScrolled = true;
    const list = this.#host.renderRoot.querySelector('#options');
    const active = list?.querySelector('.active');
    if (active) active.scrollIntoView({ block: 'nearest' });
    else list?.scrollTo({ top: 0 });
  }

  hostDisconnected(): void {
    this.#listen();
  }

  /** What each key does; it answers whether there was anything to do. */
  readonly #keys: Readonly<Record<string, (() => boolean) | undefined>> = {
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

  #listen(): void {
    clearTimeout(this.#pause);
    this.#isSearched = false;
  }
}
