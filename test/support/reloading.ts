import {
  createSession,
  memoryDraftStore,
  type Announcement,
  type ConversationView,
  type Desktop,
  type Session,
} from '../../src/index.js';
import type { SimulatedClock } from '../../src/clocks/simulated-clock.js';
import { listeners } from '../../src/session/listeners.js';
import { sharedDevice } from './shared-device.js';
// fetched before time is simulated
import '../../src/session/kept/kept-session.js';

/** What a page takes until it shows again what the one before showed, in ms: the desk is read, and each task looked up. */
const restoredWithinMs = 1_500;

/** So many turns the page that comes may need until it has all of that again, on a machine that does much else. */
const mostTurns = 40;

/** What a page has to have again before time may go on: its tasks, and the messages of which more is to be told. */
const heldBy = ({ view: { tasks } }: Session): number =>
  tasks.length + tasks.flatMap(({ transcript }) => transcript.filter(isOnItsWay)).length;

const isOnItsWay = ({ direction, status }: ConversationView['transcript'][number]): boolean =>
  direction === 'outbound' && status !== 'delivered' && status !== 'failed';

/** A session whose page is reloaded before any time goes by, if there is enough to come back in: what is asked of it is asked of the page there is now. */
export function reloadingSession(desktop: Desktop, clock: SimulatedClock) {
  const device = sharedDevice();
  const drafts = memoryDraftStore();
  const announcements = listeners<Announcement>();
  const newPage = () => {
    const store = device.page();
    const session = createSession({ desktop, clock, store, drafts });
    session.onAnnouncement((announcement) => {
      announcements.tell(announcement);
    });
    return { session, store };
  };
  let page = newPage();
  let directories = 0;
  const onTargets: Session['onTargets'] = (listener) => {
    const end = page.session.onTargets(listener);
    directories += 1;
    return () => {
      directories -= 1;
      end();
    };
  };
  const session = new Proxy<Session>(page.session, {
    get: (_, name: keyof Session) => {
      if (name === 'onAnnouncement')
        return (listener: (announcement: Announcement) => void) => announcements.add(listener);
      // because only a directory listens to them
      if (name === 'onTargets') return onTargets;
      const member: unknown = Reflect.get(page.session, name);
      return typeof member === 'function' ? (member.bind(page.session) as unknown) : member;
    },
  });
  const reload = async (): Promise<void> => {
    // what the agent looks at beside the conversations is not kept, and is looked at again
    if (directories > 0) return;
    const held = heldBy(page.session);
    await clock.advance(0);
    page.session.stop();
    await clock.advance(0);
    page.store.die();
    page = newPage();
    // what a page fetches for itself takes real time, even when it is there; the page's own turn may come after ours
    await import('../../src/session/kept/kept-session.js');
    for (let turn = 0; turn < 3 || (turn < mostTurns && heldBy(page.session) < held); turn++)
      await new Promise((resolve) => setTimeout(resolve));
    await clock.advance(0);
  };
  return {
    session,
    clock: {
      ...clock,
      advance: async (ms: number) => {
        if (ms >= restoredWithinMs) await reload();
        await clock.advance(ms);
      },
    },
  };
}
