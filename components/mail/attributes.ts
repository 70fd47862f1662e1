/** Whether pictures that lie elsewhere are fetched. */
export type Images = 'blocked' | 'shown';

/** Where a link may lead. */
export const linkAddress = /^(?:https?:\/\/[^\s/\\]|mailto:|tel:)/i;

const pictureAddress = /^https?:\/\/[^\s/\\]/i;

type Attribute = readonly [value: RegExp, of?: string];

const ANYTHING = /^/;
const PIXELS: Attribute = [/^\d{1,5}$/, 'img'];
// what covers more columns or rows serves nobody and costs everybody
const SPAN: Attribute = [/^[1-9]\d?$/, 'td th'];

/** What may be said, and by which elements if not by all: nothing that names, places, hides or runs anything. */
const ATTRIBUTES: ReadonlyMap<string, Attribute> = new Map<string, Attribute>([
  ['dir', [/^(?:ltr|rtl|auto)$/i]],
  ['lang', [/^[a-z]{2,3}(?:-[a-z\d]{1,8}){0,3}$/i]],
  ['href', [linkAddress, 'a']],
  ['target', [ANYTHING, 'a']],
  ['rel', [ANYTHING, 'a']],
  ['src', [pictureAddress, 'img']],
  ['data-src', [pictureAddress, 'img']],
  ['alt', [ANYTHING, 'img']],
  ['width', PIXELS],
  ['height', PIXELS],
  ['align', [/^(?:left|right|center|justify)$/i, 'p div h1 h2 h3 h4 h5 h6 tr td th']],
  ['color', [/./, 'font']],
  ['start', [/^-?\d{1,9}$/, 'ol']],
  ['type', [/^[1ai]$/i, 'ol']],
  ['border', [/^\d$/, 'table']],
  ['colspan', SPAN],
  ['rowspan', SPAN],
  ['data-quoted', [/^(?:this|rest)$/, 'div blockquote']],
]);

/** May an element in mail say that about something? */
export function maySay(element: string, attribute: string, said?: string): boolean {
  const [value, of = element] = ATTRIBUTES.get(attribute) ?? [];
  return value !== undefined && of.split(' ').includes(element) && (said === undefined || value.test(said));
}

/** What is said that is no address. */
export const harmless: readonly string[] = [...ATTRIBUTES.keys()].filter((attribute) => !/src|href/.test(attribute));

/** What is left of what a tag says, in the order in which it says it. */
export function saidBy(name: string, said: ReadonlyMap<string, string>, images: Images): string {
  let kept = '';
  for (const [attribute, written] of said) {
    const value = written.trim();
    const kind = attribute.endsWith('src') ? (images === 'shown' ? 'src' : 'data-src') : attribute;
    if (maySay(name, attribute, value)) kept += ` ${kind}="${value.replaceAll('"', '&quot;')}"`;
  }
  return kept;
}
