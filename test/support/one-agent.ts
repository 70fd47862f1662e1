import {
  createSession,
  type Announcement,
  type Clock,
  type Draft,
  type DraftStore,
  type Session,
} from '../../src/index.js';
import { simulatedClock, type SimulatedClock } from '../../src/clocks/simulated-clock.js';
import type { RememberingHost } from './remembering-host.js';
import { mortal } from './schedule-pages.js';
import { sharedDevice, type SharedDevice } from './shared-device.js';
// fetched before time is simulated
import '../../src/session/kept/kept-session.js';

/** How a page goes: in order, or without another word. */
export type Parting = 'reload' | 'crash';

/** A clock that somebody may set wrong, by so many ms, while others wait by it: they wait as long as they would have. */
export interface WrongClock extends SimulatedClock {
  set(wrongMs: number): void;
}

/** Makes a clock that is right at first. */
export function wrongClock(start: number): WrongClock {
  const right = simulatedClock(start);
  let wrong = 0;
  return {
    now: () => right.now() + wrong,
    at: (at, then) => right.at(at - wrong, then),
    advance: (ms) => right.advance(ms),
    set: (wrongMs) => {
      wrong = wrongMs;
    },
  };
}

interface Page {
  readonly session: Session;
  readonly die: () => void;
}

/** One agent at one desktop and one device, on one page after the other. */
export class OneAgent {
  readonly clock: WrongClock = wrongClock(1_000_000_000_000);
  readonly host: RememberingHost;
  readonly device: SharedDevice = sharedDevice();
  /** What every page has announced, in a word each. */
  readonly told: string[] = [];
  /** Is the task another's that was handed to this agent, and not the agent's own wish? */
  isHandedOver = false;
  readonly #drafts: Record<string, Draft> = {};
  #page: Page | undefined;
  #tokens = 0;

  constructor(host: RememberingHost) {
    this.host = host;
  }

  /** The session of the page that is open. */
  get session(): Session {
    if (!this.#page) throw new Error('No page is open.');
    return this.#page.session;
  }

  async open(): Promise<void> {
    this.begin();
    await this.settle();
  }

  /** Opens a page that has had no time yet to bring anything back. */
  begin(): void {
    this.#page = this.#newPage();
  }

  /** Lets everything happen that needs no time; what a page fetches for itself needs a little. */
  async settle(): Promise<void> {
    await import('../../src/session/kept/kept-session.js');
    for (let turn = 0; turn < 3; turn++) await this.clock.advance(0);
  }

  /** The page goes, once what has happened on it is written; what it left has been JSON since. */
  async leave(parting: Parting): Promise<void> {
    await this.clock.advance(300);
    if (parting === 'reload') this.session.stop();
    await this.settle();
    this.#page?.die();
    this.#page = undefined;
    this.device.put(JSON.parse(JSON.stringify(this.device.records())) as Record<string, unknown>);
  }

  /** The page goes, and is opened again. */
  async openAgain(parting: Parting): Promise<void> {
    await this.leave(parting);
    await this.open();
  }

  #newPage(): Page {
    const life = { isOver: false };
    const isAlive = (): boolean => !life.isOver;
    const store = this.device.page();
    const clock: Clock = {
      now: () => this.clock.now(),
      at: (at, then) =>
        this.clock.at(at, () => {
          if (isAlive()) then();
        }),
    };
    const session = createSession({
      desktop: mortal(this.host.desktop, isAlive),
      clock,
      store,
      drafts: this.#draftStore(),
      newToken: () => `token-${++this.#tokens}`,
    });
    session.onAnnouncement((announcement) => {
      if (isAlive() && announcement.type !== 'outbound-eligibility-changed') this.told.push(inAWord(announcement));
    });
    const die = (): void => {
      life.isOver = true;
      store.die();
    };
    return { session, die };
  }

  #draftStore = (): DraftStore => ({
    load: async () => ({ ...this.#drafts }),
    save: async (key, draft) => {
      if (draft) this.#drafts[key] = draft;
      else Reflect.deleteProperty(this.#drafts, key);
    },
  });
}

function inAWord(announcement: Announcement): string {
  const type = announcement.type.replace('outbound-', '');
  if ('message' in announcement) return `${type} ${announcement.message.text}`;
  return 'clientToken' in announcement ? `${type} ${announcement.clientToken}` : type;
}

/** Everything the agent sees of the conversations, and which is before them. */
export const sightOf = ({ view }: Session) =>
  view.tasks.map(({ key, phase, task, problem, codeId, transcript }) => ({
    phase,
    task,
    problem,
    codeId,
    transcript: transcript.map(({ text, status }) => [text, status]),
    isSelected: view.selectedKey === key,
  }));
