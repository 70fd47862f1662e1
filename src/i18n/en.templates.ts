import { plural } from './format.js';
import type { TemplateWords } from './words.templates.js';

const count = plural('en');

export const templates: TemplateWords = {
  typeIt: 'Or type / and its shortcut in the message.',
  searching: 'Searching…',
  searchFailed: 'The desktop could not be searched. These are the templates that are here.',
  more: (hidden) => count(hidden, { one: '# more: type more of it.', other: '# more: type more of it.' }),
  preview: 'Preview',
  open: (label) => `${label} (open)`,
  fillIn: 'Fill in what is open',
  required: (label) => `${label} (required)`,
  optional: (label) => `${label} (optional)`,
  missing: 'This is missing.',
  insert: 'Insert',
  asItIs: 'Insert as it is',
  staysClosed: 'Inserted as it is, the message cannot be sent until what is open has been replaced.',
  back: 'Back to the templates',
};
