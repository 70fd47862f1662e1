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

const groups: InEveryLanguage<Readonly<Record<'done' | 'missed' | 'agreed' | 'open' | 'complaints', string>>> = {
  en: {
    done: 'Done',
    missed: 'Not reached',
    agreed: 'Agreed',
    open: 'To be followed up',
    complaints: 'Complaints',
  },
  es: {
    done: 'Concluido',
    missed: 'Sin contacto',
    agreed: 'Acordado',
    open: 'Pendiente de seguimiento',
    complaints: 'Reclamaciones',
  },
};

type Groups = (typeof groups)['en'];

/** The groups of the codes in their order; the last ones stand in none. */
const groupsOf = ({ done, missed, agreed, open, complaints }: Groups): readonly (readonly string[])[] => [
  ...[[done], [done]],
  ...[[missed], [missed]],
  ...[[agreed], [agreed]],
  ...[[open], [open, complaints], [open, complaints]],
];

const coded = (language: readonly string[], groupNames: Groups): readonly WrapUpCode[] =>
  language.map((name, index) => {
    const group = groupsOf(groupNames)[index];
    return { id: `code-${index + 1}`, name, ...(group && { group }) };
  });

/** The reasons for closing a conversation; the first is the one submitted by itself. */
export const wrapUpCodes: InEveryLanguage<readonly WrapUpCode[]> = {
  en: coded(names.en, groups.en),
  es: coded(names.es, groups.es),
};
