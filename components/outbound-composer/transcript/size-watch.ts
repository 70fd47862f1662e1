/** Watches the sizes of whichever elements there are now. */
export class SizeWatch {
  readonly #sizes: ResizeObserver;
  #watched: ReadonlySet<Element> = new Set();

  constructor(changed: (elements: ReadonlySet<Element>) => void) {
    this.#sizes = new ResizeObserver((entries) => {
      changed(new Set(entries.map(({ target }) => target)));
    });
  }

  /** Watches these, and no others any more. */
  watch(elements: Iterable<Element>): void {
    const before = this.#watched;
    this.#watched = new Set(elements);
    for (const element of before) if (!this.#watched.has(element)) this.#sizes.unobserve(element);
    for (const element of this.#watched) if (!before.has(element)) this.#sizes.observe(element);
  }

  /** Watches nothing any more. */
  release(): void {
    this.#sizes.disconnect();
    this.#watched = new Set();
  }
}
