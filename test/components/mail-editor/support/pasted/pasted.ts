/** What a program puts on the clipboard, and what becomes of it in a mail. */
export interface Pasted {
  readonly from: string;
  readonly html: string;
  readonly becomes: string;
}
