import { listing } from './format.js';
import type { WritingWords } from './writing.words.js';

const and = listing('en', 'conjunction');

/** How a message is written and sent, in English. */
export const writing: WritingWords = {
  saved: 'Draft saved',
  enterAlone: 'Enter sends',
  copies: 'Cc and Bcc',
  cc: 'Cc',
  bcc: 'Bcc',
  noAddress: (text) => `“${text}” is not an email address. Separate several with commas.`,
  signature: 'Signature',
  editorComes: 'The editor is being loaded…',
  editorAbsent: 'The editor could not be loaded. What you write here goes out as plain text.',
  later: 'Send later',
  laterAt: 'When to send it',
  schedule: 'Schedule',
  inThePast: 'Choose a moment that is still to come.',
  doNotSchedule: 'Cancel',
  reviewing: 'The message is being checked…',
  warned: { why: 'Look at this message once more.', todo: 'Send it only if you can answer for it.' },
  sendAnyway: 'Send anyway',
  doNotSend: 'Do not send',
  changed: 'The message changed while it was being checked, so it was not sent. Send it again.',
  vetoed: 'This desktop did not let the message go out. It is still here.',
  filesNotReady: (names) => `Not ready to be sent: ${and(names)}. Wait, or remove what cannot be sent.`,
};
