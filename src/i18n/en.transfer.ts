import { numbers, plural } from './format.js';
import type { TransferWords } from './words.transfer.js';

const count = plural('en');
const number = numbers('en');

/** English words for handing a conversation on. */
export const enTransfer: TransferWords = {
  open: 'Transfer',
  title: 'Transfer the conversation',
  about: (recipient) => `Conversation with ${recipient}`,
  kinds: { queue: 'Queues', agent: 'Agents' },
  search: { queue: 'Search queues', agent: 'Search agents' },
  targets: { queue: 'Queues', agent: 'Agents' },
  availability: { available: 'Available', busy: 'Busy', offline: 'Offline' },
  reload: 'Reload',
  updated: (ago) => `Updated ${ago}`,
  loading: 'Fetching the newest list…',
  none: 'Nothing matches the search.',
  empty: { queue: 'There are no queues.', agent: 'There are no agents.' },
  found: (found, total) => count(total, { one: `${number(found)} of # found`, other: `${number(found)} of # found` }),
  foundSoFar: (found) => count(found, { one: '# found so far', other: '# found so far' }),
  unreadable: (entries) =>
    count(entries, {
      one: '# entry of the desktop cannot be read and is not listed.',
      other: '# entries of the desktop cannot be read and are not listed.',
    }),
  lasting: (state, duration) => `${state} for ${duration}`,
  agentsAvailable: (agents) => count(agents, { one: '# agent available', other: '# agents available' }),
  wait: (duration) => `about ${duration} to wait`,
  load: (used, limit) => `${number(used)} of ${number(limit)} conversations`,
  extension: (extension) => `ext. ${extension}`,
  favourite: 'Favourite',
  recent: 'Recent',
  lost: (name) => ({ why: `${name} is not in the newest list.`, todo: 'Choose somebody else.' }),
  alternative: (name) => `Transfer to ${name} instead`,
  note: (name) => `Note for ${name}`,
  confirm: 'Transfer',
  confirmTo: (name) => `Transfer to ${name}`,
  chooseFirst: 'Choose a queue or an agent first.',
  starting: (name) => `Handing the conversation to ${name}…`,
  waiting: (name) => `Waiting for ${name} to accept…`,
  cancel: 'Take it back',
  cancelling: 'Taking it back…',
  close: 'Close',
};
