import { simulatedClock } from '../../src/clocks/simulated-clock.js';
import { createSession, type Desktop, type Fact, type History, type Message, type RequestOf } from '../../src/index.js';
import { answersOf, everything } from './desk-at.js';
import { newConversation, offeredTask, smsEntryPoint } from './nouns.js';
import { sharedDevice, type PageStore } from './shared-device.js';
// fetched before time is simulated
import '../../src/session/kept/kept-session.js';

/** How many messages a page has. */
export const pageSize = 3;

/** A message of a conversation, by its number. */
export const written = (number: number, conversationId = offeredTask.conversationId): Message => ({
  ...{ id: `${conversationId} ${number}`, conversationId, direction: 'inbound', text: `${number}`, at: number },
});

type Asked = RequestOf<'listMessages'>;

/** Pages named by where they end, whatever conversation they are of. */
function pageOf(count: number, { conversationId, before }: Asked): History {
  const end = before === undefined ? count : Number(before);
  const start = Math.max(0, end - pageSize);
  const messages = Array.from({ length: end - start }, (_, index) => written(start + index + 1, conversationId));
  return { messages, earlier: [], ...(start > 0 && { older: String(start) }) };
}

/** A desktop whose conversations have so many messages, three a page, and an agent whose pages come and go. */
export async function longTalk(count: number, otherwise: Partial<Desktop> = {}) {
  const clock = simulatedClock(1_000);
  const device = sharedDevice();
  const listeners = new Set<(fact: Fact) => void>();
  const asked: Asked[] = [];
  const held: (() => void)[] = [];
  const circumstances = { count, isHeld: false, fails: false, hasHistory: true };
  const listMessages: Desktop['listMessages'] = async (request) => {
    asked.push(request);
    if (circumstances.isHeld) await new Promise<void>((go) => held.push(go));
    if (circumstances.fails) throw new Error('down');
    return pageOf(circumstances.count, request);
  };
  const task = { ...offeredTask, state: 'accepted' as const };
  const desktop: Desktop = {
    ...answersOf(),
    listMessages,
    findTask: async ({ createToken }) => ({ task: { ...task, clientToken: createToken } }),
    subscribe: (listener) => (listeners.add(listener), () => void listeners.delete(listener)),
    get capabilities() {
      return everything.filter((each) => each !== 'history' || circumstances.hasHistory);
    },
    ...otherwise,
  };
  let tokens = 0;
  const open = (store: PageStore) => createSession({ desktop, clock, store, newToken: () => `token-${++tokens}` });
  let store = device.page();
  let session = open(store);
  const settle = async (): Promise<void> => {
    // what a page fetches for itself takes real time
    for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setTimeout(resolve));
    await clock.advance(1_000);
  };
  await settle();
  session.start(newConversation);
  await settle();
  return {
    circumstances,
    settle,
    get session() {
      return session;
    },
    /** The names of the pages that were asked for; the newest has none. */
    pages: () => asked.map(({ before }) => before),
    tell: (fact: Fact) => {
      for (const listener of [...listeners]) listener(fact);
    },
    /** Lets the desktop answer what it held back. */
    release: async () => {
      circumstances.isHeld = false;
      for (const go of held.splice(0)) go();
      await settle();
    },
    /** What the agent sees of a conversation. */
    texts: (id = offeredTask.id) =>
      session.view.tasks.find(({ task: each }) => each?.id === id)?.transcript.map(({ text }) => text),
    older: () => session.view.tasks[0]?.history.older,
    load: async (id = offeredTask.id) => {
      session.loadOlder(id);
      await settle();
    },
    /** A second conversation, handed over and accepted. */
    another: async () => {
      const other = { ...offeredTask, id: 'task-2', conversationId: 'conversation-2', clientToken: undefined };
      for (const listener of [...listeners])
        listener({ type: 'task.offered', task: { ...other, state: 'accepted', entryPoint: smsEntryPoint } });
      await settle();
      return other.id;
    },
    /** The page goes and comes back; `meanwhile` is what changed at the desktop while no page was open. */
    reload: async (meanwhile: Partial<typeof circumstances> = {}) => {
      session.stop();
      await clock.advance(0);
      store.die();
      Object.assign(circumstances, meanwhile);
      store = device.page();
      session = open(store);
      await settle();
    },
  };
}
