import type { ReactiveElement } from 'lit';
import type { ImageStep, InlineImage } from './inline-image.js';

/** What the agent turns to at each step; where there is nothing to do but to wait, the question itself. */
const turnsTo: Readonly<Record<ImageStep['at'], string>> = {
  reading: '#image',
  shrinking: '#image',
  uploading: '#image',
  asking: '#image-alt',
  uploaded: '#image button',
  'too-large': '#image button',
  refused: '#image button',
  failed: '#image button',
};

/** Leads the focus into the question about an image, along with it, and back to where it came from. */
export class ImageFocus {
  readonly #host: ReactiveElement;
  #image: InlineImage | undefined;
  #step: ImageStep['at'] | undefined;
  #from: HTMLElement | undefined;
  #hadFocus = false;

  constructor(host: ReactiveElement) {
    this.#host = host;
  }

  /** Before the question is shown as it is now. */
  update(image: InlineImage | undefined): void {
    const focused = this.#host.shadowRoot?.activeElement;
    this.#hadFocus = focused?.closest('#image') != null;
    if (image && !this.#image && focused instanceof HTMLElement) this.#from = focused;
  }

  /** After it is shown. */
  updated(image: InlineImage | undefined): void {
    const isNew = image !== undefined && this.#image === undefined;
    const isOther = image !== this.#image || image?.step.at !== this.#step;
    this.#image = image;
    this.#step = image?.step.at;
    if (!isOther || !(isNew || this.#hadFocus)) return;
    if (image) this.#host.renderRoot.querySelector<HTMLElement>(turnsTo[image.step.at])?.focus();
    else this.#from?.focus();
  }
}
