/** So many rows are joined into one text: short enough to be made between two frames. */
export const rowsAtOnce = 1_000;

interface Chunk {
  readonly text: string;
  /** Where each row of it ends. */
  readonly ends: Uint32Array;
}

const utf8 = new TextEncoder();
/** So many bytes are made into a text at once, since a call takes no more arguments. */
const bytesAtOnce = 8_192;
const plain = /^[\0-\x7f]*$/;

/** A text with its UTF-8 bytes as letters: a browser keeps such a text in half the memory, and finds in it all the same. */
function asBytes(text: string): string {
  if (plain.test(text)) return text;
  const bytes = utf8.encode(text);
  let all = '';
  for (let from = 0; from < bytes.length; from += bytesAtOnce)
    all += String.fromCharCode(...bytes.subarray(from, from + bytesAtOnce));
  return all;
}

function joined(rows: readonly string[]): Chunk {
  const ends = new Uint32Array(rows.length);
  const text = `${rows.join('\n')}\n`;
  for (let row = 0, end = 0; row < rows.length; row++) {
    end = text.indexOf('\n', end) + 1;
    ends[row] = end;
  }
  return { text, ends };
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
    if (rows.length > 0) this.#chunks.push(joined(rows.map(asBytes)));
  }

  /** Puts another text into a row. */
  replace(row: number, text: string): void {
    const index = Math.floor(row / rowsAtOnce);
    const chunk = this.#chunks[index];
    if (!chunk) return;
    const rows = chunk.text.split('\n').slice(0, -1);
    rows[row % rowsAtOnce] = asBytes(text);
    this.#chunks[index] = joined(rows);
  }

  /** Calls back with each row that holds all of these words. */
  search(words: readonly string[], found: (row: number) => void): void {
    const wanted = words.map(asBytes);
    this.#chunks.forEach((chunk, index) => {
      lookThrough(chunk, wanted, (row) => {
        found(index * rowsAtOnce + row);
      });
    });
  }
}
