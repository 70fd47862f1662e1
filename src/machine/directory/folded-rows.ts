/** So many rows are joined into one text: short enough to be made between two frames. */
export const rowsAtOnce = 1_000;

interface Chunk {
  readonly text: string;
  /** Where each row of it ends. */
  readonly ends: Uint32Array;
}

function joined(rows: readonly string[]): Chunk {
  const ends = new Uint32Array(rows.length);
  let end = 0;
  rows.forEach((row, index) => {
    end += row.length + 1;
    ends[index] = end;
  });
  return { text: `${rows.join('\n')}\n`, ends };
}

function lookThrough({ text, ends }: Chunk, words: readonly string[], found: (row: number) => void): void {
  const [rarest = '', ...others] = words;
  let row = 0;
  for (let at = text.indexOf(rarest); at >= 0; at = text.indexOf(rarest, ends[row++])) {
    while ((ends[row] ?? Infinity) <= at) row++;
    const whole = others.length > 0 ? text.slice(ends[row - 1] ?? 0, ends[row]) : '';
    if (others.every((word) => whole.includes(word))) found(row);
    if (row + 1 >= ends.length) return;
  }
}

/** Folded texts of many rows, joined: a search looks through a few long texts, and not through each of many short ones. */
export class FoldedRows {
  readonly #chunks: Chunk[] = [];

  /** How many rows there are. */
  get size(): number {
    const last = this.#chunks.at(-1);
    return last ? (this.#chunks.length - 1) * rowsAtOnce + last.ends.length : 0;
  }

  /** Adds the next rows: `rowsAtOnce` of them, or fewer if they are the last. */
  add(rows: readonly string[]): void {
    if (rows.length > 0) this.#chunks.push(joined(rows));
  }

  /** Puts another text into a row. */
  replace(row: number, text: string): void {
    const index = Math.floor(row / rowsAtOnce);
    const chunk = this.#chunks[index];
    if (!chunk) return;
    const rows = chunk.text.split('\n').slice(0, -1);
    rows[row % rowsAtOnce] = text;
    this.#chunks[index] = joined(rows);
  }

  /** Calls back with each row that holds all of these words; without words, with every row. */
  search(words: readonly string[], found: (row: number) => void, fromRow = 0): void {
    for (let index = Math.floor(fromRow / rowsAtOnce); index < this.#chunks.length; index++) {
      const chunk = this.#chunks[index];
      const first = index * rowsAtOnce;
      if (chunk)
        lookThrough(chunk, words, (row) => {
          found(first + row);
        });
    }
  }
}
