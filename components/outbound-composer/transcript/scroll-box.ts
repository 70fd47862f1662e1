// a reader this close to the end is at the end: fractions of pixels, and half a line
const tolerance = 16;

const part = (root: Element, name: string): HTMLElement => {
  const found = root.querySelector<HTMLElement>(name);
  if (!found) throw new Error(`A transcript has no ${name}.`);
  return found;
};

const room = (place: HTMLElement, height: number): void => {
  place.style.setProperty('block-size', `${Math.max(0, height)}px`);
};

/** A box that scrolls through rows of which only some are there, with room in place of the others. */
export class ScrollBox {
  readonly box: HTMLElement;
  /** What stands above the first row. */
  readonly lead: HTMLElement;
  readonly list: HTMLElement;
  readonly #before: HTMLElement;
  readonly #after: HTMLElement;

  constructor(root: Element) {
    this.box = part(root, '.log');
    this.lead = part(root, '.lead');
    this.list = part(root, '.rows');
    this.#before = part(root, '.before');
    this.#after = part(root, '.after');
  }

  get top(): number {
    return this.box.scrollTop;
  }

  set top(top: number) {
    if (Math.abs(top - this.top) >= 0.5) this.box.scrollTop = top;
  }

  /** How much can be seen at once; nothing while the box is not shown. */
  get height(): number {
    return this.box.clientHeight;
  }

  /** Where the first row would begin, were all of them there. */
  get start(): number {
    return this.#before.getBoundingClientRect().top - this.box.getBoundingClientRect().top + this.top;
  }

  /** How far it can be scrolled. */
  get end(): number {
    return this.box.scrollHeight - this.height;
  }

  get isAtEnd(): boolean {
    return this.end - this.top <= tolerance;
  }

  get rows(): readonly HTMLElement[] {
    return [...this.list.children].filter((child) => child instanceof HTMLElement);
  }

  /** The height of each row that is there, by the positions of these rows. */
  measure(positions: readonly number[]): readonly (readonly [index: number, height: number])[] {
    const there = this.rows;
    return positions.flatMap((position, index) => {
      const height = there[index]?.getBoundingClientRect().height ?? 0;
      return height > 0 ? [[position, height] as const] : [];
    });
  }

  /** Leaves room for the rows before and after those that are there. */
  leave(before: number, after: number): void {
    room(this.#before, before);
    room(this.#after, after);
  }

  /** Puts a row that is there out of turn where it would be, as seen from the others. */
  setApart(row: number, top: number): void {
    this.rows[row]?.style.setProperty('--_top', `${top}px`);
  }

  /** Which of the rows that are there has the focus in it. */
  get focusedRow(): number {
    const root = this.box.getRootNode() as Document | ShadowRoot;
    return this.rows.findIndex((row) => row.contains(root.activeElement));
  }
}
