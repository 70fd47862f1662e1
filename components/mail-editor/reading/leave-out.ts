import { declared } from './declared.js';

const unreadable =
  'meta, link, base, col, script, style, title, noscript, noembed, noframes, template, object, embed, applet, iframe, frameset, svg, math, audio, video, canvas, select, textarea, input, button, datalist, progress, meter, xmp, plaintext';

/** Is it there, but not to be seen? Programs hide notes in what they copy, and mails hide what they begin with. */
const isHidden = (element: Element): boolean =>
  element.hasAttribute('hidden') ||
  declared(element, 'display') === 'none' ||
  declared(element, 'visibility') === 'hidden' ||
  declared(element, 'mso-hide') === 'all';

/** Takes out what is no text to be read, what nobody was meant to read, and images where there may be none. */
export function leaveOut(nodes: DocumentFragment, allowImages: boolean): void {
  for (const element of nodes.querySelectorAll(unreadable)) element.remove();
  for (const element of nodes.querySelectorAll('[hidden], [data-style]')) if (isHidden(element)) element.remove();
  if (!allowImages) for (const image of nodes.querySelectorAll('img')) image.remove();
}
