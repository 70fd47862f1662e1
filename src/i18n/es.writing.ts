import { listing } from './format.js';
import type { WritingWords } from './writing.words.js';

const and = listing('es', 'conjunction');

/** How a message is written and sent, in Spanish. */
export const writing: WritingWords = {
  saved: 'Borrador guardado',
  enterAlone: 'Intro envía',
  copies: 'Cc y Cco',
  cc: 'Cc',
  bcc: 'Cco',
  noAddress: (text) => `«${text}» no es una dirección de correo. Separe varias con comas.`,
  signature: 'Firma',
  editorComes: 'Se está cargando el editor…',
  editorAbsent: 'No se ha podido cargar el editor. Lo que escriba aquí sale como texto sin formato.',
  later: 'Enviar más tarde',
  laterAt: 'Cuándo enviarlo',
  schedule: 'Programar',
  inThePast: 'Elija un momento que aún no haya pasado.',
  doNotSchedule: 'Cancelar',
  reviewing: 'Se está revisando el mensaje…',
  warned: { why: 'Mire otra vez este mensaje.', todo: 'Envíelo solo si puede responder de ello.' },
  sendAnyway: 'Enviar de todos modos',
  doNotSend: 'No enviar',
  changed: 'El mensaje cambió mientras se revisaba y no se ha enviado. Vuelva a enviarlo.',
  vetoed: 'Este escritorio no ha dejado salir el mensaje. Sigue aquí.',
  filesNotReady: (names) => `Aún no se puede enviar: ${and(names)}. Espere o quite lo que no se pueda enviar.`,
};
