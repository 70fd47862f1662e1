import { RowHeights, type Row } from './row-heights.js';
import { ScrollBox } from './scroll-box.js';
import { SizeWatch } from './size-watch.js';

/** The rows that are there: those from one to before another, and one apart from them that keeps the focus. */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly apart?: number | undefined;
}

/** The positions of the rows that are there, in their order. */
export function positionsIn({ from, to, apart }: Span): readonly number[] {
  const near = Array.from({ length: to - from }, (_, index) => from + index);
  if (apart === undefined) return near;
  return apart < from ? [apart, ...near] : [...near, apart];
}

/** Where somebody reads: at the end, which is followed; at a row, which stays where it is seen; or wherever the box stands. */
type Place = 'end' | 'here' | { readonly key: string; readonly within: number };

/** What follows from scrolling. */
export interface Reader {
  /** Other rows are to be there. */
  readonly turned: () => void;
  /** The reader sees something else of what is there. */
  readonly moved: (isUpwards: boolean) => void;
}

// until the box is shown
const usualHeight = 600;

/**
 * Keeps rows around the reader, and the reader at the row that is being read, whatever turns out to be higher or lower than
 * it was taken for. While the box is moving the difference is left in the room above, because a browser ends a movement that
 * somebody else puts elsewhere; it is made up for when the box rests, or has come to the first row.
 */
