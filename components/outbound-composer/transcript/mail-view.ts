import { noChange } from 'lit';
import { AsyncDirective, directive } from 'lit/async-directive.js';
import type { ElementPart } from 'lit/directive.js';
import { foldQuoted } from '../../mail/fold-quoted.js';
import { mailFragment } from '../../mail/index.js';
import { MessageFrame, type FrameWords } from '../../mail/message-frame.js';

export { plainText } from '../../mail/plain-text.js';

/** A mail, and how it is shown. */
export interface ShownMail {
  readonly html: string;
  readonly words: FrameWords;
  /** Stands before what the mail quotes. */
  readonly quoted: string;
  readonly withImages: boolean;
  /** How high its frame was when it was last there, so that nothing jumps until it is there again. */
  readonly height: number | undefined;
  readonly onShown: (remoteImages: number) => void;
  readonly onHeight: (height: number) => void;
}

const isSame = (one: ShownMail, other: ShownMail): boolean =>
  one.html === other.html && one.words.lang === other.words.lang && one.words.title === other.words.title;

class MailInFrame extends AsyncDirective {
  #place: HTMLElement | undefined;
  #mail: ShownMail | undefined;
  #frame: MessageFrame | undefined;
  #sizes: ResizeObserver | undefined;

  override render(_: ShownMail): unknown {
    return noChange;
  }

  override update({ element }: ElementPart, [mail]: [ShownMail]): unknown {
    if (!(element instanceof HTMLElement)) return noChange;
    if (this.#mail && !isSame(this.#mail, mail)) this.disconnected();
    this.#place = element;
    this.#mail = mail;
    if (this.isConnected) this.#show(element, mail);
    return noChange;
  }

  override reconnected(): void {
    if (this.#place && this.#mail) this.#show(this.#place, this.#mail);
  }

  override disconnected(): void {
    this.#sizes?.disconnect();
    this.#frame?.destroy();
    this.#frame = undefined;
  }

  #show(place: HTMLElement, mail: ShownMail): void {
    this.#frame ??= this.#frameIn(place, mail);
    if (mail.withImages && this.#frame.images === 'blocked') this.#frame.showImages();
  }

  #frameIn(place: HTMLElement, { html, words, quoted, height, onShown }: ShownMail): MessageFrame {
    const frame = new MessageFrame(place, { words });
    const fragment = mailFragment(html);
    foldQuoted(fragment, quoted);
    frame.show(fragment);
    onShown(frame.remoteImages);
    this.#follow(place, height);
    return frame;
  }

  /** Begins with the height that was remembered, which holds until the frame has one of its own. */
  #follow(place: HTMLElement, height: number | undefined): void {
    const [frame] = place.getElementsByTagName('iframe');
    if (!frame) return;
    if (height !== undefined) frame.style.setProperty('block-size', `${height}px`);
    this.#sizes = new ResizeObserver(() => {
      if (frame.style.blockSize !== '') this.#mail?.onHeight(frame.offsetHeight);
    });
    this.#sizes.observe(frame);
  }
}

/** Shows a mail in an element, in a frame that goes when the element goes. */
export const mailIn = directive(MailInFrame);
