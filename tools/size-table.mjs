const components = (...files) => files.map((file) => `dist/components/${file}`);
const EVERYTHING = components('define.js');

/**
 * What users download, and the most it may weigh, in kB (1000 bytes) minified and gzipped with all dependencies.
 * `eager` is what loads at once; `lazy` is what loads later for the package it names.
 */
export const ROWS = [
  { what: 'core (machines, rules, XState)', entries: ['dist/src/index.js'], budget: 34 },
  {
    what: 'session and launcher',
    entries: components('outbound-session/define.js', 'outbound-launcher/define.js'),
    budget: 42,
  },
  {
    what: 'the launcher’s button alone',
    entries: components('outbound-launcher/define.js'),
    budget: 9,
    without: 'xstate',
  },
  { what: 'all elements', entries: EVERYTHING, budget: 62 },
  {
    what: 'later: phone numbers',
    entries: [...EVERYTHING, 'dist/src/index.js'],
    lazy: 'libphonenumber-js',
    budget: 42,
  },
  { what: 'later: mail editor', entries: EVERYTHING, lazy: 'prosemirror-view', budget: 85 },
  { what: 'later: sanitiser', entries: EVERYTHING, lazy: 'dompurify', budget: 14 },
  { what: 'CDN file, everything in it', file: 'dist/cdn/outbound-elements.js', budget: 195 },
];
