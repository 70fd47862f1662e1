import { replaceForGsm } from '../../src/index.js';

/** Two wordings are the same however they are spelled, spaced and written large. */
const folded = (text: string): string => replaceForGsm(text).replace(/\s+/g, ' ').trim().toLowerCase();

/** Does a first message still lack the words that tell how to receive no more? An empty one needs none. */
export const lacksOptOut = (text: string, optOut: string): boolean =>
  text.trim() !== '' && optOut.trim() !== '' && !folded(text).includes(folded(optOut));

/** The words on a line of their own, behind what is written. */
export const optOutLine = (text: string, optOut: string): string =>
  `${text.endsWith('\n') ? '' : '\n'}${optOut.trim()}`;
