/** Makes a frame as high as what it holds, up to a limit, so that a mail is read on without a second scroll bar. */
export class FrameHeight {
  readonly #frame: HTMLIFrameElement;
  readonly #most: number;
  #observer: ResizeObserver | undefined;
  #next = 0;

  constructor(frame: HTMLIFrameElement, most: number) {
    this.#frame = frame;
    this.#most = most;
  }

  /** Follows an element of the frame's page instead of the one before. */
  follow(box: Element): void {
    this.stop();
    const { defaultView: inside } = box.ownerDocument;
    if (!inside) return;
    this.#observer = new (inside as Window & typeof globalThis).ResizeObserver(() => {
      cancelAnimationFrame(this.#next);
      // at once, it would change what is being observed: the browser reports that to the page as an error
      this.#next = requestAnimationFrame(() => {
        this.#fit(box);
      });
    });
    this.#observer.observe(box);
  }

  /** Follows nothing any more. */
  stop(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
    cancelAnimationFrame(this.#next);
  }

  #fit(box: Element): void {
    const height = Math.min(Math.ceil(box.getBoundingClientRect().height), this.#most);
    this.#frame.style.setProperty('block-size', `${height}px`);
  }
}
