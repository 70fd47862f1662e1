import { blocks, empty, levelOf, tableLevels } from './elements.js';

/** A tag to be written: none if it says nothing at all, and what stands inside it. */
export interface Tag {
  readonly name: string;
  readonly said: string | undefined;
  readonly inside: readonly string[];
}

interface Open {
  readonly name: string;
  readonly tags: readonly string[];
}

// the browser flattens what is nested deeper than 512, and its time grows with the square of what is open
const DEEPEST = 200;

const CELL_LEVEL = 3;
const CELLS = ['td', 'th'];
const LINES = ['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'];

/**
 * Writes markup that every browser reads as it stands: all that is open is closed, nothing is nested that a parser would
 * take apart, and nothing deeper than a parser can bear. Hostile nesting is therefore over before a browser sees it, and
 * what was written once is written the same again.
 */
export class MarkupWriter {
  readonly #open: Open[] = [];
  readonly #written: string[] = [];
  #depth = 0;

  /** Writes text; its character references stay as they are. */
  text(text: string): void {
    // a parser swallows the first line break there, and would swallow another each time
    const kept = this.#written.at(-1)?.startsWith('<pre') ? text.replace(/^\n+/, '') : text;
    if (!kept || (this.#level < CELL_LEVEL && !kept.trim())) return;
    this.#reach(CELL_LEVEL);
    this.#written.push(kept);
  }

  /** Begins an element, if it may stand here. */
  start(tag: Tag): void {
    const { name } = tag;
    const level = levelOf(name);
    if (level > 0 && level <= CELL_LEVEL) {
      this.#startPart(tag, level - 1);
      return;
    }
    if (Math.max(this.#depth + tag.inside.length, this.#open.length) >= DEEPEST) return;
    if (name === 'li') this.#close([name], ['ul', 'ol', ...CELLS]);
    if (blocks.has(name)) this.#close(LINES, CELLS);
    if (name === 'a') this.#close([name], CELLS);
    if (name === 'a' && this.#isOpen(name)) return;
    this.#reach(CELL_LEVEL);
    if (empty.has(name)) this.#written.push(`<${name}${tag.said ?? ''}>`);
    else this.#push(tag);
  }

  /** Ends the last element of that name, and what is open in it; in a cell, nothing around the table. */
  end(name: string): void {
    const level = levelOf(name);
    this.#close([name], level === 0 ? [] : level <= CELL_LEVEL ? ['table'] : CELLS);
  }

  /** All that was written, well-formed. */
  finish(): string {
    while (this.#open.length > 0) this.#pop();
    return this.#written.join('');
  }

  get #level(): number {
    return levelOf(this.#open.at(-1)?.name ?? '');
  }

  #isOpen(name: string): boolean {
    return this.#open.some((open) => open.name === name);
  }

  #startPart(tag: Tag, around: number): void {
    if (!this.#isOpen('table')) return;
    while (this.#level > around) this.#pop();
    this.#reach(around);
    this.#push(tag);
  }

  /** Opens the parts of a table that nobody wrote, down to a level. */
  #reach(level: number): void {
    for (const name of tableLevels.slice(this.#level + 1, level + 1)) this.#push({ name, said: '', inside: [] });
  }

  /** Closes the last of some elements, unless one of others was opened after it. */
  #close(names: readonly string[], within: readonly string[]): void {
    const last = this.#open.findLastIndex(({ name }) => names.includes(name) || within.includes(name));
    if (names.includes(this.#open[last]?.name ?? '')) while (this.#open.length > last) this.#pop();
  }

  #push({ name, said, inside }: Tag): void {
    const tags = said === undefined ? inside : [name + said, ...inside];
    this.#open.push({ name, tags });
    this.#depth += tags.length;
    this.#written.push(...tags.map((tag) => `<${tag}>`));
  }

  #pop(): void {
    const { tags = [] } = this.#open.pop() ?? {};
    this.#depth -= tags.length;
    for (const tag of tags.toReversed()) this.#written.push(`</${tag.split(' ', 1)[0] ?? ''}>`);
  }
}
