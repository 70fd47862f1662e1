import type { MarkSpec } from 'prosemirror-model';
import { linkAddress } from './link-address.js';

/** What a link says: where it goes, in a page of its own that does not know where it was followed from. */
export const linkMarkup = (href: string) => ({ href, target: '_blank', rel: 'noopener noreferrer nofollow' });

/** What text can be, as it is edited: the first is outermost where several hold. */
export const marks = {
  link: {
    attrs: { href: { validate: 'string' } },
    inclusive: false,
    parseDOM: [
      {
        tag: 'a[href]',
        getAttrs: (link) => {
          const href = linkAddress(link.getAttribute('href') ?? '');
          return href === undefined ? false : { href };
        },
      },
    ],
    toDOM: ({ attrs }) => ['a', { ...linkMarkup(attrs.href as string), title: attrs.href as string }],
  },
  bold: { parseDOM: [{ tag: 'strong' }, { tag: 'b' }], toDOM: () => ['strong'] },
  italic: { parseDOM: [{ tag: 'em' }, { tag: 'i' }], toDOM: () => ['em'] },
  underline: { parseDOM: [{ tag: 'u' }], toDOM: () => ['u'] },
} satisfies Record<string, MarkSpec>;
