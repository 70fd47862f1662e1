import { listing, plural } from './format.js';
import type { TranscriptWords } from './words.transcript.js';

const count = plural('en');
const and = listing('en', 'conjunction');

export const transcript: TranscriptWords = {
  today: 'Today',
  yesterday: 'Yesterday',
  newFromHere: 'New',
  newBelow: (messages) => count(messages, { one: '# new message', other: '# new messages' }),
  loadOlder: 'Load older messages',
  olderLoaded: (messages) => count(messages, { one: '# older message loaded', other: '# older messages loaded' }),
  heldFor: (seconds) => count(seconds, { one: 'Sending in # second', other: 'Sending in # seconds' }),
  undo: 'Undo sending',
  scheduled: (when) => `Scheduled for ${when}`,
  copyTo: (addresses) => `Copy to ${and(addresses)}`,
  blindCopyTo: (addresses) => `Blind copy to ${and(addresses)}`,
  files: 'Attachments',
  fileStates: {
    scanning: 'Being checked for malware…',
    ready: 'Checked',
    refused: 'Refused by the malware check',
    expired: 'No longer available',
  },
  fileRefused: (reason) => `Refused: ${reason}`,
  keptUntil: (day) => `Available until ${day}`,
  newTab: '(opens in a new tab)',
  showImages: (images) => count(images, { one: 'Show # remote image', other: 'Show # remote images' }),
  asText: 'Show as plain text',
  withForm: 'Show with its form',
  mailTitle: (author, time) => `Message from ${author}, ${time}`,
  leadsTo: (place) => `(leads to ${place})`,
  quoted: 'Earlier messages',
};
