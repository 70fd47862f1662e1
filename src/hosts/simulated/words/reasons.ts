import type { InEveryLanguage } from '../language.js';

/** Why the centre's policy forbids a conversation (L9). */
export const policyWords: InEveryLanguage<string> = {
  en: 'This customer asked not to be contacted before 9:00 in their own time zone.',
  es: 'El cliente pidió que no se le contacte antes de las 9:00 de su zona horaria.',
};

/** Why a message could not be delivered (C11). */
export const bounceWords: InEveryLanguage<string> = {
  en: 'The recipient cannot be reached (carrier code 30003).',
  es: 'No se puede localizar al destinatario (código de operador 30003).',
};
