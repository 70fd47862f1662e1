import { simulatedClock } from '../../src/clocks/simulated-clock.js';
import { createSession, type Announcement, type Clock, type Session } from '../../src/index.js';
import { simulatedDesktop, type Knobs } from '../../src/hosts/simulated/index.js';
import { joinSession, shareSession } from '../../src/session/joined/index.js';
import { ana, keyOf } from './contract/agent.js';
import { sharedDevice } from './shared-device.js';
import { uncertainLine } from './uncertain-line.js';
// fetched before time is simulated
import '../../src/session/kept/kept-session.js';

const monday = Date.UTC(2026, 0, 5, 9);

/** A clock that knows how many wait on it. */
function countedClock(clock: Clock) {
  const waiting = new Set<object>();
  const counted: Clock = {
    now: () => clock.now(),
    at: (at, then) => {
      const one = {};
      waiting.add(one);
      const takeBack = clock.at(at, () => {
        waiting.delete(one);
        then();
      });
      return () => {
        waiting.delete(one);
        takeBack();
      };
    },
  };
  return { counted, waiting: () => waiting.size };
}

/** A simulated centre, and documents on one line: those that share a session at it, and those that join. */
export async function joinedAt(knobs: Partial<Knobs> = {}, { isServed = true } = {}) {
  const clock = simulatedClock(monday);
  const { counted, waiting } = countedClock(clock);
  const centre = simulatedDesktop({ clock, knobs: { customers: 'silent', ...knobs } });
  const line = uncertainLine(clock);
  const device = sharedDevice();
  let tokens = 0;
  const wait = (seconds: number): Promise<void> => clock.advance(seconds * 1_000);
  const join = () => {
    const joined = joinSession(line.end(), { clock: counted, newToken: () => `token-${++tokens}` });
    const heard: Announcement[] = [];
    joined.onAnnouncement((announcement) => heard.push(announcement));
    return { joined, heard };
  };
  /** Opens a document with a session, as after a reload. */
  const serve = async () => {
    const store = device.page();
    const end = line.end();
    const served = createSession({ desktop: centre, clock, store });
    const unshare = shareSession(served, end);
    // what a page fetches for itself takes real time, even when it is there
    await import('../../src/session/kept/kept-session.js');
    return {
      served,
      unshare,
      /** It dies without a word. */
      crash: async () => {
        await wait(0.3);
        end.cut();
        store.die();
        served.stop();
      },
    };
  };
  const server = isServed ? await serve() : undefined;
  const { joined, heard } = join();
  await wait(1);

  return {
    centre,
    line,
    server,
    serve,
    join,
    joined,
    heard,
    wait,
    waiting,
    /** Starts a conversation in a document; answers its key. */
    start: (session: Session = joined, address = ana): string => {
      const [entryPoint] = session.view.channels.sms.entryPoints;
      if (!entryPoint) throw new Error('The desk gave no entry point.');
      return keyOf(session.start({ channel: 'sms', recipient: { address }, entryPoint }));
    },
    asked: (name: string): number => centre.log.filter((entry) => entry.type === 'asked' && entry.name === name).length,
  };
}

/** A desk at which a conversation is open. */
export async function talkingAt(...given: Parameters<typeof joinedAt>) {
  const desk = await joinedAt(...given);
  const key = desk.start();
  await desk.wait(3);
  return { ...desk, key, texts: () => desk.centre.delivered.map(({ text }) => text) };
}
