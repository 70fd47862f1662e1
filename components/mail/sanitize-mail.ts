import DOMPurify, { type Config, type DOMPurify as Purifier } from 'dompurify';
import { harmless, linkAddress, maySay, type Images } from './attributes.js';
import { elements } from './elements.js';
import { rewritten } from './rewrite.js';

/** How mail is to be shown. */
export interface MailOptions {
  /** Whether pictures that lie elsewhere are fetched; where they are `blocked`, their senders do not learn who reads. */
  readonly images?: Images;
}

let ours: Purifier | undefined;

// an instance of our own: what the page has set up for its own is neither ours nor changed by us
const purifier = (): Purifier => (ours ??= DOMPurify(window));

/** The same list of elements for a judge who does not trust who wrote the markup. */
const rules = (images: Images): Config => ({
  ALLOWED_TAGS: [...elements],
  ALLOWED_ATTR: [],
  ADD_ATTR: (attribute, element) => maySay(element, attribute) && (images === 'shown' || attribute !== 'src'),
  ADD_URI_SAFE_ATTR: [...harmless],
  ALLOWED_URI_REGEXP: linkAddress,
  ALLOWED_NAMESPACES: ['http://www.w3.org/1999/xhtml'],
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
});

/** Mail as nodes of a document that shows nothing, to be put into a page without passing markup. */
export function mailFragment(html: string, { images = 'blocked' }: MailOptions = {}): DocumentFragment {
  return purifier().sanitize(rewritten(html, images), { ...rules(images), RETURN_DOM_FRAGMENT: true });
}

/** Mail as markup that neither executes, fetches, hides nor covers anything; the same again for what it returned. */
export function sanitizeMail(html: string, options?: MailOptions): string {
  const fragment = mailFragment(html, options);
  const { ownerDocument: inert } = fragment;
  const box = inert.createElement('div');
  box.append(fragment);
  return box.innerHTML;
}
