import {
  createSession,
  type Announcement,
  type Desktop,
  type Draft,
  type Records,
  type Session,
} from '../../src/index.js';
import { wounded, type Corruption } from './corruption.js';
import { answersOf } from './desk-at.js';
import { desk, newConversation, offeredTask } from './nouns.js';
import { OneAgent } from './one-agent.js';
import { rememberingHost } from './remembering-host.js';
import { scheduleClock } from './schedule-clock.js';
import { sharedDevice } from './shared-device.js';
import { abilities, stays } from './task-places.js';

const hour = 3_600_000;
const savedAt = 1_000_000_000_000;

async function storeOf(place: keyof typeof stays, ability: keyof typeof abilities): Promise<Records> {
  const agent = new OneAgent(rememberingHost({ capabilities: abilities[ability] ?? [], doesFirst: true }));
  await agent.open();
  await stays[place].reach(agent);
  for (const mood of ['refuses', 'breaks', 'holds'] as const) {
    agent.host.feel('sendMessage', mood);
    agent.host.feel('findMessage', 'holds');
    for (const { key } of agent.session.view.tasks) agent.session.send(key, { text: `a text it ${mood}` });
    await agent.settle();
  }
  await agent.leave('crash');
  return agent.device.records();
}

/** What real sessions have left in every place of a task, with messages in every state where there can be any. */
export async function realStores(): Promise<readonly Records[]> {
  const stores: Records[] = [];
  for (const ability of Object.keys(abilities))
    for (const place of Object.keys(stays) as (keyof typeof stays)[]) stores.push(await storeOf(place, ability));
  return stores;
}

const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Object.getOwnPropertyDescriptor(value, name)?.value : undefined;

const textsIn = (value: unknown): readonly string[] => {
  if (typeof value !== 'object' || value === null) return [];
  const text = field(value, 'text');
  const inside = Object.keys(value).flatMap((name) => textsIn(field(value, name)));
  return typeof text === 'string' && text !== '' ? [text, ...inside] : inside;
};

/** Is it the agent's, and has it not gone out for certain? */
function isOwed(record: unknown): boolean {
  const agent = field(record, 'agent');
  const status = field(field(record, 'entry'), 'status');
  const isOurs = typeof agent !== 'string' || agent === '' || agent === desk.agent.id;
  return isOurs && status !== 'sent' && status !== 'delivered';
}

/** May it be on its way at the desktop? If its task is gone, the page is told what became of it. */
const isInDoubt = (record: unknown): boolean => {
  const entry = field(record, 'entry');
  const status = field(entry, 'status');
  return status === 'sending' || status === 'unknown' || field(entry, 'inDoubt') === true;
};

interface Owed {
  readonly text: string;
  readonly isInDoubt: boolean;
}

const owedIn = (records: Records): readonly Owed[] =>
  Object.entries(records)
    .filter(([name, record]) => name.startsWith('message:') && isOwed(record))
    .flatMap(([, record]) => textsIn(record).map((text) => ({ text, isInDoubt: isInDoubt(record) })));

const hostThat = (finds: Corruption['finds']): Desktop => ({
  ...answersOf(),
  createTask: async (wanted, { clientToken }) => {
    const names = { id: `task ${clientToken}`, conversationId: `conversation ${clientToken}`, clientToken };
    return { ...offeredTask, ...wanted, ...names, state: 'accepted' };
  },
  findTask: async () => {
    if (finds === 'no answer') throw new Error('The line broke.');
    return { task: finds === 'task' ? { ...offeredTask, state: 'accepted' } : null };
  },
});

/** A session on a store that is not what it was. */
async function openOn(records: Records, { finds, wrongMs }: Corruption) {
  const told: Announcement[] = [];
  const drafts: Record<string, Draft> = {};
  const device = sharedDevice();
  device.put(records);
  const clock = scheduleClock(() => undefined, 160);
  await clock.advance(savedAt + wrongMs);
  let tokens = 0;
  const session = createSession({
    desktop: hostThat(finds),
    clock,
    store: device.page(),
    drafts: {
      load: async () => ({}),
      save: async (key, draft) => {
        if (draft) drafts[key] = draft;
      },
    },
    newToken: () => `fresh-${++tokens}`,
  });
  session.onAnnouncement((announcement) => told.push(announcement));
  await import('../../src/session/kept/kept-session.js');
  return { session, clock, told, draftTexts: () => Object.keys(drafts).map((key) => session.draft(key)?.text ?? '') };
}

const transcripts = ({ view }: Session) => view.tasks.flatMap(({ transcript }) => transcript);

type Opened = Awaited<ReturnType<typeof openOn>>;

function lost({ session, told, draftTexts }: Opened, owed: readonly Owed[]): readonly string[] {
  // what the agent wraps up is done with, its unsent text too
  if (told.some(({ type }) => type === 'outbound-wrap-up-completed')) return [];
  const shown = transcripts(session).map(({ text }) => text);
  const isTold = told.some(({ type }) => type === 'outbound-message-failed' || type === 'outbound-message-sent');
  return owed
    .filter(({ text }) => !shown.includes(text) && !draftTexts().some((draft) => draft.includes(text)))
    .filter((text) => !(text.isInDoubt && isTold))
    .map(({ text }) => `lost: ${text.slice(0, 50)}`);
}

/** The agent begins another conversation and writes in it. */
async function goneOn({ session, clock }: Opened): Promise<readonly string[]> {
  const begun = session.start({ ...newConversation, recipient: { address: '+34699999999' } });
  await clock.advance(hour);
  if (!begun.ok) return ['nothing can be begun'];
  session.send(begun.key, { text: 'afresh' });
  await clock.advance(hour);
  return transcripts(session).some(({ text, status }) => text === 'afresh' && status === 'sent') ? [] : ['cannot send'];
}

const stuck = async ({ session, clock }: Opened): Promise<readonly string[]> => {
  const isBusy = () => session.view.tasks.some(({ busy }) => busy);
  // what the desktop or a wrong number has set a moment for is over in a day at the latest
  if (isBusy()) await clock.advance(25 * hour);
  return session.view.tasks.flatMap(({ busy, phase }) => (busy ? [`busy for ever: ${phase}`] : []));
};

function unannounced({ told, session }: Opened): readonly string[] {
  const givenUp = told.find(({ type }) => type === 'outbound-tasks-not-restored');
  return session.view.rescued.length > 0 && !givenUp ? ['given up without a word'] : [];
}

const twice = ({ session }: Opened): readonly string[] => {
  const tasks = session.view.tasks.map(({ key }) => `task ${key}`);
  const keys = [...tasks, ...transcripts(session).map(({ key }) => key)];
  return new Set(keys).size < keys.length ? ['there twice'] : [];
};

/** Opens a session on a corrupt store, and tells what went wrong: nothing may. */
export async function wrongsOf(corruption: Corruption, stores: readonly Records[]): Promise<readonly string[]> {
  const records = wounded(stores[corruption.store % stores.length] ?? {}, corruption);
  const owed = owedIn(records);
  const opened = await openOn(records, corruption);
  await opened.clock.advance(1_000);
  const known = opened.session.view.phase === 'known' ? [] : ['not known'];
  const atOnce = [...known, ...unannounced(opened), ...lost(opened, owed), ...twice(opened)];
  const later = [...(await goneOn(opened)), ...lost(opened, owed), ...(await stuck(opened)), ...twice(opened)];
  opened.session.stop();
  return [...new Set([...atOnce, ...later])];
}
