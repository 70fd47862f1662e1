import { systemClock } from '../clocks/system-clock.js';
import type { Channel } from '../domain/channel.js';
import { whyNotSend } from '../domain/composition.js';
import type { MessageContent } from '../domain/message.js';
import type { ExistingTask, Refusal, TargetKind } from '../domain/refusal.js';
import type { NewConversation, OutboundTask } from '../domain/task.js';
import { whyNotTransfer, type TransferTarget } from '../domain/transfer.js';
import { ask } from '../machine/ask.js';
import { connectSession } from '../machine/connect.js';
import type { DirectoryIntent } from '../machine/directory/directory.types.js';
import { isDrained } from '../machine/outbox/outbox.changes.js';
import type { OutboxIntent } from '../machine/outbox/outbox.types.js';
import { taskRef } from '../machine/session/session.changes.js';
import { viewSession, type ConversationView } from '../machine/session/session.view.js';
import { readFact } from '../machine/shapes/read.js';
import type { TaskIntent } from '../machine/task/task.types.js';
import type { Announcement } from '../ports/announcement.js';
import type { Clock } from '../ports/clock.js';
import type { Desktop } from '../ports/desktop.js';
import type { Draft, DraftStore } from '../ports/draft-store.js';
import type { Fact } from '../ports/fact.js';
import type { Outcome } from '../ports/host-fault.js';
import { memoryDraftStore } from '../stores/memory-draft-store.js';
import { afterwards } from './afterwards.js';
import { Drafts } from './drafts.js';
import { listeners } from './listeners.js';
import type { Begun, Session, SessionOptions, SessionView } from './session.js';
import { randomToken } from './random-token.js';
import { sameWish, whyNotBegin } from './starting.js';

/** Connects the machines to a desktop and starts them. */
export const createSession = (options: SessionOptions): Session => new ConnectedSession(options);

class ConnectedSession implements Session {
  readonly clock: Clock;
  readonly #changes = listeners<undefined>();
  readonly #announcements = listeners<Announcement>();
  readonly #newToken: () => string;
  readonly #drafts: Drafts;
  readonly #lastEntryPoints = new Map<Channel, string>();
  readonly #actor;
  readonly #ended = new AbortController();
  readonly ended = this.#ended.signal;
  #desktop: Desktop;
  #unsubscribe: () => void;
  #view: SessionView | undefined;

