import type { NodeSpec } from 'prosemirror-model';

const heading = (level: 1 | 2 | 3, ...others: string[]) => [
  { tag: `h${level}`, attrs: { level } },
  ...others.map((tag) => ({ tag, attrs: { level } })),
];

/** Paragraphs, headings and quotes. */
export const blocks = {
  paragraph: {
    content: 'inline*',
    group: 'block',
    parseDOM: [{ tag: 'p' }],
    toDOM: () => ['p', 0],
  },
  heading: {
    content: 'inline*',
    group: 'block',
    defining: true,
    attrs: { level: { default: 1, validate: 'number' } },
    parseDOM: [...heading(1), ...heading(2), ...heading(3, 'h4', 'h5', 'h6')],
    toDOM: ({ attrs: { level } }) => [`h${String(level)}`, 0],
  },
  quote: {
    content: 'block+',
    group: 'block',
    defining: true,
    parseDOM: [{ tag: 'blockquote' }],
    toDOM: () => ['blockquote', { dir: 'auto' }, 0],
  },
} satisfies Record<string, NodeSpec>;
