import type { MailEditorWords } from './words.mail-editor.js';

export const mailEditor: MailEditorWords = {
  toolbar: 'Formato',
  style: 'Estilo de párrafo',
  styles: {
    paragraph: 'Texto normal',
    'heading-1': 'Título 1',
    'heading-2': 'Título 2',
    'heading-3': 'Título 3',
  },
  deeds: {
    undo: 'Deshacer',
    redo: 'Rehacer',
    bold: 'Negrita',
    italic: 'Cursiva',
    underline: 'Subrayado',
    bulleted: 'Lista con viñetas',
    numbered: 'Lista numerada',
    quote: 'Cita',
    clear: 'Borrar formato',
  },
  nothingTo: { undo: 'No hay nada que deshacer.', redo: 'No hay nada que rehacer.' },
  link: 'Enlace',
  linkText: 'Texto',
  linkAddress: 'Dirección',
  applyLink: 'Aplicar enlace',
  editLink: 'Editar enlace',
  removeLink: 'Quitar enlace',
  cancel: 'Cancelar',
  goesTo: 'Lleva a',
  notAnAddress: {
    why: 'Un enlace no puede llevar ahí.',
    todo: 'Escriba una dirección como https://example.com o nombre@example.com.',
  },
  shift: 'Mayús',
  keys: 'En una lista, Tab y Mayús + Tab cambian el nivel del elemento; después de Escape, Tab sale del texto. Alt + F10 lleva al formato.',
};
