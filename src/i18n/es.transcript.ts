import { listing, plural } from './format.js';
import type { TranscriptWords } from './words.transcript.js';

const count = plural('es');
const and = listing('es', 'conjunction');

export const transcript: TranscriptWords = {
  today: 'Hoy',
  yesterday: 'Ayer',
  newFromHere: 'Nuevo',
  newBelow: (messages) => count(messages, { one: '# mensaje nuevo', other: '# mensajes nuevos' }),
  loadOlder: 'Cargar mensajes anteriores',
  olderLoaded: (messages) =>
    count(messages, { one: '# mensaje anterior cargado', other: '# mensajes anteriores cargados' }),
  heldFor: (seconds) => count(seconds, { one: 'Se envía en # segundo', other: 'Se envía en # segundos' }),
  undo: 'Deshacer el envío',
  scheduled: (when) => `Programado: ${when}`,
  copyTo: (addresses) => `Copia a ${and(addresses)}`,
  blindCopyTo: (addresses) => `Copia oculta a ${and(addresses)}`,
  files: 'Archivos adjuntos',
  fileStates: {
    scanning: 'Se está comprobando si es malicioso…',
    ready: 'Comprobado',
    refused: 'Rechazado por la comprobación',
    expired: 'Ya no está disponible',
  },
  fileRefused: (reason) => `Rechazado: ${reason}`,
  keptUntil: (day) => `Disponible hasta el ${day}`,
  newTab: '(se abre en otra pestaña)',
  showImages: (images) => count(images, { one: 'Mostrar # imagen remota', other: 'Mostrar # imágenes remotas' }),
  asText: 'Mostrar como texto sin formato',
  withForm: 'Mostrar con su formato',
  mailTitle: (author, time) => `Mensaje de ${author}, ${time}`,
  leadsTo: (place) => `(lleva a ${place})`,
  quoted: 'Mensajes anteriores',
};
