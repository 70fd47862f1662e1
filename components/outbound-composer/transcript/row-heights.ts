/** A row, by its name. */
export interface Row {
  readonly key: string;
}

// until the first rows are measured
const firstGuess = 72;

const isOther = (height: number, before: number | undefined): boolean =>
  before === undefined || Math.abs(height - before) > 0.01;

/** Where each row of a long list begins, in pixels: by the heights that were measured, and by a usual one for the others. */
export class RowHeights {
  readonly #measured = new Map<string, number>();
  #rows: readonly Row[] = [];
  #usual: number | undefined;
  #tops: Float64Array | undefined;

  /** Every row, in order. */
  get rows(): readonly Row[] {
    return this.#rows;
  }

  set rows(rows: readonly Row[]) {
    if (rows === this.#rows) return;
    this.#rows = rows;
    this.#tops = undefined;
  }

  /** The height of all rows together. */
  get total(): number {
    return this.top(this.#rows.length);
  }

  /** Takes what rows measure now; answers whether any of it is news. */
  measure(heights: readonly (readonly [key: string, height: number])[]): boolean {
    const news = heights.filter(([key, height]) => isOther(height, this.#measured.get(key)));
    if (news.length === 0) return false;
    for (const [key, height] of news) this.#measured.set(key, height);
    // made once: a usual height that changed would move all that lies above the reader
    this.#usual ??= heights.reduce((sum, [, height]) => sum + height, 0) / heights.length;
    this.#tops = undefined;
    return true;
  }

  /** Forgets what was measured, because the rows have become wider or narrower. */
  forget(): void {
    this.#measured.clear();
    this.#usual = undefined;
    this.#tops = undefined;
  }

  /** Where a row begins; that behind the last is the end. */
  top(index: number): number {
    return (this.#tops ??= this.#added())[index] ?? 0;
  }

  /** The row at this height; the first or the last beyond them. */
  indexAt(y: number): number {
    let low = 0;
    let high = Math.max(0, this.#rows.length - 1);
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (this.top(middle) <= y) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** Which row has this name; −1 when none has. */
  indexOf(key: string): number {
    // who reads is mostly near the end
    return this.#rows.findLastIndex((row) => row.key === key);
  }

  #added(): Float64Array {
    const tops = new Float64Array(this.#rows.length + 1);
    const usual = this.#usual ?? firstGuess;
    let top = 0;
    this.#rows.forEach(({ key }, index) => {
      tops[index] = top;
      top += this.#measured.get(key) ?? usual;
    });
    tops[this.#rows.length] = top;
    return tops;
  }
}
