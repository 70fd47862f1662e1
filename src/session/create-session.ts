import { systemClock } from '../clocks/system-clock.js';
import type { Channel } from '../domain/channel.js';
import type { MessageContent } from '../domain/message.js';
import type { ExistingTask, TargetName } from '../domain/refusal.js';
import type { NewConversation, OutboundTask } from '../domain/task.js';
import type { TransferTarget } from '../domain/transfer.js';
import { connectSession, type Leaving } from '../machine/connect.js';
import { isDrained } from '../machine/outbox/lane.js';
import { taskRef } from '../machine/session/session.changes.js';
import { viewSession } from '../machine/session/session.view.js';
import { readFact } from '../machine/shapes/read.js';
import type { TaskContext } from '../machine/task/task.types.js';
import type { Announcement } from '../ports/announcement.js';
import type { Clock } from '../ports/clock.js';
import type { Desktop } from '../ports/desktop.js';
import type { Draft, DraftStore } from '../ports/draft-store.js';
import type { Fact } from '../ports/fact.js';
import type { Outcome } from '../ports/host-fault.js';
import { afterwards } from './afterwards.js';
import { ConversationGestures } from './conversation-gestures.js';
import { Drafts } from './drafts.js';
import { firstToken, rescueFirst, rewriteFirst, sendFirst } from './first-message.js';
import { keepingIn } from './keeping.js';
import type { Keeping } from './keeping.types.js';
import { LaunchMemory, shownOf } from './launched.js';
import { listeners } from './listeners.js';
import { Questions } from './questions.js';
import { toldOnce } from './told-once.js';
import { unsentText } from './unsent-text.js';
import type { Begun, Session, SessionOptions, SessionView } from './session.js';
import { randomToken } from './random-token.js';
import { sameWish, whyNotBegin } from './starting.js';

/** Connects the machines to a desktop and starts them. */
export const createSession = (options: SessionOptions): Session => new ConnectedSession(options);

class ConnectedSession extends ConversationGestures implements Session {
  readonly clock: Clock;
  protected readonly actor;
  readonly #changes = listeners<undefined>();
  readonly #announcements = listeners<Announcement>();
  readonly #targets = listeners<readonly TransferTarget[]>();
  protected readonly newToken: () => string;
  readonly #drafts: Drafts;
  readonly #keeping: Keeping;
  readonly #ended = new AbortController();
  readonly ended = this.#ended.signal;
  readonly #questions: Questions;
  readonly #launches: LaunchMemory;
  #desktop: Desktop;
  #unsubscribe: () => void;
  #rescued: readonly string[] = [];
  #view: SessionView | undefined;

