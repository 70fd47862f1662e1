/** The editor of an email; loaded when the first one is written. */
export { MailEditor } from './mail-editor.js';
export { editorStyles } from './mail-editor.styles.js';
