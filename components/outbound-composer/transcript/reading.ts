import type { Words } from '../../../src/index.js';
import { momentsFor, type Moments } from './moments.js';

/** Who reads, and when. */
export interface Reading {
  readonly words: Words;
  /** BCP 47. */
  readonly tag: string;
  readonly moments: Moments;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** Somebody who reads this language at this moment. */
export const readingIn = ({ words, tag }: Pick<Reading, 'words' | 'tag'>, now: number): Reading => ({
  words,
  tag,
  moments: momentsFor(tag),
  now,
});
