import { listing, plural } from './format.js';
import type { SmsWords } from './words.sms.js';

const count = plural('en');
/** How often, behind what is named; once need not be said. */
const often = (times: number): string => (times > 1 ? ` (${count(times, { one: '# time', other: '# times' })})` : '');
const and = listing('en', 'conjunction');

/** What a text message costs, in English. */
export const sms: SmsWords = {
  measure: (units, segments, encoding) =>
    `${count(units, { one: '# unit', other: '# units' })} · ${count(segments, { one: '# SMS', other: '# SMS' })} · ${encoding}`,
  remaining: (units) => count(units, { one: '# more fits', other: '# more fit' }),
  cost: (money) => `≈ ${money}`,
  costly: (characters) => `Fewer characters fit into one SMS because of ${and(characters)}`,
  news: (segments, encoding) =>
    count(segments, { one: `The message is # SMS in ${encoding}.`, other: `The message is # SMS in ${encoding}.` }),
  replace: (characters) => count(characters, { one: 'Replace # character', other: 'Replace # characters' }),
  fewer: (before, after) => `${before} SMS become ${after}`,
  roomier: (remaining) => count(remaining, { one: 'Then # more unit fits', other: 'Then # more units fit' }),
  savesNothing: 'That alone saves nothing',
  choose: 'Choose characters',
  chooseSome: 'Choose at least one character',
  pair: (character, replacement, times) => `${character} → ${replacement}${often(times)}`,
  leftOut: (character, times) => `${character}: left out${often(times)}`,
  space: 'space',
  lineBreak: 'line break',
  add: (text) => `Add: ${text}`,
};
