import { createSession, deviceSessionStore, indexedDbDraftStore, type ConversationView } from '../../../src/index.js';
import { newConversation } from '../../support/nouns.js';
import { fastClock } from './fast-clock.js';
import { remoteDesktop } from './remote-desktop.js';

/** How long a gesture waits until it is possible, in real ms. */
const patienceMs = 1_500;

const given = new URLSearchParams(location.search);
const name = given.get('run') ?? '';
const clock = fastClock(Number(given.get('speed')), Number(given.get('since')));
const faults: string[] = [];
const rescued: string[] = [];

const session = createSession({
  desktop: remoteDesktop(
    `/host/${name}`,
    given.has('history') ? ['find-task', 'find-message', 'history'] : ['find-task', 'find-message'],
    (token) => (given.get('break') === 'new-token' ? crypto.randomUUID() : token),
  ),
  clock,
  store: deviceSessionStore({ name }),
  drafts: indexedDbDraftStore({ name, clock }),
});
session.onAnnouncement((announcement) => {
  if (announcement.type === 'outbound-drafts-not-kept') faults.push(announcement.code);
  if (announcement.type === 'outbound-tasks-not-restored') rescued.push(...announcement.drafts);
});
for (const type of ['online', 'offline'])
  addEventListener(type, () => {
    session.setOnline(navigator.onLine);
  });
// as an agent would who is told that the desktop cannot be reached
setInterval(() => {
  if (session.view.phase === 'unreachable') session.reconnect();
}, 50);

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function when(holds: () => boolean, withinMs = patienceMs): Promise<boolean> {
  for (const until = performance.now() + withinMs; !holds() && performance.now() < until;) await pause(5);
  return holds();
}

const active = (): readonly ConversationView[] => session.view.tasks.filter(({ phase }) => phase === 'active');
const messages = () => session.view.tasks.flatMap(({ transcript }) => transcript);

/** Is all of it on the device, as far as the page says? What it announces comes a turn later. */
async function isKept(): Promise<boolean> {
  await session.flushDrafts();
  await pause(0);
  return faults.length === 0 && session.view.draftsKept === 'kept';
}

/** What was written: `kept` when the page took it with nothing to say against it. */
export interface Written {
  readonly texts: readonly string[];
  readonly conversation: string;
  readonly kept: boolean;
}

/** What an agent sees. */
export interface Seen {
  readonly known: boolean;
  readonly messages: readonly { readonly text: string; readonly status: string }[];
  readonly drafts: readonly string[];
  readonly rescued: readonly string[];
  readonly faults: readonly string[];
}

const draftTexts = (keys: readonly string[]): readonly string[] =>
  [...keys, ...session.view.tasks.map(({ task }) => `conversation:${task?.conversationId ?? ''}`)].flatMap(
    (key) => session.draft(key)?.text?.split('\n') ?? [],
  );

const look = (keys: readonly string[]): Seen => ({
  known: session.view.phase === 'known',
  messages: messages().map(({ text, status = 'sent' }) => ({ text, status })),
  drafts: draftTexts([...keys, ...rescued]),
  rescued,
  faults,
});

/** What can be done in this tab from outside. */
export const tab = {
  look,

  async begin(conversations: number): Promise<void> {
    await when(() => session.view.phase === 'known');
    for (let nth = 0; nth < conversations; nth++)
      session.start({ ...newConversation, recipient: { address: `+3461234567${nth}` } });
    await when(() => active().length === conversations);
  },

  async write(nth: number, texts: readonly string[]): Promise<Written> {
    await when(() => active().length > 0);
    const conversation = active()[nth % Math.max(1, active().length)];
    const sent = texts.filter((text) => conversation && session.send(conversation.key, { text }).ok);
    return { texts: sent, conversation: conversation?.task?.conversationId ?? '', kept: await isKept() };
  },

  async saveDraft(key: string, text: string): Promise<boolean> {
    session.saveDraft(key, { text });
    return isKept();
  },

  /** Does by hand what is done with a message; was it possible? */
  async hand(deed: 'retry' | 'check', text: string): Promise<boolean> {
    const message = messages().find((each) => each.text === text);
    if (!message?.clientToken || (message.status !== 'failed' && message.status !== 'unknown')) return false;
    if (deed === 'retry') session.retryMessage(message.clientToken);
    else session.checkMessage(message.clientToken);
    return true;
  },

  /** From now on nothing new fits on the device, as far as this tab knows. */
  fillUp(): void {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  },

  deleteDatabase: (): Promise<void> =>
    new Promise((resolve) => {
      const request = indexedDB.deleteDatabase(name);
      request.onsuccess = request.onerror = () => {
        resolve();
      };
    }),

  /** Waits until nothing is on its way any more and everything expected is somewhere to be seen. */
  async settle(expected: readonly string[], keys: readonly string[], withinMs: number): Promise<Seen> {
    await when(() => session.view.phase === 'known', withinMs);
    await session.flushDrafts();
    await when(() => {
      const { messages: shown, drafts } = look(keys);
      const texts = new Set([...shown.map(({ text }) => text), ...drafts]);
      return expected.every((text) => texts.has(text)) && !shown.some(({ status }) => isUnderWay(status));
    }, withinMs);
    return look(keys);
  },
};

const isUnderWay = (status: string): boolean => status === 'queued' || status === 'sending';

Object.assign(globalThis, { tab });