  constructor({ desktop, clock = systemClock, drafts = memoryDraftStore(), newToken = randomToken }: SessionOptions) {
    this.clock = clock;
    this.#newToken = newToken;
    this.#desktop = desktop;
    this.#drafts = new Drafts(clock, this.#changed, this.#announcements.tell);
    this.#drafts.keepIn(drafts);
    this.#actor = connectSession(
      {
        desktop: () => this.#desktop,
        clock,
        announce: afterwards(this.#announce),
        leave: afterwards(this.#leave),
        drained: () => {
          queueMicrotask(this.#drained);
        },
      },
      ({ type }) => {
        if (type === '@xstate.snapshot') this.#changed();
      },
    );
    this.#unsubscribe = desktop.subscribe(this.tell);
    this.#actor.start();
  }

  get view(): SessionView {
    return (this.#view ??= { ...viewSession(this.#actor.getSnapshot()), draftsKept: this.#drafts.kept });
  }

  subscribe = this.#changes.add;

  onAnnouncement = this.#announcements.add;

  connect(desktop: Desktop): void {
    this.#unsubscribe();
    this.#desktop = desktop;
    this.#unsubscribe = desktop.subscribe(this.tell);
    this.reconnect();
  }

  reconnect(): void {
    this.#actor.send({ type: 'session.reconnect' });
  }

  tell = (fact: unknown): void => {
    const reading = readFact(fact);
    if ('path' in reading) this.#announcements.tell({ type: 'outbound-fact-ignored', path: reading.path });
    else this.#learn(reading.value);
  };

  start(wanted: NewConversation): Begun {
    const again = sameWish(this.view.tasks, wanted);
    if (again) {
      this.#actor.send({ type: 'task.select', key: again.key });
      if (again.phase === 'refused') this.retry(again.key);
      return { ok: true, key: again.key };
    }
    const refusals = whyNotBegin(this.view, wanted);
    if (refusals.length > 0) return { ok: false, refusals };
    const key = this.#newToken();
    this.#lastEntryPoints.set(wanted.channel, wanted.entryPoint.id);
    this.#actor.send({ type: 'task.start', input: { key, wanted } });
    return { ok: true, key };
  }

  async openExisting({ taskId, offers }: ExistingTask): Promise<Outcome<OutboundTask>> {
    const here = this.#task(taskId);
    if (here?.task) {
      this.select(here.key);
      return { ok: true, value: here.task, at: this.clock.now() };
    }
    const request = { taskId, takeOver: offers.includes('take-over') };
    const call = { clientToken: `${taskId}:open`, signal: this.#ended.signal };
    const result = await ask(this.#desktop, this.clock, 'openTask', request, call);
    if (result.ok) {
      this.#learn({ type: 'task.offered', task: result.value });
      this.select(result.value.id);
    }
    return result;
  }

  select(task: string | undefined): void {
    this.#actor.send({ type: 'task.select', key: task });
  }

  accept(task: string): void {
    this.#do(task, { type: 'task.accept' });
  }

  check(task: string): void {
    this.#do(task, { type: 'task.check' });
  }

  retry(task: string): void {
    this.#do(task, { type: 'task.retry' });
  }

  dismiss(task: string): void {
    this.#do(task, { type: 'task.dismiss' });
  }

  dismissProblem(task: string): void {
    this.#do(task, { type: 'problem.dismiss' });
  }

  end(task: string): void {
    this.#do(task, { type: 'task.end', drained: this.#isDrained(this.#task(task)) });
  }

  send(name: string, content: MessageContent): Begun {
    const conversation = this.#task(name);
    if (conversation?.phase !== 'active' || !conversation.task)
      return { ok: false, refusals: [conversation?.transferRefusal ?? { code: 'not-accepted' }] };
    const { channel, id: taskId, conversationId } = conversation.task;
    const refusals = whyNotSend({ ...content, channel, earlier: conversation.history.earlier });
    if (refusals.length > 0) return { ok: false, refusals };
    const clientToken = this.#newToken();
    const entry = { clientToken, taskId, conversationId, content, status: 'queued' as const, attempts: 0 };
    this.#outbox({ type: 'message.add', entry: { ...entry, at: this.clock.now() } });
    return { ok: true, key: clientToken };
  }

  retryMessage(clientToken: string): void {
    this.#outbox({ type: 'message.retry', clientToken });
  }

  checkMessage(clientToken: string): void {
    this.#outbox({ type: 'message.check', clientToken });
  }

  withdrawMessage(clientToken: string): void {
    this.#outbox({ type: 'message.withdraw', clientToken });
  }

  setOnline(online: boolean): void {
    this.#outbox({ type: 'network.changed', online });
  }

  openDirectory(name: string): void {
    const conversation = this.#task(name);
    if (conversation?.task)
      this.#directory({ type: 'directory.open', key: conversation.key, taskId: conversation.task.id });
  }

  closeDirectory(): void {
    this.#directory({ type: 'directory.close' });
  }

  showTargets(kind: TargetKind): void {
    this.#directory({ type: 'directory.show', kind });
  }

  searchTargets(query: string): void {
    this.#directory({ type: 'directory.search', query });
  }

  selectTarget(targetId: string | undefined): void {
    this.#directory({ type: 'directory.select', targetId });
  }

  reloadTargets(): void {
    this.#directory({ type: 'directory.reload' });
  }

  transfer(name: string, target: TransferTarget): Refusal | undefined {
    const conversation = this.#task(name);
    const refusal = conversation?.transferRefusal ?? whyNotTransfer(conversation?.task, undefined, target);
    if (refusal || !conversation) return refusal;
    const drained = this.#isDrained(conversation);
    this.#actor.send({ type: 'transfer.start', key: conversation.key, target, clientToken: this.#newToken(), drained });
    return undefined;
  }

  chooseCode(task: string, codeId: string): void {
    this.#do(task, { type: 'wrapUp.choose', codeId });
  }

  submitWrapUp(task: string): void {
    this.#do(task, { type: 'wrapUp.submit' });
  }

  draft = (key: string): Draft | undefined => this.#drafts.read(this.#draftKey(key));

  saveDraft(key: string, draft: Draft | undefined): void {
    this.#drafts.save(this.#draftKey(key), draft);
  }

  flushDrafts = (): Promise<void> => this.#drafts.flush();

  keepDrafts(store: DraftStore | undefined): void {
    this.#drafts.keepIn(store);
  }

  lastEntryPointId = (channel: Channel): string | undefined => this.#lastEntryPoints.get(channel);

  stop(): void {
    void this.flushDrafts();
    this.#ended.abort();
    this.#unsubscribe();
    this.#actor.stop();
  }

  #changed = (): void => {
    this.#view = undefined;
    this.#changes.tell(undefined);
  };

  #leave = (key: string): void => {
    const conversationId = this.#task(key)?.task?.conversationId;
    if (conversationId) this.#outbox({ type: 'conversation.forget', conversationId });
    this.saveDraft(key, undefined);
    this.#actor.send({ type: 'task.left', key });
  };

  #announce = (announcement: Announcement): void => {
    if ('task' in announcement) this.#draftKey(announcement.task.id);
    this.#announcements.tell(announcement);
  };

  #draftKey(name: string): string {
    const ref = taskRef(this.#actor.getSnapshot().context.tasks, name);
    return ref ? this.#drafts.keyOf(ref.getSnapshot().context) : name;
  }

  #isDrained(conversation: ConversationView | undefined): boolean {
    const entries = this.#actor.getSnapshot().children.outbox?.getSnapshot().context.entries ?? [];
    return isDrained(entries, conversation?.task?.conversationId ?? '');
  }

  #drained = (): void => {
    for (const conversation of this.view.tasks)
      if (this.#isDrained(conversation)) this.#do(conversation.key, { type: 'outbox.drained' });
  };

  #task(name: string): ConversationView | undefined {
    return this.view.tasks.find(({ key, task }) => key === name || task?.id === name);
  }

  #learn(fact: Fact): void {
    this.#actor.send({ type: 'fact', fact: { ...fact, at: this.clock.now() } });
  }

  #do(name: string, intent: TaskIntent): void {
    taskRef(this.#actor.getSnapshot().context.tasks, name)?.send(intent);
  }

  #outbox(intent: OutboxIntent): void {
    this.#actor.getSnapshot().children.outbox?.send(intent);
  }

  #directory(intent: DirectoryIntent): void {
    this.#actor.getSnapshot().children.directory?.send(intent);
  }
}
