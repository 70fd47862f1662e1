import { fileSize, numbers } from './format.js';
import type { FilesWords, ImageWords } from './words.files.js';

const number = numbers('es');

const image: ImageWords = {
  title: (name, more) => (more === 0 ? `Imagen ${name}` : `Imagen ${name}, y ${number(more)} más después`),
  reading: 'Leyendo la imagen…',
  shrink: 'Reducirla',
  shrinking: 'Reduciendo la imagen…',
  smaller: 'Reducirla más',
  smallest: 'No se puede reducir más.',
  preview: 'Vista previa',
  measure: (size, width, height) => `${size} · ${number(width)} × ${number(height)} píxeles`,
  lost: {
    animation: 'La imagen ya no se mueve.',
    transparency: 'Lo que era transparente ahora es blanco.',
  },
  alt: 'Qué hay en la imagen, para quien no la ve',
  altMissing: 'Diga qué hay en la imagen, o que es decorativa.',
  decorative: 'Es solo decorativa',
  insert: 'Insertar',
  uploaded: 'La imagen está subida, pero aún no está en el mensaje.',
  inserted: 'La imagen está en el mensaje.',
  seenUntil: (date) => `El cliente puede verla hasta el ${date}.`,
  seenForMonths: 'El cliente puede verla durante seis meses.',
  attachInstead: 'Adjuntarla en su lugar',
};

const troubles: FilesWords['troubles'] = {
  empty: { why: 'Este archivo está vacío.', todo: 'Elija otro archivo.' },
  unreadable: {
    why: 'No se puede leer el archivo. Puede ser una carpeta, o se ha movido o cambiado.',
    todo: 'Elíjalo de nuevo.',
  },
  disguised: {
    why: 'El archivo dice que es una imagen y no lo es.',
    todo: 'No lo abra y pregunte de dónde viene.',
  },
  'not-an-image': {
    why: 'En un mensaje solo se pueden poner imágenes PNG, JPEG, GIF y WebP.',
    todo: 'Guárdela en uno de estos formatos.',
  },
  damaged: { why: 'La imagen está dañada y no se puede mostrar.', todo: 'Elija otra imagen.' },
  'too-many-pixels': {
    why: 'La imagen tiene más de 100 millones de píxeles.',
    todo: 'Redúzcala antes en otro programa.',
  },
  'not-small-enough': {
    why: 'La imagen no se puede reducir lo suficiente.',
    todo: 'Descríbala con palabras o envíe un enlace.',
  },
  'wrong-address': {
    why: 'El escritorio dio una dirección desde la que un correo no puede mostrar imágenes.',
    todo: 'Avise a su administrador.',
  },
  'still-checked': {
    why: 'El escritorio aún está examinando la imagen.',
    todo: 'Inténtelo de nuevo dentro de un momento.',
  },
};

/** The files of a message, in Spanish. */
export const files: FilesWords = {
  image,
  insertImage: 'Insertar imagen',
  attach: 'Adjuntar archivos',
  dropHere: {
    inline: 'Suelte aquí imágenes para ponerlas en el mensaje',
    attach: 'Suelte aquí archivos para adjuntarlos',
  },
  mayDrop: 'Aquí se pueden soltar archivos.',
  list: 'Archivos de este mensaje',
  unnamed: 'Archivo sin nombre',
  size: fileSize('es'),
  states: {
    waiting: 'En espera de subirse',
    uploading: 'Subiendo…',
    scanning: 'Examinándose…',
    ready: 'Listo para enviarse',
    refused: 'Rechazado',
    expired: 'Ya no se conserva: adjúntelo de nuevo',
  },
  refused: (reason) => `Rechazado: ${reason}`,
  failed: (why) => `No se subió. ${why}`,
  told: (name, state) => `${name}: ${state}`,
  removed: (name) => `Se ha quitado ${name}.`,
  remove: 'Quitar',
  cancel: 'Cancelar',
  total: 'Tamaño de todos los archivos',
  totalIs: (size) => `Tamaño de todos los archivos: ${size}`,
  totalOf: (size, most) => `${size} de ${most}`,
  full: (most) => ({ why: `Los archivos pueden tener ${most} en total, y los tienen.`, todo: 'Quite antes alguno.' }),
  tooMuch: (size, most) => ({
    why: `Con este archivo son ${size}; juntos se pueden enviar ${most}.`,
    todo: 'Quite archivos o envíe un enlace.',
  }),
  again: (name) => `Ya hay un archivo ${name} de este tamaño. ¿Adjuntarlo otra vez?`,
  attachAgain: 'Adjuntarlo',
  doNotAttach: 'No adjuntarlo',
  retryIsSafe: 'Repetir es seguro: no se guardará dos veces.',
  absent: { why: 'Ahora no se pueden añadir archivos.', todo: 'Compruebe la red y recargue la página.' },
  troubles,
};
