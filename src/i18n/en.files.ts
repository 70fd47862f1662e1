import { fileSize, numbers } from './format.js';
import type { FilesWords, ImageWords } from './words.files.js';

const number = numbers('en');

const image: ImageWords = {
  title: (name, more) => (more === 0 ? `Image ${name}` : `Image ${name}, and ${number(more)} more after it`),
  reading: 'Reading the image…',
  shrink: 'Make it smaller',
  shrinking: 'Making the image smaller…',
  smaller: 'Still smaller',
  smallest: 'It cannot be made smaller than this.',
  preview: 'Preview',
  measure: (size, width, height) => `${size} · ${number(width)} × ${number(height)} pixels`,
  lost: {
    animation: 'The image does not move any more.',
    transparency: 'What was transparent is white now.',
  },
  alt: 'What is in the image, for people who do not see it',
  altMissing: 'Say what is in the image, or that it is decoration.',
  decorative: 'It is only decoration',
  insert: 'Insert',
  uploaded: 'The image is uploaded, and is not in the message yet.',
  inserted: 'The image is in the message.',
  seenUntil: (date) => `The customer can see it until ${date}.`,
  seenForMonths: 'The customer can see it for six months.',
  attachInstead: 'Attach it instead',
};

const troubles: FilesWords['troubles'] = {
  empty: { why: 'There is nothing in this file.', todo: 'Choose another file.' },
  unreadable: {
    why: 'The file cannot be read. It may be a folder, or have been moved or changed.',
    todo: 'Choose it again.',
  },
  disguised: {
    why: 'The file says that it is an image, and is none.',
    todo: 'Do not open it, and ask where it comes from.',
  },
  'not-an-image': {
    why: 'Only PNG, JPEG, GIF and WebP images can be put into a message.',
    todo: 'Save it in one of these formats.',
  },
  damaged: { why: 'The image is damaged and cannot be shown.', todo: 'Choose another image.' },
  'too-many-pixels': {
    why: 'The image has more than 100 million pixels.',
    todo: 'Make it smaller in another program first.',
  },
  'not-small-enough': {
    why: 'The image cannot be made small enough.',
    todo: 'Describe it in words, or send a link.',
  },
  'wrong-address': {
    why: 'The desktop gave an address from which no image can be shown in an email.',
    todo: 'Tell your administrator.',
  },
  'still-checked': { why: 'The desktop is still checking the image.', todo: 'Try again in a moment.' },
};

/** The files of a message, in English. */
export const files: FilesWords = {
  image,
  insertImage: 'Insert image',
  attach: 'Attach files',
  dropHere: { inline: 'Drop images here to put them into the message', attach: 'Drop files here to attach them' },
  mayDrop: 'Files can be dropped here.',
  list: 'Files of this message',
  unnamed: 'Unnamed file',
  size: fileSize('en'),
  states: {
    waiting: 'Waiting to be uploaded',
    uploading: 'Uploading…',
    scanning: 'Being checked…',
    ready: 'Ready to be sent',
    refused: 'Refused',
    expired: 'Not kept any longer: attach it again',
  },
  refused: (reason) => `Refused: ${reason}`,
  failed: (why) => `Not uploaded. ${why}`,
  told: (name, state) => `${name}: ${state}`,
  removed: (name) => `${name} is removed.`,
  remove: 'Remove',
  cancel: 'Cancel',
  total: 'Size of all files',
  totalIs: (size) => `Size of all files: ${size}`,
  totalOf: (size, most) => `${size} of ${most}`,
  full: (most) => ({ why: `The files may have ${most} together, and have it.`, todo: 'Remove one of them first.' }),
  tooMuch: (size, most) => ({
    why: `With this file there are ${size}; ${most} may be sent together.`,
    todo: 'Remove files, or send a link.',
  }),
  again: (name) => `A file ${name} of this size is there already. Attach it once more?`,
  attachAgain: 'Attach it',
  doNotAttach: 'Do not attach it',
  retryIsSafe: 'Trying again is safe: it will not be kept twice.',
  absent: { why: 'Files cannot be taken now.', todo: 'Check the network, then reload the page.' },
  troubles,
};
