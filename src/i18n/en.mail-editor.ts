import type { MailEditorWords } from './words.mail-editor.js';

export const mailEditor: MailEditorWords = {
  toolbar: 'Formatting',
  style: 'Paragraph style',
  styles: {
    paragraph: 'Normal text',
    'heading-1': 'Heading 1',
    'heading-2': 'Heading 2',
    'heading-3': 'Heading 3',
  },
  deeds: {
    undo: 'Undo',
    redo: 'Redo',
    bold: 'Bold',
    italic: 'Italic',
    underline: 'Underline',
    bulleted: 'Bulleted list',
    numbered: 'Numbered list',
    quote: 'Quote',
    clear: 'Clear formatting',
  },
  nothingTo: { undo: 'There is nothing to undo.', redo: 'There is nothing to redo.' },
  link: 'Link',
  linkText: 'Text',
  linkAddress: 'Address',
  applyLink: 'Apply link',
  editLink: 'Edit link',
  removeLink: 'Remove link',
  cancel: 'Cancel',
  goesTo: 'Goes to',
  notAnAddress: {
    why: 'A link cannot go there.',
    todo: 'Enter an address such as https://example.com or name@example.com.',
  },
  shift: 'Shift',
  keys: 'In a list, Tab and Shift + Tab move the item in and out; after Escape, Tab leaves the text. Alt + F10 goes to the formatting.',
};
