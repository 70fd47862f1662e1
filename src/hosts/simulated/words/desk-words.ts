import type { Desk } from '../../../domain/desk.js';
import type { InEveryLanguage } from '../language.js';

/** What a text message costs here, and how customers say that they want no more. */
export const deskWords: InEveryLanguage<Pick<Desk, 'smsCost' | 'optOut'>> = {
  en: { smsCost: { amount: 0.038, currency: 'GBP' }, optOut: 'Reply STOP to opt out.' },
  es: { smsCost: { amount: 0.072, currency: 'EUR' }, optOut: 'Responda BAJA para no recibir más mensajes.' },
};
