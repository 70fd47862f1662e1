/** More characters than people read of a name. */
const longest = 120;

/** What reorders or hides other letters, cannot be seen, or parts lines and folders; joiners are letters of some scripts. */
const harmful = /(?:[\p{Cc}\p{Zl}\p{Zp}\p{Cs}/\\]|(?![\u200c\u200d])\p{Cf})+/gu;

const ending = /\.[^.\s]{1,12}$/u;

/** The first characters of a text, none of them cut in two. */
const firstOf = (text: string, most: number): string =>
  Array.from(text.slice(0, 2 * most))
    .slice(0, most)
    .join('');

/** The name of a file as it can be shown and sent: nothing in it hides what it is, and a long one keeps its ending. */
export function plainFileName(name: string): string {
  const plain = name.replace(harmful, ' ').replace(/\s+/g, ' ').trim();
  const end = ending.exec(plain)?.[0] ?? '';
  const stem = plain.slice(0, plain.length - end.length);
  const short = firstOf(stem, longest);
  return short === stem ? plain : `${short}…${end}`;
}
