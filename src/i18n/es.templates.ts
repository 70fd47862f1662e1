import { plural } from './format.js';
import type { TemplateWords } from './words.templates.js';

const count = plural('es');

export const templates: TemplateWords = {
  typeIt: 'O escriba / y su atajo en el mensaje.',
  searching: 'Buscando…',
  searchFailed: 'No se pudo buscar en el escritorio. Estas son las plantillas que hay aquí.',
  more: (hidden) => count(hidden, { one: 'Hay # más: escriba más.', other: 'Hay # más: escriba más.' }),
  preview: 'Vista previa',
  open: (label) => `${label} (pendiente)`,
  fillIn: 'Complete lo pendiente',
  required: (label) => `${label} (obligatorio)`,
  optional: (label) => `${label} (opcional)`,
  missing: 'Falta este dato.',
  insert: 'Insertar',
  asItIs: 'Insertar tal cual',
  staysClosed: 'Insertada tal cual, el mensaje no se puede enviar hasta que se sustituya lo pendiente.',
  back: 'Volver a las plantillas',
};