export class ScrolledRows {
  readonly heights = new RowHeights();
  readonly #reader: Reader;
  readonly #sizes = new SizeWatch((elements) => {
    this.#resized(elements);
  });
  #box: ScrollBox | undefined;
  #span: Span = { from: 0, to: 0 };
  /** The rows that are there, since their positions change. */
  #rows: readonly (Row | undefined)[] = [];
  #place: Place = 'end';
  #top = 0;
  #missing = 0;
  #isMoving = false;
  #width: number | undefined;

  constructor(reader: Reader) {
    this.#reader = reader;
  }

  /** Is the end being followed? */
  get isAtEnd(): boolean {
    return this.#place === 'end';
  }

  /** The last row of which something can be seen. */
  get lastSeen(): number {
    const { height = 0 } = this.#box ?? {};
    return this.#place === 'end' ? this.heights.rows.length - 1 : this.heights.indexAt(this.#y + height - 1);
  }

  /** Does the reader see the first row, or nearly? */
  get isNearStart(): boolean {
    return this.#y < (this.#box?.height ?? 0);
  }

  /** The rows to be there now. */
  span(): Span {
    const { heights } = this;
    const [above, below] = this.#reach(1);
    const from = heights.indexAt(above);
    const to = Math.min(heights.rows.length, heights.indexAt(below) + 1);
    const focused = this.#rows[this.#box?.focusedRow ?? -1];
    const apart = focused ? heights.indexOf(focused.key) : -1;
    return { from, to, ...((apart < from || apart >= to) && apart >= 0 && { apart }) };
  }

  /** The one row, by its position, that is there already and stays; nothing when there are more of them, or none. */
  onlyOneThatStays(span: Span): number | undefined {
    const stay = positionsIn(span).filter((position) => this.#rows.includes(this.heights.rows[position]));
    return stay.length === 1 ? stay[0] : undefined;
  }

  /** Takes the rows that are there now inside this element; answers whether they are enough. */
  settle(root: Element, span: Span): boolean {
    this.#box ??= new ScrollBox(root);
    this.#span = span;
    this.#rows = positionsIn(span).map((position) => this.heights.rows[position]);
    const { box, lead, rows } = this.#box;
    this.#sizes.watch([box, lead, ...rows]);
    return this.#settle(this.#box);
  }

  /** Goes to the end with the next look, and follows it. */
  toEnd(): void {
    this.#place = 'end';
  }

  /** Goes to a row with the next look. */
  toRow(key: string): void {
    this.#place = { key, within: 0 };
  }

  /** Goes to what stands above the first row with the next look. */
  toStart(): void {
    const [first] = this.heights.rows;
    if (first && this.#box) this.#place = { key: first.key, within: -this.#box.start };
  }

  /** Stays where the box stands at the next look, whatever changes above. */
  stayHere(): void {
    this.#place = 'here';
  }

  /** To be called on `scroll`. */
  readonly scrolled = (): void => {
    const box = this.#box;
    if (!box || box.height === 0) return;
    this.#isMoving = true;
    const isUpwards = box.top < this.#top;
    // what lies below may have grown since: only a reader who goes up has left the end
    if (this.#place !== 'end' || isUpwards) this.#read(box);
    this.#top = box.top;
    if (!this.#isEnough) this.#reader.turned();
    this.#reader.moved(isUpwards);
  };

  /** To be called on `scrollend`. */
  readonly rested = (): void => {
    this.#isMoving = false;
    if (this.#missing !== 0 && this.#box) this.#settle(this.#box);
  };

  /** Lets go of the page. */
  release(): void {
    this.#sizes.release();
    this.#box = undefined;
  }

  /** Where the reader is, from the first row on. */
  get #y(): number {
    const { heights } = this;
    const { top = 0, start = 0, height = usualHeight } = this.#box ?? {};
    if (this.#place === 'here') return top - start + this.#missing;
    if (this.#place === 'end') return heights.total - (height || usualHeight);
    const index = heights.indexOf(this.#place.key);
    return index < 0 ? top - start + this.#missing : heights.top(index) + this.#place.within;
  }

  /** From where to where rows are there, with so many times what can be seen above and below. */
  #reach(times: number): readonly [above: number, below: number] {
    const height = this.#box?.height ?? usualHeight;
    return [this.#y - height * times, this.#y + height * (1 + times)];
  }

  get #isEnough(): boolean {
    const { heights } = this;
    const { from, to } = this.#span;
    const [above, below] = this.#reach(0.5);
    const reachesUp = from === 0 || heights.top(from) <= above;
    return reachesUp && (to === heights.rows.length || heights.top(to) >= below);
  }

  #settle(box: ScrollBox): boolean {
    if (box.height === 0) return true;
    const { heights } = this;
    const { from, to, apart } = this.#span;
    heights.measure(box.measure(positionsIn(this.#span)));
    const wanted = box.start + this.#y;
    const missing = this.#place === 'end' ? 0 : wanted - box.top;
    const mayWait = this.#isMoving && this.#place !== 'end' && from > 0 && missing < heights.top(from);
    this.#missing = mayWait ? missing : 0;
    box.leave(heights.top(from) - this.#missing, heights.total - heights.top(to));
    if (apart !== undefined) box.setApart(apart < from ? 0 : to - from, heights.top(apart) - heights.top(from));
    if (!mayWait) box.top = this.#place === 'end' ? box.end : wanted;
    this.#top = box.top;
    const isElsewhere = this.#place === 'here' || (!mayWait && box.top < wanted - 1);
    if (isElsewhere) this.#read(box);
    else if (this.#place !== 'end') this.#place = this.#placeAt(this.#y, box.height);
    return this.#isEnough;
  }

  /** Remembers where the reader is. */
  #read(box: ScrollBox): void {
    const y = box.top - box.start + this.#missing;
    this.#place = box.isAtEnd ? 'end' : this.#placeAt(y, box.height);
  }

  /** By the row that begins in the upper half of what is seen, else by the one that fills it: this is what shall stay. */
  #placeAt(y: number, height: number): Place {
    const { heights } = this;
    const { from } = this.#span;
    const covering = heights.indexAt(y);
    const next = covering + 1 < heights.rows.length ? covering + 1 : covering;
    const best = heights.top(next) < y + height / 2 ? next : covering;
    // one that is there, if any is in sight: the height of another is only a guess
    const index = heights.top(from) < y + height ? Math.max(from, best) : best;
    const row = heights.rows[index];
    return row ? { key: row.key, within: y - heights.top(index) } : 'end';
  }

  #resized(elements: ReadonlySet<Element>): void {
    const box = this.#box;
    if (!box) return;
    const width = box.box.clientWidth;
    if (elements.has(box.box) && width !== this.#width) {
      this.heights.forget();
      this.#width = width;
    }
    // what is unfolded above the rows unfolds downwards
    if (elements.has(box.lead) && box.top < box.start) this.stayHere();
    // rows that came now would be measured now, which the browser takes for a circle
    if (!this.#settle(box)) requestAnimationFrame(this.#reader.turned);
  }
}
