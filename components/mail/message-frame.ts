import type { Images } from './attributes.js';
import { describeLinks } from './describe-links.js';
import { FrameHeight } from './frame-height.js';
import { fillPage } from './frame-page.js';

/** What a frame says; the words are its caller's. */
export interface FrameWords {
  /** The language of these words. */
  readonly lang: string;
  /** What the frame is called. */
  readonly title: string;
  /** Stands behind a link whose text names another place than `place`, where it leads. */
  readonly leadsTo: (place: string) => string;
}

/** A frame, and how high it may become. */
export interface FrameOptions {
  readonly words: FrameWords;
  /** In pixels; what is longer scrolls. */
  readonly maxHeight?: number;
}

// no script, whatever stands in it; the page around it puts mail in and measures it, and links open elsewhere
const SANDBOX = 'allow-same-origin allow-popups allow-popups-to-escape-sandbox';

/**
 * Shows mail in a frame of its own, in which nothing runs, nothing is fetched and nothing gets out, whatever is put into
 * it. It is no element: who shows it says where, and destroys it.
 */
export class MessageFrame {
  readonly #host: Element;
  readonly #words: FrameWords;
  readonly #frame: HTMLIFrameElement;
  readonly #height: FrameHeight;
  #mail: DocumentFragment | undefined;
  #images: Images = 'blocked';
  #page: Document | undefined;

  constructor(host: Element, { words, maxHeight = 10_000 }: FrameOptions) {
    this.#host = host;
    this.#words = words;
    this.#frame = host.ownerDocument.createElement('iframe');
    this.#frame.setAttribute('sandbox', SANDBOX);
    this.#frame.referrerPolicy = 'no-referrer';
    this.#frame.title = words.title;
    this.#height = new FrameHeight(this.#frame, maxHeight);
    for (const [property, value] of Object.entries({ display: 'block', 'inline-size': '100%', border: '0' }))
      this.#frame.style.setProperty(property, value);
    // a frame that is moved to another place loads anew, and is empty then
    this.#frame.addEventListener('load', this.#fill);
    host.append(this.#frame);
  }

  /** Shows mail; its pictures are not fetched. */
  show(mail: DocumentFragment): void {
    this.#mail = mail;
    this.#images = 'blocked';
    this.#begin();
  }

  /** How many pictures of the mail lie elsewhere. */
  get remoteImages(): number {
    return this.#mail?.querySelectorAll('img:is([src], [data-src])').length ?? 0;
  }

  /** Whether they are fetched. */
  get images(): Images {
    return this.#images;
  }

  /** Fetches the pictures of this mail. */
  showImages(): void {
    this.#images = 'shown';
    this.#begin();
  }

  /** Takes the frame away, and all that it holds. */
  destroy(): void {
    this.#height.stop();
    this.#frame.removeEventListener('load', this.#fill);
    this.#frame.remove();
    this.#mail = undefined;
    this.#page = undefined;
  }

  /** Begins with an empty page: what a page has been forbidden, it is never allowed again. */
  #begin(): void {
    this.#page = undefined;
    const { parentNode, nextSibling } = this.#frame;
    this.#frame.remove();
    parentNode?.insertBefore(this.#frame, nextSibling);
  }

  readonly #fill = (): void => {
    const page = this.#frame.contentDocument;
    if (!page || !this.#mail || page === this.#page) return;
    this.#page = page;
    const written = getComputedStyle(this.#host);
    const box = fillPage(page, this.#mail, { lang: this.#words.lang, written, images: this.#images });
    describeLinks(page, this.#words.leadsTo);
    page.addEventListener('keydown', this.#pressed);
    this.#height.follow(box);
  };

  /** Escape means the page around the frame, whose layers it closes; keys do not leave a frame by themselves. */
  readonly #pressed = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    const { key, code } = event;
    const outside = new KeyboardEvent('keydown', { key, code, bubbles: true, composed: true, cancelable: true });
    if (!this.#frame.dispatchEvent(outside)) event.preventDefault();
  };
}
