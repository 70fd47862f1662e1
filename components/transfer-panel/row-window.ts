import type { ReactiveController, ReactiveElement } from 'lit';

/** What scrolls, and who is told which rows are looked at. */
export interface Window {
  /** How many rows there are, all of one height. */
  readonly count: number;
  lookAt(from: number, to: number): void;
}

/** So many rows are there beyond those that are seen, above and below. */
const beyond = 10;
/** Until a row was seen, in CSS pixels. */
const usualHeight = 48;

/**
 * Keeps only the rows near those that are seen in a list of any length; room in front and behind stands for the others. Its
 * rows are of one height, so that a place in 100,000 is known without a look at those before it.
 */
export class RowWindow implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #window: () => Window;
  #rowHeight = usualHeight;
  #span: readonly [from: number, to: number] = [0, 0];

  constructor(host: ReactiveElement, window: () => Window) {
    this.#host = host;
    this.#window = window;
    host.addController(this);
  }

  /** How many rows can be seen at once. */
  get seen(): number {
    return Math.max(1, Math.floor((this.#list?.clientHeight ?? 0) / this.#rowHeight));
  }

  hostUpdated(): void {
    const list = this.#list;
    if (!list) return;
    const first = list.firstElementChild;
    if (first instanceof HTMLElement && first.offsetHeight > 0) this.#rowHeight = first.offsetHeight;
    this.#leaveRoom(list);
    this.#look(list);
  }

  /** To be called on `scroll`. */
  readonly scrolled = (): void => {
    const list = this.#list;
    if (list) this.#look(list);
  };

  /** Brings a row into sight. */
  show(row: number): void {
    const list = this.#list;
    if (!list) return;
    const top = row * this.#rowHeight;
    const bottom = top + this.#rowHeight;
    // the room must be there before the list can be scrolled to it
    this.#leaveRoom(list);
    if (top < list.scrollTop) list.scrollTop = top;
    else if (bottom > list.scrollTop + list.clientHeight) list.scrollTop = bottom - list.clientHeight;
    this.#look(list);
  }

  get #list(): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>('#options');
  }

  #look(list: HTMLElement): void {
    const { count, lookAt } = this.#window();
    const first = Math.floor(list.scrollTop / this.#rowHeight);
    const last = Math.ceil((list.scrollTop + list.clientHeight) / this.#rowHeight);
    const [from, to] = this.#span;
    const isEnough = from <= Math.max(0, first - 2) && to >= Math.min(count, last + 2);
    if (isEnough && to <= Math.max(count, last)) return;
    this.#span = [Math.max(0, first - beyond), last + beyond];
    lookAt(...this.#span);
  }

  #leaveRoom(list: HTMLElement): void {
    const { count } = this.#window();
    const [from] = this.#span;
    const rows = list.childElementCount;
    const behind = Math.max(0, count - from - rows);
    // because the policy of a page may forbid style attributes, and this is none
    list.style.paddingBlock = `${from * this.#rowHeight}px ${behind * this.#rowHeight}px`;
  }
}
