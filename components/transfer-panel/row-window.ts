import type { ReactiveController, ReactiveElement } from 'lit';

/** What scrolls, and who is told which rows are looked at. */
export interface Window {
  /** How many rows there are, all of one height. */
  readonly count: number;
  /** The place of the first row that is there. */
  readonly from: number;
  readonly lookAt: (from: number, to: number) => void;
}

/** So many rows are there beyond those that are seen, above and below. */
const beyond = 2;
/** Until a row was seen, in CSS pixels. */
const usualHeight = 48;
/** A list is narrow below so many times the size of its letters. */
const narrowBelow = 26;

/** What stands for the rows that are not there: the first and the last element of the list. */
const rooms = 2;

const firstRow = (list: Element | null): Element | null =>
  list && list.childElementCount > rooms ? (list.children[1] ?? null) : null;

function giveRoom(room: Element | null, height: number): void {
  if (room instanceof HTMLElement) room.style.blockSize = `${height}px`;
}

/**
 * Keeps only the rows near those that are seen in a list of any length; room in front and behind stands for the others. Its
 * rows are of one height, so that a place in 100,000 is known without a look at those before it. Nothing is measured while
 * the agent types, because that would lay the page out twice.
 */
export class RowWindow implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #window: () => Window;
  // in a frame of its own, because what is drawn after it changes sizes again
  readonly #sizes = new ResizeObserver(() => {
    this.#frame ||= requestAnimationFrame(this.#measure);
  });
  #frame = 0;
  #list: HTMLElement | null = null;
  #first: Element | null = null;
  #rowHeight = usualHeight;
  #height = 0;
  #top = 0;
  #span: readonly [from: number, to: number] = [0, 0];

  constructor(host: ReactiveElement, window: () => Window) {
    this.#host = host;
    this.#window = window;
    host.addController(this);
  }

  /** How many rows can be seen at once. */
  get seen(): number {
    return Math.max(1, Math.floor(this.#height / this.#rowHeight));
  }

  hostUpdated(): void {
    const list = this.#host.renderRoot.querySelector<HTMLElement>('#options');
    if (list !== this.#list || firstRow(list) !== this.#first) this.#observe(list);
    if (list) this.#leaveRoom(list);
  }

  hostDisconnected(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#observe(null);
  }

  /** To be called on `scroll`. */
  readonly scrolled = (): void => {
    this.#top = this.#list?.scrollTop ?? 0;
    this.#look();
  };

  /** Goes back to the first row; as many rows are looked at as before. */
  toTop(): void {
    const [from, to] = this.#span;
    this.#span = [0, to - from];
    if (this.#top > 0) this.#scrollTo(0);
  }

  /** Brings a row into sight. */
  show(row: number): void {
    const top = row * this.#rowHeight;
    const bottom = top + this.#rowHeight;
    if (top < this.#top) this.#scrollTo(top);
    else if (bottom > this.#top + this.#height) this.#scrollTo(bottom - this.#height);
    this.#look();
  }

  #scrollTo(top: number): void {
    if (!this.#list) return;
    this.#list.scrollTop = top;
    this.#top = this.#list.scrollTop;
  }

  #observe(list: HTMLElement | null): void {
    this.#sizes.disconnect();
    this.#list = list;
    this.#first = firstRow(list);
    if (list) this.#sizes.observe(list);
    if (this.#first) this.#sizes.observe(this.#first);
  }

  #measure = (): void => {
    this.#frame = 0;
    const list = this.#list;
    if (!list) return;
    this.#height = list.clientHeight;
    // not a container query, because that lays the list out once more at every key
    list.classList.toggle('narrow', list.clientWidth < narrowBelow * parseFloat(getComputedStyle(list).fontSize));
    const rowHeight = this.#first?.getBoundingClientRect().height ?? 0;
    if (rowHeight > 0 && rowHeight !== this.#rowHeight) {
      const row = this.#top / this.#rowHeight;
      this.#rowHeight = rowHeight;
      this.#leaveRoom(list);
      this.#scrollTo(row * rowHeight);
    }
    this.#look();
  };

  #look(): void {
    if (this.#height === 0) return;
    const { count, lookAt } = this.#window();
    const first = Math.floor(this.#top / this.#rowHeight);
    const last = Math.ceil((this.#top + this.#height) / this.#rowHeight);
    const [from, to] = this.#span;
    if (from <= first && to >= Math.min(count, last)) return;
    this.#span = [Math.max(0, first - beyond), last + beyond];
    lookAt(...this.#span);
  }

  #leaveRoom(list: HTMLElement): void {
    const { count, from } = this.#window();
    const behind = Math.max(0, count - from - (list.childElementCount - rooms));
    // set by script, not by an attribute, so a strict CSP lets it through; a property of the list would style every row anew
    giveRoom(list.firstElementChild, from * this.#rowHeight);
    giveRoom(list.lastElementChild, behind * this.#rowHeight);
  }
}
