import type { InEveryLanguage } from '../language.js';

/** What could be said next. */
export const suggestedReplies: InEveryLanguage<readonly string[]> = {
  en: [
    'Thank you for your patience. I am looking into it and will write again within the hour.',
    'That is arranged. Is there anything else I can do for you?',
    'Could you send me the order number, please?',
  ],
  es: [
    'Gracias por su paciencia. Lo estoy mirando y le escribo de nuevo en una hora.',
    'Ya está arreglado. ¿Puedo ayudarle en algo más?',
    '¿Me puede indicar el número de pedido, por favor?',
  ],
};

/** What somebody wrote, said in another way. */
export const betterWords: InEveryLanguage<readonly ((said: string) => string)[]> = {
  en: [(said) => `Thank you for writing to us. ${said}`, (said) => `${said} Please tell me if anything is unclear.`],
  es: [(said) => `Gracias por escribirnos. ${said}`, (said) => `${said} Dígame si algo no queda claro.`],
};
