import type { ReactiveController, ReactiveElement } from 'lit';

// a reader this close to the end is at the end: fractions of pixels, and half a line
const tolerance = 16;

/** Keeps the newest message in sight of a reader who is at the end, and leaves alone one who reads further up. */
export class TranscriptScroll implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #box: string;
  readonly #conversation: () => string | undefined;
  #isAtEnd = true;
  #top = 0;
  #shown: string | undefined;
  #watched: Element | undefined;
  #resizes: ResizeObserver | undefined;

  constructor(host: ReactiveElement, box: string, conversation: () => string | undefined) {
    this.#host = host;
    this.#box = box;
    this.#conversation = conversation;
    host.addController(this);
  }

  /** To be called on `scroll`. */
  readonly scrolled = (): void => {
    const top = this.#watched?.scrollTop ?? 0;
    // what lies below may have grown since: only a reader who goes up has left the end
    if (top < this.#top || this.#reachesEnd) this.#isAtEnd = this.#reachesEnd;
    this.#top = top;
  };

  /** To be called when the reader has unfolded something. */
  readonly unfolded = (): void => {
    this.#isAtEnd = this.#reachesEnd;
  };

  /** Goes to the end with the next update, because the reader wrote something. */
  toEnd(): void {
    this.#isAtEnd = true;
  }

  hostUpdated(): void {
    const conversation = this.#conversation();
    if (conversation !== this.#shown) this.toEnd();
    this.#shown = conversation;
    const box = this.#host.renderRoot.querySelector(this.#box) ?? undefined;
    if (box !== this.#watched) this.#watch(box);
    this.#follow();
  }

  hostDisconnected(): void {
    this.#watch(undefined);
  }

  #watch(box: Element | undefined): void {
    this.#resizes?.disconnect();
    this.#watched = box;
    if (!box) return;
    // a field that grows below makes the box smaller, which would hide the end
    this.#resizes ??= new ResizeObserver(() => {
      this.#follow();
    });
    this.#resizes.observe(box);
  }

  get #reachesEnd(): boolean {
    const { scrollHeight = 0, scrollTop = 0, clientHeight = 0 } = this.#watched ?? {};
    return scrollHeight - scrollTop - clientHeight <= tolerance;
  }

  #follow(): void {
    if (!this.#watched || !this.#isAtEnd) return;
    this.#watched.scrollTop = this.#watched.scrollHeight;
    this.#top = this.#watched.scrollTop;
  }
}
