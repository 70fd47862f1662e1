import type { ReactiveElement } from 'lit';
import { SearchKeys, type KeyDeeds } from '../internal/search-keys.js';

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

/**
 * The keys of a search field over a listbox of any length: arrows, Page Up, Page Down, Home and End move, Enter chooses,
 * Escape clears the search. Focus stays in the field; the row the keys are at is its active descendant.
 */
export class RowKeys extends SearchKeys {
  readonly #rows: () => Rows;
  #row = -1;
  /** What the keys are at, so that it stays the same when the list is fetched again. */
  #id: string | undefined;

  constructor(host: ReactiveElement, rows: () => Rows) {
    super(host);
    this.#rows = rows;
  }

  /** The row the keys are at; -1: at none. */
  get activeIndex(): number {
    return this.#row;
  }

  override reset(): void {
    super.reset();
    this.#goTo(-1);
  }

  /** Chooses a row, by mouse or by key. */
  choose(row: number): void {
    this.#goTo(row);
    this.#rows().choose(row);
    this.host.requestUpdate();
  }

  /** Follows what the keys are at: an Enter must never choose what has taken its place. */
  hostUpdate(): void {
    if (this.#row < 0) return;
    const now = this.#rows().idAt(this.#row);
    if (this.#id === undefined) this.#id = now;
    else if (now !== undefined && now !== this.#id) this.#goTo(this.#rows().rowOf(this.#id) ?? -1);
    if (this.#row >= this.#rows().count) this.#goTo(-1);
  }

  protected readonly keys: KeyDeeds = {
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

  protected searchFor(query: string): void {
    this.#rows().search(query);
  }
}
