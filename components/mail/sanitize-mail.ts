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
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
});

/** What is left where the page's own policy lets nobody read markup: the text between it. */
function textOf(markup: string): DocumentFragment {
  const fragment = new DocumentFragment();
  fragment.append(markup.replace(/<[^>]*>/g, ' '));
  return fragment;
}

/** Mail as nodes of a document that shows nothing, to be put into a page without passing markup. */
export function mailFragment(html: string, { images = 'blocked' }: MailOptions = {}): DocumentFragment {
  const written = rewritten(html, images);
  const judged: unknown = purifier().sanitize(written, { ...rules(images), RETURN_DOM_FRAGMENT: true });
  return judged instanceof DocumentFragment ? judged : textOf(written);
}

/** Mail as markup that neither executes, fetches, hides nor covers anything; the same again for what it returned. */
export function sanitizeMail(html: string, options?: MailOptions): string {
  const fragment = mailFragment(html, options);
  const box = fragment.ownerDocument.createElement('div');
  box.append(fragment);
  return box.innerHTML;
}
