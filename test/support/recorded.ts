import { simulatedClock, type SimulatedClock } from '../../src/clocks/simulated-clock.js';
import { createSession, type Announcement, type Clock, type Desktop, type Session } from '../../src/index.js';
import { recordDesktop, replayDesktop, type DesktopLog, type DesktopLogEntry } from '../../src/hosts/recorded/index.js';
import { simulatedDesktop, type Knobs, type SimulatedDesktop } from '../../src/hosts/simulated/index.js';
import { openDirectory } from '../../src/session/directory/index.js';
import { first, keyOf } from './contract/agent.js';

export const monday = Date.UTC(2026, 0, 5, 9);

/** A desk whose session is written down as it goes. */
export interface Watched {
  readonly session: Session;
  readonly clock: SimulatedClock;
  /** Everything announced, and when. */
  readonly heard: readonly (Announcement & { readonly heardAt: number })[];
}

function watched(session: Session, clock: SimulatedClock): Watched {
  const heard: (Announcement & { readonly heardAt: number })[] = [];
  session.onAnnouncement((announcement) => heard.push({ ...announcement, heardAt: clock.now() }));
  return { session, clock, heard };
}

/** A session at a simulated centre that is recorded twice at once: as it is, and redacted. */
export function recordedAt(knobs: Partial<Knobs> = {}) {
  const clock = simulatedClock(monday);
  const centre: SimulatedDesktop = simulatedDesktop({ clock, knobs });
  const plain = recordDesktop(centre, { clock, redact: false });
  const desktop = recordDesktop(plain, { clock });
  return { centre, plain, desktop, ...watched(createSession({ desktop, clock }), clock) };
}

/** A session at the replay of a log. */
export function replayedAt(log: unknown, newToken?: () => string, startsAt = monday) {
  const clock = simulatedClock(startsAt);
  const desktop = replayDesktop(log, { clock });
  return { desktop, ...watched(createSession({ desktop, clock, ...(newToken && { newToken }) }), clock) };
}

/** A log as it comes out of a file. */
export const fromFile = (log: DesktopLog): DesktopLog => JSON.parse(JSON.stringify(log)) as DesktopLog;

/** A call to a desktop that nobody gives up. */
export const callUnder = (clientToken: string) => ({ clientToken, signal: new AbortController().signal });

/** A desktop that is asked for nothing else than the test says. */
export const desktopWith = (otherwise: Partial<Desktop>): Desktop => ({
  ...simulatedDesktop({ clock: simulatedClock(monday) }),
  ...otherwise,
});

/** The requests in a log. */
export const askedIn = ({ entries }: DesktopLog) =>
  entries.filter((entry): entry is Extract<DesktopLogEntry, { type: 'asked' }> => entry.type === 'asked');

/** Who is written to, and what. */
export interface Lines {
  readonly to: readonly string[];
  readonly texts: readonly string[];
}

/** What the agent of a log wrote, and to whom: the words of a redacted log are its placeholders. */
export function linesIn(log: DesktopLog): Lines {
  const of = (name: string): readonly Record<string, unknown>[] =>
    askedIn(log).flatMap((entry) => (entry.name === name ? [entry.request as Record<string, unknown>] : []));
  return {
    to: of('createTask').map(({ recipient }) => (recipient as { address: string }).address),
    texts: of('sendMessage').map(({ text }) => text as string),
  };
}

/** Begins a text conversation. */
export function start(session: Session, address: string | undefined): string {
  const entryPoint = first(session.view.channels.sms.entryPoints);
  return keyOf(session.start({ channel: 'sms', recipient: { address: address ?? '' }, entryPoint }));
}

/** In which nearly everything goes wrong once. */
export const troubled: Partial<Knobs> = {
  receivers: 'decline',
  faults: {
    createTask: { fault: 'never-answers-but-done', times: 1 },
    sendMessage: { fault: 'never-answers-but-done', times: 1 },
    endTask: { fault: 'throws', times: 1 },
  },
};

