import type { ReactiveController, ReactiveElement } from 'lit';

/** What the keys move through: rows by their places, of which only some are there. */
export interface Rows {
  readonly count: number;
  readonly query: string;
  /** How many a page key passes over. */
  readonly page: number;
  /** What stands in a row; `undefined` while it is not there. */
  readonly idAt: (row: number) => string | undefined;
  /** The row of what is there, by its id. */
  readonly rowOf: (id: string) => number | undefined;
  readonly search: (query: string) => void;
  /** Brings a row into sight. */
  readonly show: (row: number) => void;
  readonly choose: (row: number) => void;
}

/** How long the agent must not have typed before the number of matches is spoken, in ms. */
const quietAfterMs = 600;

/**
 * The keys of a search field over a listbox of any length: arrows, Page Up, Page Down, Home and End move, Enter chooses,
 * Escape clears the search. Focus stays in the field; the row the keys are at is its active descendant.
 */
export class RowKeys implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #rows: () => Rows;
  #row = -1;
  /** What the keys are at, so that it stays the same when the list is fetched again. */
  #id: string | undefined;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #isSearched = false;

  constructor(host: ReactiveElement, rows: () => Rows) {
    this.#host = host;
    this.#rows = rows;
    host.addController(this);
  }

  /** The row the keys are at; -1: at none. */
  get activeIndex(): number {
    return this.#row;
  }

  /** The agent has searched and paused: what was found may be spoken. */
  get isSearched(): boolean {
    return this.#isSearched;
  }

  /** Forgets where the keys are. */
  reset(): void {
    this.#goTo(-1);
    this.#listen();
  }

  /** Chooses a row, by mouse or by key. */
  choose(row: number): void {
    this.#goTo(row);
    this.#rows().choose(row);
    this.#host.requestUpdate();
  }

  /** To be called with what is typed. */
  search(query: string): void {
    this.reset();
    this.#pause = setTimeout(() => {
      this.#isSearched = true;
      this.#host.requestUpdate();
    }, quietAfterMs);
    this.#rows().search(query);
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

  /** Follows what the keys are at: an Enter must never choose what has taken its place. */
  hostUpdate(): void {
    if (this.#row < 0) return;
    const now = this.#rows().idAt(this.#row);
    if (this.#id === undefined) this.#id = now;
    else if (now !== undefined && now !== this.#id) this.#goTo(this.#rows().rowOf(this.#id) ?? -1);
    if (this.#row >= this.#rows().count) this.#goTo(-1);
  }

  hostDisconnected(): void {
    this.#listen();
  }

  /** What each key does; it answers whether there was anything to do. */
  readonly #keys: Readonly<Record<string, (() => boolean) | undefined>> = {
    ArrowDown: () => this.#move(this.#row + 1),
    ArrowUp: () => this.#move(this.#row < 0 ? -1 : this.#row - 1),
    PageDown: () => this.#move(Math.min(this.#row + this.#rows().page, this.#rows().count - 1)),
    PageUp: () => this.#move(Math.max(this.#row - this.#rows().page, 0)),
    Home: () => this.#move(0),
    End: () => this.#move(-1),
    Enter: () => {
      const row = this.#row < 0 && this.#rows().count === 1 ? 0 : this.#row;
      if (row >= 0) this.choose(row);
      return true;
    },
    Escape: () => {
      if (!this.#rows().query) return false;
      this.search('');
      return true;
    },
  };

  /** Moves to a row; behind the last comes the first, before the first the last. */
  #move(row: number): boolean {
    const { count, show } = this.#rows();
    if (count === 0) return false;
    const next = (row + count) % count;
    show(next);
    this.#goTo(next);
    return true;
  }

  #goTo(row: number): void {
    this.#row = row;
    this.#id = row < 0 ? undefined : this.#rows().idAt(row);
  }

  #listen(): void {
    clearTimeout(this.#pause);
    this.#isSearched = false;
  }
}
