const blockDirections = { dir: /^auto$/ };
const sides = { dir: /^rtl$/ };

/** Everything that a mail may be made of: its tags, and what their attributes may say. */
const vocabulary: Readonly<Record<string, Readonly<Record<string, RegExp>>>> = {
  p: blockDirections,
  h1: blockDirections,
  h2: blockDirections,
  h3: blockDirections,
  blockquote: sides,
  ul: sides,
  ol: { ...sides, start: /^\d+$/ },
  li: {},
  br: {},
  strong: {},
  em: {},
  u: {},
  a: { href: /^(?:https?:\/\/|mailto:|tel:)/i, target: /^_blank$/, rel: /^noopener noreferrer nofollow$/ },
  img: { src: /^https:\/\//i, alt: /^/, width: /^\d+$/, height: /^\d+$/ },
};

const owed: Readonly<Record<string, readonly string[]>> = {
  p: ['dir'],
  h1: ['dir'],
  h2: ['dir'],
  h3: ['dir'],
  a: ['href', 'target', 'rel'],
  img: ['src', 'alt'],
};

function* oddOf(element: Element): Generator<string> {
  const allowed = vocabulary[element.localName];
  if (!allowed) yield element.localName;
  for (const { name, value } of element.attributes)
    if (!allowed?.[name]?.test(value)) yield `${element.localName} ${name}=${value}`;
  for (const name of owed[element.localName] ?? [])
    if (!element.hasAttribute(name)) yield `${element.localName} without ${name}`;
}

/** What is in a mail and may not be. */
export function oddIn(html: string): readonly string[] {
  const page = new DOMParser().parseFromString(html, 'text/html');
  return [...page.body.querySelectorAll('*')].flatMap((element) => [...oddOf(element)]);
}
