import { shallow } from './shallow.js';

/** The browser's word that a text may be parsed; without Trusted Types it is the text itself. */
interface ParsePolicy {
  createHTML(html: string): string;
}

interface TrustedTypesPage {
  readonly trustedTypes?: { createPolicy(name: string, rules: ParsePolicy): ParsePolicy };
}

const plainly: ParsePolicy = { createHTML: (html) => html };
let policy: ParsePolicy | undefined;

/** Named for the `trusted-types` directive of a page; it is only ever asked for what is never shown as it is. */
const parsePolicy = (): ParsePolicy =>
  (policy ??= (globalThis as TrustedTypesPage).trustedTypes?.createPolicy('outbound-mail-editor', plainly) ?? plainly);

const styleAttribute = /([\s"'/])((?:data-)*style)(?=\s*=)/gi;
const changed = /(^|[\s"'/])data-((?:data-)*style)(?=\s*=)/gi;

/** What is said in values is no attribute, and stays as it was. */
function restore(element: Element): void {
  for (const name of ['href', 'src', 'alt']) {
    const value = element.getAttribute(name);
    if (value !== null) element.setAttribute(name, value.replace(changed, '$1$2'));
  }
}

/**
 * The nodes of a text that nobody trusts, in a document without a window: nothing in it runs or is fetched. What a
 * `style` says is in `data-style`, because a strict policy reports every style attribute that is parsed, and drops it.
 */
export function inertNodes(html: string): DocumentFragment {
  const template = document.createElement('template');
  const safe = shallow(html, (tag) => tag.replace(styleAttribute, '$1data-$2'));
  template.innerHTML = parsePolicy().createHTML(safe);
  for (const element of template.content.querySelectorAll('a, img')) restore(element);
  return template.content;
}
