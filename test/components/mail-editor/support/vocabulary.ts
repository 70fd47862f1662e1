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

const tag = /<(\/?)([a-z\d]+)((?: [a-z-]+="[^"]*")*)>/g;
const attribute = / ([a-z-]+)="([^"]*)"/g;

function* oddTags(html: string): Generator<string> {
  for (const [, slash, name = '', said = ''] of html.matchAll(tag)) {
    const allowed = vocabulary[name];
    if (!allowed) yield name;
    const names = new Set<string>();
    for (const [, what = '', value = ''] of said.matchAll(attribute)) {
      names.add(what);
      if (!allowed?.[what]?.test(value)) yield `${name} ${what}=${value}`;
    }
    for (const what of slash ? [] : (owed[name] ?? [])) if (!names.has(what)) yield `${name} without ${what}`;
  }
}

/** What is in a mail and may not be. */
export function oddIn(html: string): readonly string[] {
  const between = html.replace(tag, '');
  return [...oddTags(html), ...(between.includes('<') ? [between] : [])];
}
