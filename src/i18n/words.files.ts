/** Why something cannot be done, and what the agent can do about it (E7). */
type Explanation = Readonly<Record<'why' | 'todo', string>>;

/** Why a file is not taken. */
export type FileTrouble =
  | 'empty'
  | 'unreadable'
  | 'disguised'
  | 'not-an-image'
  | 'damaged'
  | 'too-many-pixels'
  | 'not-small-enough'
  | 'wrong-address'
  | 'still-checked';

/** Words for putting an image into a message. */
export interface ImageWords {
  /** Which image it is, and how many come after it. */
  readonly title: (name: string, more: number) => string;
  readonly reading: string;
  readonly shrink: string;
  readonly shrinking: string;
  readonly smaller: string;
  readonly smallest: string;
  readonly preview: string;
  readonly measure: (size: string, width: number, height: number) => string;
  readonly lost: Readonly<Record<'animation' | 'transparency', string>>;
  readonly alt: string;
  readonly altMissing: string;
  readonly decorative: string;
  readonly insert: string;
  readonly uploaded: string;
  readonly inserted: string;
  /** How long the image can be seen (C5): until a day, or by the rule when the host does not say. */
  readonly seenUntil: (date: string) => string;
  readonly seenForMonths: string;
  readonly attachInstead: string;
}

/** Words for the files that travel with a message. */
export interface FilesWords {
  readonly image: ImageWords;
  readonly insertImage: string;
  readonly attach: string;
  readonly dropHere: Readonly<Record<'inline' | 'attach', string>>;
  readonly mayDrop: string;
  readonly list: string;
  readonly unnamed: string;
  readonly size: (bytes: number) => string;
  readonly states: Readonly<Record<'waiting' | 'uploading' | 'scanning' | 'ready' | 'refused' | 'expired', string>>;
  readonly refused: (reason: string) => string;
  readonly failed: (why: string) => string;
  readonly told: (name: string, state: string) => string;
  readonly removed: (name: string) => string;
  readonly remove: string;
  readonly cancel: string;
  readonly total: string;
  readonly totalIs: (size: string) => string;
  readonly totalOf: (size: string, most: string) => string;
  readonly full: (most: string) => Explanation;
  readonly tooMuch: (size: string, most: string) => Explanation;
  readonly again: (name: string) => string;
  readonly attachAgain: string;
  readonly doNotAttach: string;
  readonly retryIsSafe: string;
  readonly absent: Explanation;
  readonly troubles: Readonly<Record<FileTrouble, Explanation>>;
}
