import type { Node } from 'prosemirror-model';

const letter = /\p{L}/u;
const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFF\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

/** Is a part of a mail read from right to left? Its first letter tells, as it does for `dir="auto"`. */
export function isRightToLeft(part: Node): boolean {
  let first: string | undefined;
  part.descendants(({ text = '' }) => {
    first ??= letter.exec(text)?.[0];
    return first === undefined;
  });
  return first !== undefined && rightToLeft.test(first);
}
