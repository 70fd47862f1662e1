const block =
  'address, article, aside, blockquote, body, center, dd, details, div, dl, dt, fieldset, figcaption, figure, footer, form, h1, h2, h3, h4, h5, h6, header, hr, li, main, nav, ol, p, pre, section, table, tbody, td, tfoot, th, thead, tr, ul';

/** Is it an element that begins a line of its own? */
export const isBlock = (node: Node): node is Element => node instanceof Element && node.matches(block);

/** Does a line of its own begin somewhere in it? */
export const holdsBlock = (node: Node): boolean => node instanceof Element && node.querySelector(block) !== null;

/** Is it nothing that a reader sees: a comment, or the white space between two tags? */
export const isNothing = (node: Node): boolean =>
  node instanceof Comment || (node instanceof Text && /^[ \t\r\n\f]*$/.test(node.data));

/** Is there no letter in it, and no image? */
export const isBlank = (node: Node): boolean =>
  (node.textContent ?? '').trim() === '' &&
  !(node instanceof Element && (node.matches('img') || node.querySelector('img')));

/** Every text in a part of a document, in its order. */
export function textsIn(root: Node): readonly Text[] {
  const texts: Text[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) if (node instanceof Text) texts.push(node);
  return texts;
}
