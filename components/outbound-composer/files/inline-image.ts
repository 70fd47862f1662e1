import {
  plainFileName,
  randomToken,
  whyNotImage,
  type Attachment,
  type FileToUpload,
  type Outcome,
  type Problem,
} from '../../../src/index.js';
import { base64Of } from './base64.js';
import { leastEdge } from './fit.js';
import type { InsertedImage } from './files-owner.js';
import { imageAddress } from './image-address.js';
import { ImageEncoder } from './image-encoder.js';
import { asItIs, edgeOf, madeSmaller, type PreparedImage } from './prepared-image.js';
import { readImage, type FileTrouble, type ReadImage } from './read-image.js';

/** Why an image does not go on: trouble with its file, a rule or the desktop that stands against it, or what the desktop found in it. */
export type WhyNotImage = FileTrouble | Problem | { readonly reason: string };

/** How far an image is on its way into the message. */
export type ImageStep =
  | { readonly at: 'reading' | 'shrinking' | 'asking' | 'uploading' | 'uploaded' }
  /** `too-large`: it can be made smaller. `refused`: it ends here. `failed`: it can be uploaded again. */
  | { readonly at: 'too-large' | 'refused' | 'failed'; readonly why: WhyNotImage };

/** What an image needs on its way. */
export interface ImageWay {
  imagesForbidden(): boolean;
  upload(file: Omit<FileToUpload, 'taskId' | 'use'>, clientToken: string): Promise<Outcome<Attachment>>;
  /** Puts it into the message; answers whether it is there. */
  insert(image: InsertedImage): boolean;
  changed(): void;
  /** It is in the message, and can be seen until then. */
  arrived(image: InlineImage, expiresAt: number | undefined): void;
}

/** One image on its way into the message: read, made smaller, described, uploaded under one token, and put in (C4, C5). */
export class InlineImage {
  readonly file: File;
  readonly name: string;
  /** One for every try to upload it. */
  readonly token = randomToken();
  /** What is said of it to people who do not see it. */
  alt = '';
  isDecorative = false;
  /** The agent wanted to go on without saying what is in it. */
  missesAlt = false;
  readonly #way: ImageWay;
  readonly #stopped = new AbortController();
  #hasBegun = false;
  #step: ImageStep = { at: 'reading' };
  #read: ReadImage | undefined;
  #encoder: ImageEncoder | undefined;
  #prepared: PreparedImage | undefined;
  #uploaded: Attachment | undefined;

  constructor(file: File, way: ImageWay) {
    this.file = file;
    this.name = plainFileName(file.name);
    this.#way = way;
  }

  get step(): ImageStep {
    return this.#step;
  }

  /** How it will look. */
  get prepared(): PreparedImage | undefined {
    return this.#prepared;
  }

  /** Is it smaller than it was given? */
  get isShrunk(): boolean {
    return this.#encoder !== undefined;
  }

  get mayBeSmaller(): boolean {
    return this.#prepared !== undefined && edgeOf(this.#prepared) > leastEdge;
  }

  /** Reads it, once, and sees whether it may go into a message as it is. */
  async begin(): Promise<void> {
    if (this.#hasBegun) return;
    this.#hasBegun = true;
    const refusal = whyNotImage({ bytes: this.file.size }, { imagesForbidden: this.#way.imagesForbidden() });
    if (refusal?.code === 'images-forbidden') {
      this.#go({ at: 'refused', why: refusal });
      return;
    }
    const read = await readImage(this.file);
    if (typeof read === 'string') {
      this.#go({ at: 'refused', why: read });
      return;
    }
    this.#read = read;
    if (this.#stopped.signal.aborted) this.stop();
    if (!refusal) this.#prepared = asItIs(this.file, this.name, read);
    this.#go(refusal ? { at: 'too-large', why: refusal } : { at: 'asking' });
  }

  /** Makes it small enough; again, smaller than it is. */
  async shrink(): Promise<void> {
    const before = this.#prepared;
    this.#go({ at: 'shrinking' });
    try {
      const smaller = await this.#smaller(before);
      if (smaller) this.#take(smaller);
      this.#go(this.#prepared ? { at: 'asking' } : { at: 'refused', why: 'not-small-enough' });
    } catch {
      this.#go({ at: 'refused', why: 'not-small-enough' });
    }
  }

  /** Uploads it and puts it into the message; without a description the agent is asked for one. */
  async send(): Promise<void> {
    this.missesAlt = !this.isDecorative && this.alt.trim() === '';
    const { type = '', size: bytes = 0 } = this.#prepared?.blob ?? {};
    if (this.missesAlt || !this.#prepared) {
      this.#way.changed();
      return;
    }
    this.#go({ at: 'uploading' });
    const base64 = await base64Of(this.#prepared.blob);
    if (base64 === undefined) this.#go({ at: 'refused', why: 'unreadable' });
    else this.#hear(await this.#way.upload({ name: this.#prepared.name, type, bytes, base64 }, this.token));
  }

  /** Puts it into the message, once it is uploaded. */
  insert(): void {
    const src = imageAddress(this.#uploaded?.url);
    if (src === undefined || !this.#prepared || this.#stopped.signal.aborted) return;
    const { width, height } = this.#prepared.bitmap;
    const alt = this.isDecorative ? '' : this.alt.trim();
    if (this.#way.insert({ src, alt, width, height })) this.#way.arrived(this, this.#uploaded?.expiresAt);
    else this.#go({ at: 'uploaded' });
  }

  /** Lets it be; an answer that is still to come is not waited for. */
  stop(): void {
    this.#stopped.abort();
    this.#read?.bitmap.close();
    this.#prepared?.bitmap.close();
  }

  async #smaller(before: PreparedImage | undefined): Promise<PreparedImage | undefined> {
    if (!this.#read) return undefined;
    this.#encoder ??= await ImageEncoder.of(this.#read);
    const { edge: most } = this.#encoder;
    const edge = before ? Math.min(most, Math.max(leastEdge, Math.floor(edgeOf(before) * 0.75))) : most;
    return madeSmaller(this.#encoder, this.name, edge, this.#stopped.signal);
  }

  #take(smaller: PreparedImage): void {
    // the encoder has a copy of its own
    for (const { bitmap } of [this.#read, this.#prepared].filter((each) => each !== undefined)) bitmap.close();
    this.#prepared = smaller;
  }

  #hear(outcome: Outcome<Attachment>): void {
    const why = outcome.ok ? whyNotInsert(outcome.value) : outcome.problem;
    if (outcome.ok) this.#uploaded = outcome.value;
    if (why) this.#go({ at: 'failed', why });
    else this.insert();
  }

  #go(step: ImageStep): void {
    if (this.#stopped.signal.aborted) return;
    this.#step = step;
    this.#way.changed();
  }
}

/** Why an image that the desktop has cannot be put in. */
function whyNotInsert({ state, reason, url }: Attachment): WhyNotImage | undefined {
  if (state === 'refused') return { reason: reason ?? '' };
  if (state === 'scanning') return 'still-checked';
  return state === 'expired' || imageAddress(url) === undefined ? 'wrong-address' : undefined;
}
