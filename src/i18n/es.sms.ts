import { listing, plural } from './format.js';
import type { SmsWords } from './words.sms.js';

const count = plural('es');
/** How often, behind what is named; once need not be said. */
const often = (times: number): string => (times > 1 ? ` (${count(times, { one: '# vez', other: '# veces' })})` : '');
const and = listing('es', 'conjunction');

/** What a text message costs, in Spanish. */
export const sms: SmsWords = {
  measure: (units, segments, encoding) =>
    `${count(units, { one: '# unidad', other: '# unidades' })} · ${count(segments, { one: '# SMS', other: '# SMS' })} · ${encoding}`,
  remaining: (units) => count(units, { one: 'Cabe # más', other: 'Caben # más' }),
  cost: (money) => `≈ ${money}`,
  costly: (characters) => `En un SMS caben menos caracteres por ${and(characters)}`,
  news: (segments, encoding) =>
    count(segments, { one: `El mensaje es # SMS en ${encoding}.`, other: `El mensaje son # SMS en ${encoding}.` }),
  replace: (characters) => count(characters, { one: 'Reemplazar # carácter', other: 'Reemplazar # caracteres' }),
  fewer: (before, after) => `De ${before} SMS a ${after}`,
  roomier: (remaining) => count(remaining, { one: 'Así cabe # unidad más', other: 'Así caben # unidades más' }),
  savesNothing: 'Solo con eso no se ahorra nada',
  choose: 'Elegir caracteres',
  chooseSome: 'Elija al menos un carácter',
  pair: (character, replacement, times) => `${character} → ${replacement}${often(times)}`,
  leftOut: (character, times) => `${character}: se quita${often(times)}`,
  space: 'espacio',
  lineBreak: 'salto de línea',
  add: (text) => `Añadir: ${text}`,
};
