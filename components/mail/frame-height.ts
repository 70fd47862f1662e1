/** Makes a frame as high as what it holds, up to a limit, so that a mail is read on without a second scroll bar. */
export class FrameHeight {
  readonly #frame: HTMLIFrameElement;
  readonly #most: number;
  #observer: ResizeObserver | undefined;

  constructor(frame: HTMLIFrameElement, most: number) {
    this.#frame = frame;
    this.#most = most;
  }

  /** Follows an element of the frame's page instead of the one before. */
  follow(box: Element): void {
    this.stop();
    this.#observer = new ResizeObserver(() => {
      const height = Math.min(Math.ceil(box.getBoundingClientRect().height), this.#most);
      this.#frame.style.setProperty('block-size', `${height}px`);
    });
    this.#observer.observe(box);
  }

  /** Follows nothing any more. */
  stop(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
  }
}
