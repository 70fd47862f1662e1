import type { OutboxKeeper } from '../../machine/outbox/outbox.types.js';
import type { Records, SessionStore } from '../../ports/session-store.js';
import type { Kept, Keeping, KeepingTools } from '../keeping.types.js';
import { deskOf } from '../../machine/session/session.changes.js';
import { withoutOthersExpired } from './others.js';
import { rescuedFrom } from './rescue.js';
import { launchedIn, launchedName, tasksIn, without } from './records.js';
import { launchedRecord } from './stored-launched.js';
import { SafeStore } from './safe-store.js';
import { storedOutbox, type StoredOutbox } from './stored-outbox.js';
import { conversationsOf, isQuestioned, placesOf, recordsOf, tasksFrom } from './stored-tasks.js';

/** How long a change waits for others to be written with it, in ms; where a task stands is written at once. */
const writeAfterMs = 200;

/** Keeps a session in a store, and brings back what the page before has left there, once it is known who the agent is. */
class KeptSession implements Keeping {
  readonly outbox: OutboxKeeper;
  readonly #messages: StoredOutbox;
  readonly #store: SafeStore;
  readonly #tools: KeepingTools;
  #session: Kept | undefined;
  #agent: string | undefined;
  #back: Promise<void> | undefined;
  #written: Records = {};
  #places = '';
  #changes: Promise<unknown> = Promise.resolve();
  #writing: Promise<unknown> = Promise.resolve();
  #takeBack: (() => void) | undefined;
  readonly #held = new Set<() => void>();

  constructor(store: SessionStore, tools: KeepingTools) {
    this.#tools = tools;
    this.#store = new SafeStore(store, tools.clock, (code) => {
      tools.announce({ type: 'outbound-drafts-not-kept', code });
    });
    this.#messages = storedOutbox(
      this.#store,
      () => this.#agent ?? '',
      () => tools.clock.now(),
    );
    this.outbox = { ...this.#messages, change: this.#change, alone: this.#alone };
  }

  begin = (session: Kept): void => {
    this.#session = session;
    this.notice();
  };

  notice = (): void => {
    if (!this.#session) return;
    for (const look of this.#held) look();
    this.#back ??= this.#comeBack();
    const { clock } = this.#tools;
    const places = placesOf(this.#session.actor.getSnapshot().context);
    const hasMoved = places !== this.#places;
    this.#places = places;
    if (hasMoved) void this.#writeTasks();
    else this.#takeBack ??= clock.at(clock.now() + writeAfterMs, () => void this.#writeTasks());
  };

  flush = async (): Promise<void> => {
    await this.#writeTasks();
    await this.#changes;
  };

  async #writeTasks(): Promise<void> {
    this.#takeBack?.();
    this.#takeBack = undefined;
    await this.#back;
    if (!this.#session || !this.#back) return;
    const { clock, desktop } = this.#tools;
    const hasHistory = desktop().capabilities.includes('history');
    const { context } = this.#session.actor.getSnapshot();
    const before = this.#written;
    const writing = { agent: this.#agent ?? '', savedAt: clock.now(), before };
    const launched = launchedRecord(this.#session.launches.launched, writing);
    const now = { ...recordsOf(context, { ...writing, hasHistory }), ...launched };
    const gone = Object.keys(before).filter((name) => !(name in now));
    const fresh = Object.entries(now).filter(([name, record]) => record !== before[name]);
    if (gone.length + fresh.length > 0) {
      this.#written = now;
      this.#writing = this.#store.update((records) => ({ ...without(records, gone), ...Object.fromEntries(fresh) }));
    }
    // what is as it was written may still be on its way there
    await this.#writing;
  }

  #comeBack(): Promise<void> | undefined {
    const agent = this.#session && deskOf(this.#session.actor.getSnapshot().context)?.agent.id;
    if (!this.#session || agent === undefined) return undefined;
    this.#agent = agent;
    return this.#bringBack(this.#session, agent);
  }

  /** A message is kept behind the task it belongs to: without it, nobody could tell whose it was. */
  #change: OutboxKeeper['change'] = (change) => {
    const done = this.#changes.then(async () => {
      if (change.type === 'message.add') await this.#writeTasks();
      return this.#messages.change(change);
    });
    this.#changes = done;
    return done;
  };

  /** Nothing goes out in a conversation that may be gone: its text would be sent, and in a draft too. */
  #alone: OutboxKeeper['alone'] = async (conversationId, work, signal) => {
    await this.#back;
    await new Promise<void>((resolve) => {
      const look = (): void => {
        if (this.#session && isQuestioned(this.#session.actor.getSnapshot().context, conversationId)) return;
        this.#held.delete(look);
        resolve();
      };
      this.#held.add(look);
      look();
    });
    if (!signal.aborted) await this.#messages.alone(conversationId, work, signal);
  };

  async #bringBack({ actor, rescue, launches }: Kept, agent: string): Promise<void> {
    const records = await this.#store.update((found) => withoutOthersExpired(found, agent, this.#tools.clock.now()));
    const rescued = rescuedFrom(records, agent, conversationsOf(actor.getSnapshot().context));
    if (rescued.names.length > 0) {
      // a crash between the two finds the text twice rather than never; of whom was written to nobody need hear
      if (rescued.names.some((name) => name !== launchedName(agent))) await rescue(rescued.texts);
      await this.#store.update((found) => without(found, rescued.names));
    }
    if (actor.getSnapshot().status !== 'active') return;
    // a task that does not come back, or closes before it was written, is taken out of the store too
    const names = [...tasksIn(records, agent).map(({ name }) => name), launchedName(agent)];
    this.#written = Object.fromEntries(names.filter((name) => name in records).map((name) => [name, records[name]]));
    const launched = launchedIn(records, agent);
    if (launched) launches.recall(launched);
    // whatever waited goes on: by a clock that was set back it would wait for ever
    await this.#messages.change({ type: 'wait.over', at: Infinity });
    // before the tasks: one that is gone leaves its text, and one that ends waits until it is out
    await this.#messages.read();
    if (actor.getSnapshot().status === 'active') restore(actor, tasksFrom(records, agent, this.#tools.clock.now()));
  }
}

/** What the agent has before them stays there, also when it comes back under another name. */
function restore(actor: Kept['actor'], back: ReturnType<typeof tasksFrom>): void {
  const { selectedKey } = actor.getSnapshot().context;
  actor.send({ type: 'tasks.restore', ...back });
  if (selectedKey !== undefined) actor.send({ type: 'task.select', key: selectedKey });
}

/** Keeps a session in a store. */
export const keptSession = (store: SessionStore, tools: KeepingTools): Keeping => new KeptSession(store, tools);
