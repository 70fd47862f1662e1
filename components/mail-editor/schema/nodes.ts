import type { NodeSpec } from 'prosemirror-model';
import { blocks } from './blocks.js';
import { imageLength, imageName, imageSource } from './image-source.js';
import { lists } from './lists.js';

const image: NodeSpec = {
  inline: true,
  group: 'inline',
  draggable: true,
  attrs: {
    src: { validate: 'string' },
    alt: { default: '', validate: 'string' },
    width: { default: undefined, validate: 'number|undefined' },
    height: { default: undefined, validate: 'number|undefined' },
  },
  parseDOM: [
    {
      tag: 'img[src]',
      getAttrs: (element) => {
        const src = imageSource(element.getAttribute('src') ?? '');
        if (src === undefined) return false;
        const [width, height] = ['width', 'height'].map((name) => imageLength(element.getAttribute(name)));
        return { src, alt: imageName(element.getAttribute('alt')), width, height };
      },
    },
  ],
  toDOM: ({ attrs }) => ['img', attrs],
};

/** What a mail is made of, block by block. */
export const nodes = {
  doc: { content: 'block+' },
  ...blocks,
  ...lists,
  text: { group: 'inline' },
  break: {
    inline: true,
    group: 'inline',
    selectable: false,
    parseDOM: [{ tag: 'br' }],
    toDOM: () => ['br'],
  },
  image,
} satisfies Record<string, NodeSpec>;