  constructor(options: SessionOptions) {
    super();
    const { desktop, clock = systemClock, drafts, store, newToken = randomToken } = options;
    this.clock = clock;
    this.newToken = newToken;
    this.#desktop = desktop;
    // the stores of drafts and of messages may be one device, and fail together
    const tell = toldOnce('outbound-drafts-not-kept', this.#announcements.tell);
    this.#drafts = new Drafts(clock, this.#changed, tell);
    this.#drafts.keepIn(drafts);
    this.#questions = new Questions(() => this.#desktop, clock, this.ended);
    const tools = { clock, desktop: () => this.#desktop, announce: afterwards(tell) };
    this.#keeping = keepingIn(store, tools);
    this.#launches = new LaunchMemory(this.#noticed);
    this.actor = connectSession(
      {
        ...tools,
        outbox: this.#keeping.outbox,
        kept: () => this.#keeping.flush(),
        announce: afterwards(this.#announce),
        leave: afterwards(this.#leave),
        sendFirst: afterwards((key) => void this.#sendFirst(key)),
        drained: () => {
          queueMicrotask(this.#drained);
        },
      },
      ({ type }) => {
        if (type === '@xstate.snapshot') this.#noticed();
      },
    );
    this.#unsubscribe = desktop.subscribe(this.tell);
    this.actor.start();
    this.#keeping.begin({ actor: this.actor, rescue: this.#rescue, launches: this.#launches });
  }

  get view(): SessionView {
    return (this.#view ??= {
      ...viewSession(this.actor.getSnapshot()),
      draftsKept: this.#drafts.kept,
      capabilities: this.#desktop.capabilities,
      ...shownOf(this.#launches.launched),
      rescued: this.#rescued,
    });
  }

  subscribe = this.#changes.add;

  onAnnouncement = this.#announcements.add;

  onTargets = this.#targets.add;

  connect(desktop: Desktop): void {
    this.#unsubscribe();
    this.#desktop = desktop;
    this.#unsubscribe = desktop.subscribe(this.tell);
    this.reconnect();
  }

  reconnect(): void {
    this.actor.send({ type: 'session.reconnect' });
  }

  tell = (fact: unknown): void => {
    const reading = readFact(fact);
    if ('path' in reading) this.#announcements.tell({ type: 'outbound-fact-ignored', path: reading.path });
    else this.#learn(reading.value);
  };

  start(wanted: NewConversation, first?: MessageContent | null, clientToken?: string): Begun {
    const again = sameWish(this.view.tasks, wanted);
    if (again) {
      this.actor.send({ type: 'task.select', key: again.key });
      if (first !== undefined) this.writeFirst(again.key, first ?? undefined);
      if (again.phase === 'refused') this.retry(again.key);
      return { ok: true, key: again.key };
    }
    const refusals = whyNotBegin(this.view, wanted);
    if (refusals.length > 0) return { ok: false, refusals };
    const key = clientToken ?? this.newToken();
    const isPreviewed = this.#desktop.capabilities.includes('preview');
    this.#launches.wished(wanted);
    this.actor.send({ type: 'task.start', input: { key, wanted, first: first ?? undefined, isPreviewed } });
    return { ok: true, key };
  }

  writeFirst(name: string, first: MessageContent | undefined): void {
    const task = this.task(name);
    const wish = this.#wish(name);
    if (task?.undecided) this.toTask(name, { type: 'first.write', first });
    else if (wish) rewriteFirst(this, wish, first);
  }

  async openExisting(existing: ExistingTask): Promise<Outcome<OutboundTask>> {
    const here = this.task(existing.taskId);
    if (here?.task) {
      this.select(here.key);
      return { ok: true, value: here.task, at: this.clock.now() };
    }
    const result = await this.#questions.open(existing);
    if (result.ok) {
      this.#learn({ type: 'task.offered', task: result.value });
      this.select(result.value.id);
    }
    return result;
  }

  preview: Session['preview'] = (wanted) => this.#questions.preview(wanted);

  findContacts: Session['findContacts'] = (channel, query) => this.#questions.findContacts(channel, query);

  ask: Session['ask'] = (name, request, clientToken = this.newToken()) =>
    this.#questions.ask(name, request, clientToken);

  loadOlder(name: string): void {
    const { task, history } = this.task(name) ?? {};
    if (!task || history?.older === undefined) return;
    void this.#questions.older(task, history.older).then((page) => {
      if (page && !this.ended.aborted) this.toTask(task.id, { type: 'history.grew', page });
    });
  }

  draft = (key: string): Draft | undefined => this.#drafts.read(this.#draftKey(key));

  saveDraft(key: string, draft: Draft | undefined): void {
    this.#drafts.save(this.#draftKey(key), draft);
  }

  isDraftSaved(key: string): boolean {
    return this.#drafts.isSaved(this.#draftKey(key));
  }

  flushDrafts = async (): Promise<void> => {
    await Promise.all([this.#drafts.flush(), this.#keeping.flush()]);
  };

  keepDrafts(store: DraftStore | undefined): void {
    this.#drafts.keepIn(store);
  }

  dismissRescued(): void {
    this.#rescued = [];
    this.#changed();
  }

  rememberRecipients(remembered: boolean): void {
    this.#launches.rememberRecipients(remembered);
  }

  rememberEnter(channel: Channel, sends: boolean): void {
    this.#launches.rememberEnter(channel, sends);
  }

  rememberFavourite(target: TargetName, isFavourite: boolean): void {
    this.#launches.rememberFavourite(target, isFavourite);
  }

  lastEntryPointId = (channel: Channel): string | undefined => this.#launches.launched.entryPoints[channel];

  stop(): void {
    void this.flushDrafts();
    this.#ended.abort();
    this.#unsubscribe();
    this.actor.stop();
  }

  #noticed = (): void => {
    this.#keeping.notice();
    this.#changed();
  };

  #changed = (): void => {
    this.#view = undefined;
    this.#changes.tell(undefined);
  };

  #rescue = (texts: Readonly<Record<string, string>>): Promise<void> => {
    this.#rescued = [...this.#rescued, ...Object.values(texts)];
    this.#drafts.rescue(texts);
    this.#announcements.tell({ type: 'outbound-tasks-not-restored', drafts: Object.keys(texts) });
    return this.#drafts.flush();
  };

  #leave = ({ key, taken }: Leaving): void => {
    const conversationId = this.task(key)?.task?.conversationId;
    const wish = this.#wish(key);
    if (wish && !this.#isFirstOut(key)) rescueFirst(this, wish);
    // what the agent let go is done with; what the host took may come back, and its text is the agent's (C10)
    if (!taken) this.saveDraft(key, undefined);
    else this.#drafts.rescue({ [this.#draftKey(key)]: unsentText(this.task(key)?.transcript ?? []) });
    if (conversationId) this.toOutbox({ type: 'conversation.forget', conversationId });
    if (!this.ended.aborted) this.actor.send({ type: 'task.left', key });
  };

  #announce = (announcement: Announcement): void => {
    if ('task' in announcement) this.#draftKey(announcement.task.id);
    if (announcement.type === 'outbound-wrap-up-completed') this.#rememberCode(announcement);
    this.#launches.hear(announcement);
    this.#announcements.tell(announcement);
  };

  /** What was submitted by itself is nothing that the agent chose. */
  #rememberCode({ task, codeId }: Extract<Announcement, { type: 'outbound-wrap-up-completed' }>): void {
    const { isTimeUp, wrapUp } = this.#wish(task.id) ?? {};
    const isDefault = isTimeUp === true && codeId === wrapUp?.defaultCodeId;
    if (codeId !== undefined && !isDefault) this.#launches.closedWith(task.channel, codeId);
  }

  #sendFirst = async (key: string): Promise<void> => {
    const wish = this.#wish(key);
    if (wish) sendFirst(this, wish);
    // it is kept twice rather than never: what goes out under one token goes out once
    await this.#keeping.flush();
    this.toTask(key, { type: 'first.write', first: undefined });
    // what the agent takes back from here on must not come again with the next page
    await this.#keeping.flush();
  };

  #isFirstOut = (key: string): boolean =>
    this.task(key)?.transcript.some(({ clientToken }) => clientToken === firstToken(key)) ?? false;

  #wish(key: string): TaskContext | undefined {
    return taskRef(this.actor.getSnapshot().context.tasks, key)?.getSnapshot().context;
  }

  #draftKey(name: string): string {
    const ref = taskRef(this.actor.getSnapshot().context.tasks, name);
    return ref ? this.#drafts.keyOf(ref.getSnapshot().context) : name;
  }

  #drained = (): void => {
    const entries = this.actor.getSnapshot().children.outbox?.getSnapshot().context.entries ?? [];
    for (const { key, task, busy } of this.view.tasks)
      if (busy && isDrained(entries, task?.conversationId ?? '')) this.toTask(key, { type: 'outbox.drained' });
  };

  #learn(fact: Fact): void {
    if (fact.type === 'file.changed') this.#drafts.fileChanged(fact);
    // a fact that no machine needs changes nothing that is shown
    if (fact.type === 'targets.changed') this.#targets.tell(fact.targets);
    else this.actor.send({ type: 'fact', fact: { ...fact, at: this.clock.now() } });
  }
}
