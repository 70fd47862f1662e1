const components = (...files) => files.map((file) => `dist/components/${file}`);
const EVERYTHING = components('define.js');

/**
 * What users download, and the most it may weigh, in kB (1000 bytes) minified and gzipped with all dependencies.
 * What loads at once is counted, or with `lazy` what loads later for the module whose path has that in it, besides what
 * has come for `beside` already.
 */
export const ROWS = [
  { what: 'core (machines, rules, XState)', entries: ['dist/src/index.js'], budget: 42.5 },
  {
    what: 'session and launcher',
    entries: components('outbound-session/define.js', 'outbound-launcher/define.js'),
    budget: 48,
  },
  {
    what: 'the launcher’s button alone',
    entries: components('outbound-launcher/define.js'),
    budget: 11,
    without: '/node_modules/xstate/',
  },
  { what: 'all elements', entries: EVERYTHING, budget: 65 },
  {
    what: 'later: phone numbers',
    entries: [...EVERYTHING, 'dist/src/index.js'],
    lazy: '/domain/phone/read-phone.js',
    budget: 42,
  },
  {
    what: 'later: numbers put into groups, besides',
    entries: [...EVERYTHING, 'dist/src/index.js'],
    lazy: '/domain/phone/format-as-typed.js',
    beside: '/domain/phone/read-phone.js',
    budget: 13,
  },
  {
    what: 'later: a conversation, as it is shown and written',
    entries: EVERYTHING,
    lazy: '/outbound-composer/conversation-pane.js',
    budget: 40,
  },
  {
    what: 'later: whom a conversation can be handed to',
    entries: EVERYTHING,
    lazy: '/transfer-panel/target-picker.js',
    budget: 12,
  },
  {
    what: 'later: mail editor, besides',
    entries: EVERYTHING,
    lazy: '/node_modules/prosemirror-view/',
    beside: '/outbound-composer/conversation-pane.js',
    budget: 85,
  },
  {
    what: 'later: sanitiser and frame, besides',
    entries: EVERYTHING,
    lazy: '/node_modules/dompurify/',
    beside: '/outbound-composer/conversation-pane.js',
    budget: 19,
  },
  { what: 'CDN file, everything in it', file: 'dist/cdn/outbound-elements.js', budget: 306 },
];
