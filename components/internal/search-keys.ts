import type { ReactiveController, ReactiveElement } from 'lit';

/** How long the agent must not have typed before the number of matches is spoken, in ms. */
const quietAfterMs = 600;

/** What each key does; it answers whether there was anything to do. */
export type KeyDeeds = Readonly<Record<string, (() => boolean) | undefined>>;

/**
 * What every search field over a listbox does with its keys: those that are part of a composition or of a shortcut are left
 * alone, and what was found is spoken once the agent pauses. Focus stays in the field.
 */
export abstract class SearchKeys implements ReactiveController {
  protected readonly host: ReactiveElement;
  protected abstract readonly keys: KeyDeeds;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #isSearched = false;

  constructor(host: ReactiveElement) {
    this.host = host;
    host.addController(this);
  }

  /** The agent has searched and paused: what was found may be spoken. */
  get isSearched(): boolean {
    return this.#isSearched;
  }

  /** Forgets where the keys are. */
  reset(): void {
    this.#listen();
  }

  /** To be called with what is typed. */
  search(query: string): void {
    this.reset();
    this.#pause = setTimeout(() => {
      this.#isSearched = true;
      this.host.requestUpdate();
    }, quietAfterMs);
    this.searchFor(query);
    this.host.requestUpdate();
  }

  /** To be called on `keydown`; a key that does something here goes no further. */
  keydown = (event: KeyboardEvent): void => {
    const { key, isComposing, ctrlKey, metaKey, altKey, shiftKey } = event;
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- because Safari ends a composition before its last key
    if (isComposing || event.keyCode === 229 || ctrlKey || metaKey || altKey || shiftKey) return;
    if (!this.keys[key]?.()) return;
    event.preventDefault();
    event.stopPropagation();
    this.host.requestUpdate();
  };

  hostDisconnected(): void {
    this.#listen();
  }

  protected abstract searchFor(query: string): void;

  #listen(): void {
    clearTimeout(this.#pause);
    this.#isSearched = false;
  }
}
