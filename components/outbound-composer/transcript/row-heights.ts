/** A row, by its name. */
export interface Row {
  readonly key: string;
}

// until the first rows are measured
const firstGuess = 72;

/** How many rows from the first on are the same. */
function sameUpTo(rows: readonly Row[], others: readonly Row[]): number {
  const most = Math.min(rows.length, others.length);
  let same = 0;
  while (same < most && rows[same] === others[same]) same++;
  return same;
}

/** Where each row of a long list begins, in pixels: by the heights that were measured, and by a usual one for the others. */
export class RowHeights {
  /** By name, for the rows that move; in the list it is by position, because adding ten thousand up has to be quick. */
  readonly #known = new Map<string, number>();
  #rows: readonly Row[] = [];
  /** Zero: not measured. */
  #heights = new Float64Array();
  #usual: number | undefined;
  #tops: Float64Array | undefined;

  /** Every row, in order. */
  get rows(): readonly Row[] {
    return this.#rows;
  }

  set rows(rows: readonly Row[]) {
    if (rows === this.#rows) return;
    const heights = new Float64Array(rows.length);
    const same = sameUpTo(rows, this.#rows);
    heights.set(this.#heights.subarray(0, same));
    for (let index = same; index < rows.length; index++) heights[index] = this.#known.get(rows[index]?.key ?? '') ?? 0;
    this.#rows = rows;
    this.#heights = heights;
    this.#tops = undefined;
  }

  /** The height of all rows together. */
  get total(): number {
    return this.top(this.#rows.length);
  }

  /** Takes what rows measure now, each by its position. */
  measure(heights: readonly (readonly [index: number, height: number])[]): void {
    const news = heights.filter(([index, height]) => Math.abs((this.#heights[index] ?? 0) - height) > 0.01);
    for (const [index, height] of news) {
      this.#heights[index] = height;
      this.#known.set(this.#rows[index]?.key ?? '', height);
    }
    if (news.length > 0) this.#tops = undefined;
    // made once: a usual height that changed would move all that lies above the reader
    if (heights.length > 0) this.#usual ??= heights.reduce((sum, [, height]) => sum + height, 0) / heights.length;
  }

  /** Forgets what was measured, because the rows have become wider or narrower. */
  forget(): void {
    this.#known.clear();
    this.#heights.fill(0);
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
    this.#heights.forEach((height, index) => {
      tops[index] = top;
      top += height || usual;
    });
    tops[this.#rows.length] = top;
    return tops;
  }
}