/** A conversation that is found late, a message that is found late, a colleague who declines, a failed end, and a second conversation. */
export async function troubledHour({ session, clock }: Watched, { to, texts }: Lines): Promise<void> {
  const wait = (seconds: number): Promise<void> => clock.advance(seconds * 1_000);
  await wait(1);
  const key = start(session, to[0]);
  await wait(20);
  session.send(key, { text: texts[0] ?? '' });
  await wait(30);
  const directory = openDirectory(session, key, { kind: 'agent' });
  directory.lookAt(0, 100);
  await wait(1);
  // by its id, because placeholders of names are in another order
  const available = directory.view.rows.filter(({ availability }) => availability === 'available');
  session.transfer(key, first([...available].sort((a, b) => a.id.localeCompare(b.id))));
  directory.close();
  await wait(10);
  session.end(key);
  await wait(5);
  const other = start(session, to[1]);
  await wait(5);
  session.send(other, { text: texts[1] ?? '' });
  await wait(30);
}

/** A conversation that is asked about first, with a person who is looked up; the agent answers a warning, and what was written with the wish goes out. */
export async function warnedHour({ session, clock }: Watched, { to, texts }: Lines): Promise<void> {
  const wait = (seconds: number): Promise<void> => clock.advance(seconds * 1_000);
  await wait(1);
  void session.findContacts('sms', 'Jürgen');
  const entryPoint = first(session.view.channels.sms.entryPoints);
  const wanted = { channel: 'sms', recipient: { address: to[0] ?? '' }, entryPoint } as const;
  void session.preview(wanted);
  await wait(1);
  const begun = session.start({ ...wanted, context: { orderId: 'Jürgen’s cello' } }, { text: texts[0] ?? '' });
  await wait(1);
  session.confirm(keyOf(begun), [{ id: 'do-not-disturb', why: 'He waits for his cello' }]);
  await wait(20);
  session.send(keyOf(begun), { text: texts[1] ?? '' });
  await wait(30);
}

/** A clock that stands. */
export const standing: Pick<Clock, 'now'> = { now: () => monday };

type Json = string | number | boolean | null | undefined | readonly Json[] | { readonly [name: string]: Json };

/** Every text of one JSON, with what stands in its place in another of the same form. */
export function placesOf(from: unknown, to: unknown): ReadonlyMap<string, string> {
  const places = new Map<string, string>();
  const walk = (a: Json, b: Json): void => {
    if (typeof a === 'string' && typeof b === 'string') places.set(a, b);
    if (typeof a !== 'object' || a === null || typeof b !== 'object' || b === null) return;
    for (const [name, part] of Object.entries(a)) walk(part as Json, (b as Record<string, Json>)[name]);
  };
  walk(from as Json, to as Json);
  return places;
}

/** The JSON with every text in its other form. */
export function placed(json: unknown, places: ReadonlyMap<string, string>): unknown {
  if (typeof json === 'string') return places.get(json) ?? json;
  if (Array.isArray(json)) return json.map((item) => placed(item, places));
  if (typeof json !== 'object' || json === null) return json;
  return Object.fromEntries(Object.entries(json).map(([name, part]) => [name, placed(part, places)]));
}

/** Everything an agent sees that is a person's or is written to one: names, addresses, texts. */
export function privateIn({ view }: Session): readonly string[] {
  const named = ({ name, address }: { name?: string | undefined; address?: string }) => [name, address];
  const written = ({ text, authorName }: { text: string; authorName?: string | undefined }) => [text, authorName];
  return [
    view.desk?.agent.name,
    view.desk?.administrator,
    ...(view.desk?.entryPoints ?? []).flatMap(named),
    ...view.tasks.flatMap(({ wanted, task, transcript, history, templates }) => [
      wanted.recipient.address,
      ...Object.values(wanted.context ?? {}),
      ...(wanted.policy?.confirmed ?? []).map(({ why }) => why),
      ...(task ? [...named(task.recipient), ...Object.values(task.variables ?? {})] : []),
      ...[...transcript, ...history.earlier.flatMap(({ messages }) => messages)].flatMap(written),
      ...templates.flatMap(({ name, text }) => [name, text]),
    ]),
  ].filter((text) => text !== undefined);
}
