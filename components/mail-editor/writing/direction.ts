import type { Node } from 'prosemirror-model';
import { remembered } from './remembered.js';

const letter = /\p{L}/u;
const letters = '\\u0590-\\u08FF\\uFB1D-\\uFDFF\\uFE70-\\uFEFF\\u{10800}-\\u{10FFF}\\u{1E800}-\\u{1EFFF}';
const rightToLeft = new RegExp(`[${letters}]`, 'u');
/** Letters, and the marks that stand for one. */
const turning = new RegExp(`[${letters}\\u200F\\u202B\\u202E\\u2067]`, 'u');

/** Is there anything in a part of a mail that stands from right to left? */
export const hasRightToLeft = remembered(
  ({ text, children }: Node): boolean => turning.test(text ?? '') || children.some(hasRightToLeft),
);

/** Is a part of a mail read from right to left? Its first letter tells, as it does for `dir="auto"`. */
export function isRightToLeft(part: Node): boolean {
  let first: string | undefined;
  part.descendants(({ text = '' }) => {
    first ??= letter.exec(text)?.[0];
    return first === undefined;
  });
  return first !== undefined && rightToLeft.test(first);
}
