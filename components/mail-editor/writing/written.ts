import type { Node } from 'prosemirror-model';

/** What was written of a mail, kept until the mail is another: writing takes longer than a key may. */
export class Written {
  readonly #write: (mail: Node) => string;
  #mail: Node | undefined;
  #text = '';

  constructor(write: (mail: Node) => string) {
    this.#write = write;
  }

  /** What is written of this mail. */
  of(mail: Node): string {
    if (this.#mail !== mail) this.#text = this.#write(mail);
    this.#mail = mail;
    return this.#text;
  }
}
