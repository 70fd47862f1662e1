import type { InEveryLanguage } from '../language.js';

/** What a mail program and its owner put around the words of an email. */
export interface MailWords {
  readonly greeting: (name: string) => string;
  readonly wrote: (day: string, name: string) => string;
  readonly newsletter: string;
  readonly button: string;
}

/** What stands around an email of a customer's. */
export const mailWords: InEveryLanguage<MailWords> = {
  en: {
    greeting: (name) => `Hello ${name},`,
    wrote: (day, name) => `On ${day}, ${name} wrote:`,
    newsletter: 'You receive this because you are a member of the Harbour Club.',
    button: 'See the offers of this week',
  },
  es: {
    greeting: (name) => `Hola, ${name}:`,
    wrote: (day, name) => `El ${day}, ${name} escribió:`,
    newsletter: 'Recibe este mensaje porque es socio del Club del Puerto.',
    button: 'Ver las ofertas de esta semana',
  },
};
