/** Whether pictures that lie elsewhere are fetched. */
export type Images = 'blocked' | 'shown';

/** Where a link may lead. */
export const linkAddress = /^(?:https?:\/\/[^\s/\\]|mailto:|tel:)/i;

const pictureAddress = /^https?:\/\/[^\s/\\]/i;

type Attribute = readonly [value: RegExp, of?: string];

const PIXELS: Attribute = [/^\d{1,4}$/, 'img'];
// what covers more columns or rows serves nobody and costs everybody
const SPAN: Attribute = [/^[1-9]\d?$/, 'td th'];

/** What may be said, and by which elements if not by all: nothing that names, places, hides or runs anything. */
const ATTRIBUTES: ReadonlyMap<string, Attribute> = new Map<string, Attribute>([
  ['dir', [/^(?:ltr|rtl|auto)$/i]],
  ['lang', [/^[a-z]{2,3}(?:-[a-z\d]{1,8}){0,3}$/i]],
  ['href', [linkAddress, 'a']],
  ['target', [/^_blank$/, 'a']],
  ['rel', [/^noopener noreferrer nofollow$/, 'a']],
  ['src', [pictureAddress, 'img']],
  ['data-src', [pictureAddress, 'img']],
  ['alt', [/^/, 'img']],
  ['width', PIXELS],
  ['height', PIXELS],
  ['align', [/^(?:left|right|center|justify)$/i, 'p div h1 h2 h3 h4 h5 h6 tr td th']],
  ['color', [/^(?:#[\da-f]{6}|[a-z]+)$/, 'font']],
  ['start', [/^-?\d{1,9}$/, 'ol']],
  ['type', [/^(?:[1ai]|disc|circle|square)$/i, 'ol ul']],
  ['border', [/^\d$/, 'table']],
  ['colspan', SPAN],
  ['rowspan', SPAN],
  ['data-quoted', [/^(?:this|rest)$/, 'div blockquote']],
]);

/** May an element in mail say something about that? */
export function maySay(element: string, attribute: string): boolean {
  const [value, of = element] = ATTRIBUTES.get(attribute) ?? [];
  return value !== undefined && of.split(' ').includes(element);
}

const ADDRESSES: ReadonlySet<string> = new Set(['href', 'src', 'data-src']);

/** What is said that is no address. */
export const harmless: readonly string[] = [...ATTRIBUTES.keys()].filter((attribute) => !ADDRESSES.has(attribute));

/** What is left of what a tag says, in the order in which it says it. */
export function saidBy(name: string, said: ReadonlyMap<string, string>, images: Images): string {
  let kept = '';
  for (const [attribute, written] of said) {
    const value = written.trim();
    if (!maySay(name, attribute) || !ATTRIBUTES.get(attribute)?.[0].test(value)) continue;
    const kind = attribute.endsWith('src') ? (images === 'shown' ? 'src' : 'data-src') : attribute;
    kept += ` ${kind}="${value.replaceAll('"', '&quot;')}"`;
  }
  return kept;
}
