import type { WrapUpCode } from '../../../domain/wrap-up.js';
import type { InEveryLanguage } from '../language.js';

const names: InEveryLanguage<readonly string[]> = {
  en: [
    'Resolved',
    'Follow-up agreed',
    'No answer from the customer',
    'Wrong number or address',
    'Appointment made',
    'Payment promised',
    'Refund requested',
    'Complaint recorded',
    'Escalated to level 2',
    'Customer asked not to be contacted',
    'Handed over at the end of the shift',
    'Test or error',
  ],
  es: [
    'Resuelto',
    'Seguimiento acordado',
    'El cliente no contesta',
    'Número o dirección equivocados',
    'Cita concertada',
    'Promesa de pago',
    'Devolución solicitada',
    'Reclamación registrada',
    'Escalado a nivel 2',
    'El cliente pide que no se le contacte',
    'Traspaso por fin de turno',
    'Prueba o error',
  ],
};

const coded = (language: readonly string[]): readonly WrapUpCode[] =>
  language.map((name, index) => ({ id: `code-${index + 1}`, name }));

/** The reasons for closing a conversation; the first is the one submitted by itself. */
export const wrapUpCodes: InEveryLanguage<readonly WrapUpCode[]> = { en: coded(names.en), es: coded(names.es) };
