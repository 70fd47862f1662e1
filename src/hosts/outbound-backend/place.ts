/** How many numbers may be ahead of a missing one before it is no longer waited for. */
const mostAhead = 1_000;

/** Where a reader of numbered events is: what it has, in whatever order it came. */
export class Place {
  /** Everything up to this number is here. */
  #upTo: number | undefined;
  readonly #ahead = new Set<number>();

  /** What to go on after when the stream is opened again; nothing when there is no place yet. */
  get last(): string | undefined {
    return this.#upTo?.toString();
  }

  /** Begins behind this number; what was before is not to be had. */
  begin(id: number): void {
    this.#upTo = id;
    this.#ahead.clear();
  }

  /** Takes an event; no when it has it already. */
  take(id: number): boolean {
    if (id <= (this.#upTo ?? -1) || this.#ahead.has(id)) return false;
    this.#ahead.add(id);
    // because a number that never comes must not keep everything behind it in memory
    if (this.#ahead.size > mostAhead) this.#upTo = Math.min(...this.#ahead);
    this.#moveOn();
    return true;
  }

  #moveOn(): void {
    let next = (this.#upTo ?? -1) + 1;
    for (const id of this.#ahead) if (id < next) this.#ahead.delete(id);
    while (this.#ahead.delete(next)) this.#upTo = next++;
  }
}
