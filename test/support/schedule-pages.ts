import { createSession, type Clock, type Desktop, type Session } from '../../src/index.js';
import type { Happening } from './history.js';
import { sharedDevice, type PageStore } from './shared-device.js';
// fetched before time is simulated
import '../../src/session/kept/kept-session.js';

/** A page that an agent has open. */
interface Page {
  readonly session: Session;
  readonly store: PageStore | undefined;
  readonly die: () => void;
}

/** What pages stand on. */
export interface Ground {
  readonly clock: Clock;
  readonly desktop: Desktop;
  readonly newToken: () => string;
  readonly record: (happening: Happening) => void;
  readonly textOf: (clientToken: string) => string;
  /** Do messages and tasks outlive a page? */
  readonly keeps: boolean;
}

/** The desktop as a page has it that may die: its calls are made, and their answers reach nobody. */
export function mortal(desktop: Desktop, isAlive: () => boolean): Desktop {
  const calls = Object.entries(desktop).map(([name, member]: [string, unknown]) => [
    name,
    typeof member !== 'function' || name === 'subscribe'
      ? member
      : (...call: unknown[]) =>
          new Promise((resolve, reject) => {
            (member as (...call: unknown[]) => Promise<unknown>)(...call).then(
              (answer) => isAlive() && resolve(answer),
              (error: unknown) => isAlive() && reject(error as Error),
            );
          }),
  ]);
  const subscribe: Desktop['subscribe'] = (listener) => desktop.subscribe((fact) => isAlive() && listener(fact));
  return { ...(Object.fromEntries(calls) as Desktop), subscribe };
}

/** The pages of one agent: the last one is before them, the others stand open behind it. */
export class Pages {
  readonly #ground: Ground;
  readonly #device = sharedDevice();
  readonly #open: Page[] = [];

  constructor(ground: Ground) {
    this.#ground = ground;
  }

  /** The session of the page before the agent. */
  get session(): Session {
    const page = this.#open.at(-1);
    if (!page) throw new Error('No page is open.');
    return page.session;
  }

  /** Every session that is open. */
  get sessions(): readonly Session[] {
    return this.#open.map(({ session }) => session);
  }

  async open(): Promise<void> {
    this.#open.push(this.#newPage());
    // what a page fetches for itself takes real time, even when it is there: whoever fetches it after the page has it after the page
    if (this.#ground.keeps) await import('../../src/session/kept/kept-session.js');
  }

  /** The page before the agent dies without another word, and is opened again. */
  crash(): Promise<void> {
    this.#open.pop()?.die();
    return this.open();
  }

  /** The page before the agent ends in order, and is opened again. */
  reload(): Promise<void> {
    const page = this.#open.pop();
    page?.session.stop();
    page?.die();
    return this.open();
  }

  /** The page that was opened first dies, when there is another. */
  loseAnother(): void {
    if (this.#open.length > 1) this.#open.shift()?.die();
  }

  /** Would a message come back if every page died now? */
  isKept = (clientToken: string): boolean => `message:${clientToken}` in this.#device.records();

  #newPage(): Page {
    const { clock, desktop, newToken, keeps } = this.#ground;
    const life = { isOver: false };
    const isAlive = (): boolean => !life.isOver;
    const store = keeps ? this.#device.page() : undefined;
    const mortalClock: Clock = { now: () => clock.now(), at: (at, then) => clock.at(at, () => isAlive() && then()) };
    const session = createSession({ desktop: mortal(desktop, isAlive), clock: mortalClock, store, newToken });
    this.#listen(session);
    return {
      session,
      store,
      die: () => {
        life.isOver = true;
        store?.die();
      },
    };
  }

  #listen(session: Session): void {
    const { record, textOf } = this.#ground;
    session.onAnnouncement((announcement) => {
      if (announcement.type === 'outbound-message-failed')
        record({ type: 'announced failed', message: textOf(announcement.clientToken) });
      if (announcement.type === 'outbound-message-sent')
        record({ type: 'announced sent', message: announcement.message.text });
      if (announcement.type === 'outbound-tasks-not-restored')
        for (const key of announcement.drafts)
          for (const message of session.draft(key)?.text?.split('\n') ?? []) record({ type: 'rescued', message });
    });
  }
}
