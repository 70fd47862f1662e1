import { isDisguised, plainFileName, randomToken, typeOfFile, type Problem } from '../../../src/index.js';
import { base64Of } from './base64.js';
import { beginningOf, type FileTrouble } from './read-image.js';

/** With this file there would be more bytes than may travel together. */
export interface TooMuch {
  readonly bytes: number;
  readonly most: number;
}

/** How far a file is on its way to the host. */
export type AttachStep =
  | { readonly at: 'waiting' | 'uploading' }
  /** One like it is there already: the agent is asked. */
  | { readonly at: 'again' }
  | { readonly at: 'refused'; readonly why: FileTrouble | TooMuch }
  | { readonly at: 'failed'; readonly problem: Problem };

/** One file on its way to the host, under one token however often it is tried. */
export class Attaching {
  readonly file: File;
  readonly name: string;
  readonly token = randomToken();
  step: AttachStep = { at: 'waiting' };
  /** The agent wants it although there is one like it. */
  isWantedAgain = false;
  /** Comes with the word that nobody waits for it any more. */
  readonly stopped: Promise<undefined>;
  #stop: () => void = () => undefined;

  constructor(file: File) {
    this.file = file;
    this.name = plainFileName(file.name);
    this.stopped = new Promise((resolve) => {
      this.#stop = () => {
        resolve(undefined);
      };
    });
  }

  /** Lets it be; others need not wait for its answer. */
  stop(): void {
    this.#stop();
  }

  /** Does it count, or is it only told why it does not come? */
  get counts(): boolean {
    return this.step.at !== 'refused' && this.step.at !== 'again';
  }

  /** Why its content cannot be sent, whatever it is called. */
  async whyNot(): Promise<FileTrouble | undefined> {
    const beginning = await beginningOf(this.file);
    if (!beginning) return 'unreadable';
    if (beginning.length === 0) return 'empty';
    return isDisguised(this.file, beginning) ? 'disguised' : undefined;
  }

  /** What the host is given; nothing when it cannot be read any more. */
  async content() {
    const beginning = await beginningOf(this.file);
    const base64 = beginning && (await base64Of(this.file));
    if (!beginning || base64 === undefined) return undefined;
    return { name: this.name, type: typeOfFile(this.file, beginning), bytes: this.file.size, base64 };
  }
}
