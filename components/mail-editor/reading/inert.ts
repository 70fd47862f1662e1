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

const styleAttribute = /([\s"'/])style(?=\s*=)/gi;

/**
 * The nodes of a text that nobody trusts, in a document without a window: nothing in it runs or is fetched. What a
 * `style` says is in `data-style`, because a strict policy reports every style attribute that is parsed, and drops it.
 */
export function inertNodes(html: string): DocumentFragment {
  const template = document.createElement('template');
  const safe = shallow(html, (tag) => tag.replace(styleAttribute, '$1data-style'));
  template.innerHTML = parsePolicy().createHTML(safe);
  return template.content;
}
