import type { InEveryLanguage } from '../language.js';

/** Why the centre's policy forbids a conversation, or what it warns of, by how its knob stands (L9). */
export const policyWords: InEveryLanguage<Readonly<Record<'warn' | 'warn-why' | 'quiet-hours' | 'block', string>>> = {
  en: {
    warn: 'There is no record that this customer agreed to be written to. Go on only if they have asked for it.',
    'warn-why':
      'This customer is on the do-not-disturb list. Only a matter they expect, such as a delivery, may be written about.',
    'quiet-hours': 'This customer may be written to from 9:00 in their own time zone.',
    block: 'This customer has asked not to be contacted any more.',
  },
  es: {
    warn: 'No consta que este cliente aceptara recibir mensajes. Continúe solo si los ha pedido.',
    'warn-why':
      'Este cliente está en la lista de no molestar. Solo se le puede escribir por algo que espera, como una entrega.',
    'quiet-hours': 'A este cliente se le puede escribir a partir de las 9:00 de su zona horaria.',
    block: 'Este cliente ha pedido que no se le contacte más.',
  },
};

/** What stands against a message with the number of a card in it, by how its knob stands. */
export const reviewWords: InEveryLanguage<Readonly<Record<'warn' | 'block', string>>> = {
  en: {
    warn: 'This looks like a card number. Send it only if the customer knows it is theirs.',
    block: 'This looks like a card number. Card numbers must not be sent from this centre.',
  },
  es: {
    warn: 'Esto parece un número de tarjeta. Envíelo solo si el cliente sabe que es el suyo.',
    block: 'Esto parece un número de tarjeta. Desde este centro no se pueden enviar números de tarjeta.',
  },
};

/** Why a file is refused. */
export const scanWords: InEveryLanguage<string> = {
  en: 'Something harmful was found in it.',
  es: 'Contiene algo dañino.',
};

/** Why a message could not be delivered (C11). */
export const bounceWords: InEveryLanguage<string> = {
  en: 'The recipient cannot be reached (carrier code 30003).',
  es: 'No se puede localizar al destinatario (código de operador 30003).',
};
