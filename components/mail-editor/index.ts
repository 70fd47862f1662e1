/** The editor of an email with its toolbar; loaded when the first email is written. */
export { MailEditor } from './mail-editor.js';
export { readMail, type MailPiece } from './read-mail.js';
export { editorStyles } from './mail-editor.styles.js';
export type { EditorDescription, MailEditorOptions, MailImage, Span } from './options.js';
export { editorKeysId, EditorToolbar } from './toolbar/toolbar.js';
