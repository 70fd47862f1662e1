import { systemClock } from '../../clocks/system-clock.js';
import type { Channel } from '../../domain/channel.js';
import type { MessageContent } from '../../domain/message.js';
import type { ExistingTask, Refusal } from '../../domain/refusal.js';
import type { NewConversation, OutboundTask } from '../../domain/task.js';
import type { TransferTarget } from '../../domain/transfer.js';
import type { ConversationView } from '../../machine/session/session.view.js';
import type { Gesture, GestureAnswer, GestureOf } from '../../machine/shapes/line.shapes.js';
import { readAnswer, readFact } from '../../machine/shapes/read.js';
import type { Announcement } from '../../ports/announcement.js';
import type { Clock } from '../../ports/clock.js';
import type { AnswerOf, RequestName } from '../../ports/desktop.js';
import type { Draft } from '../../ports/draft-store.js';
import type { Outcome } from '../../ports/host-fault.js';
import type { SessionLine } from '../../ports/session-line.js';
import { listeners } from '../listeners.js';
import { rescueFirst } from '../first-message.js';
import { randomToken } from '../random-token.js';
import type { Begun, Session, SessionView } from '../session.js';
import { sameWish, whyNotBegin, whyNotHandOn, whyNotWrite } from '../starting.js';
import { Answers, type Said } from './answers.js';
import { servedWithinMs } from './contact.js';
import { ForwardedGestures } from './forwarded-gestures.js';
import { LineEnd } from './line-end.js';
import { nothingKnown, predicted } from './predicted.js';
import { UnheardStarts, type Wished } from './unheard-starts.js';

/** What a joined session is made with. */
export interface JoinOptions {
  readonly clock?: Clock;
  /** Makes client tokens; each must be unlike any other, ever. */
  readonly newToken?: () => string;
}

/** How long drafts may take to be written, in ms. */
const flushedWithinMs = 5_000;

/** Joins the session that another document shares on this line: it shows what that one shows, and tells it what the agent does. */
export const joinSession = (line: SessionLine, options: JoinOptions = {}): Session => new JoinedSession(line, options);

class JoinedSession extends ForwardedGestures implements Session {
  readonly clock: Clock;
  readonly #newToken: () => string;
  readonly #changes = listeners<undefined>();
  readonly #announcements = listeners<Announcement>();
  readonly #targets = listeners<readonly TransferTarget[]>();
  readonly #ended = new AbortController();
  readonly ended = this.#ended.signal;
  readonly #answers: Answers;
  readonly #starts = new UnheardStarts();
  readonly #end: LineEnd;
  #view: SessionView | undefined;

  constructor(line: SessionLine, { clock = systemClock, newToken = randomToken }: JoinOptions) {
    super();
    this.clock = clock;
    this.#newToken = newToken;
    this.#answers = new Answers(clock);
    this.#end = new LineEnd(line, clock, {
      onChange: this.#changed,
      onNews: this.#announcements.tell,
      onTargets: this.#targets.tell,
      onAnswer: this.#answered,
      onUnheard: this.#unheard,
    });
  }

  get view(): SessionView {
    return (this.#view ??= this.#starts.shownIn(this.#end.wishes.waiting.reduce(predicted, this.#told)));
  }

  subscribe = this.#changes.add;

  onAnnouncement = this.#announcements.add;

  onTargets = this.#targets.add;

  /** The desktop is that of the document which has the session. */
  connect(): void {
    return undefined;
  }

  tell = (fact: unknown): void => {
    const reading = readFact(fact);
    if ('path' in reading) this.#announcements.tell({ type: 'outbound-fact-ignored', path: reading.path });
    else this.forward({ name: 'tell', fact: reading.value });
  };

  start(wanted: NewConversation, first?: MessageContent | null, clientToken?: string): Begun {
    const again = sameWish(this.view.tasks, wanted);
    if (again) {
      this.select(again.key);
      if (first !== undefined) this.writeFirst(again.key, first ?? undefined);
      if (again.phase === 'refused') this.retry(again.key);
      return { ok: true, key: again.key };
    }
    const refusals = whyNotBegin(this.view, wanted);
    if (refusals.length > 0) return { ok: false, refusals };
    const key = clientToken ?? this.#newToken();
    this.#start({ wanted, first: first ? { ...first } : undefined, clientToken: key });
    return { ok: true, key };
  }

  async openExisting(existing: ExistingTask): Promise<Outcome<OutboundTask>> {
    const here = this.#task(existing.taskId);
    if (here?.task) {
      this.select(here.key);
      return { ok: true, value: here.task, at: this.clock.now() };
    }
    const wish: Gesture = { name: 'openExisting', existing: { ...existing, offers: [...existing.offers] } };
    return this.#ask('openTask', wish, (answer) => (answer.type === 'opened' ? { value: answer.task } : undefined));
  }

  preview = (wanted: NewConversation): Promise<Outcome<AnswerOf<'previewTask'>>> =>
    this.#ask('previewTask', { name: 'preview', wanted: wanted }, (answer) =>
      answer.type === 'previewed' ? { value: answer.preview } : undefined,
    );

  findContacts = (channel: Channel, query: string): Promise<Outcome<AnswerOf<'findContacts'>>> =>
    this.#ask('findContacts', { name: 'findContacts', channel, query }, (answer) =>
      answer.type === 'found' ? { value: { contacts: answer.contacts } } : undefined,
    );

  ask: Session['ask'] = (name, request, clientToken = this.#newToken()) =>
    this.#ask(name, { name: 'ask', question: name, request: { ...request }, clientToken }, (answer) =>
      answer.type === 'answered' ? readAnswer(name, answer.value) : undefined,
    );

  select(task: string | undefined): void {
    if (this.#starts.choose(task)) this.#changed();
    else this.forward({ name: 'select', task });
  }

  check(task: string): void {
    if (!this.#startAgain(task)) this.forward({ name: 'check', task });
  }

  retry(task: string): void {
    if (!this.#startAgain(task)) this.forward({ name: 'retry', task });
  }

  dismiss(task: string, hasText = false): void {
    const wish = this.#starts.take(task);
    if (!wish) this.forward({ name: 'dismiss', task, hasText });
    else if (!hasText) rescueFirst(this, { key: task, ...wish });
    if (wish) this.#changed();
  }

  writeFirst(task: string, first: MessageContent | undefined): void {
    if (!this.#starts.write(task, first)) this.forward({ name: 'writeFirst', task, first: first && { ...first } });
  }

  send(name: string, content: MessageContent, clientToken?: string, holdMs?: number): Begun {
    const conversation = this.#task(name);
    const refusals = whyNotWrite(conversation, content);
    if (!conversation?.task || refusals.length > 0) return { ok: false, refusals };
    const { key: task } = conversation;
    const { conversationId } = conversation.task;
    const key = clientToken ?? this.#newToken();
    const at = this.#end.drafts.moment();
    this.forward({ name: 'send', task, content: { ...content }, clientToken: key, conversationId, at, holdMs });
    return { ok: true, key };
  }

  transfer(name: string, target: TransferTarget, note?: string, token?: string): Refusal | undefined {
    const conversation = this.#task(name);
    const refusal = whyNotHandOn(conversation, target);
    if (refusal || !conversation) return refusal;
    const clientToken = token ?? this.#newToken();
    const task = conversation.key;
    this.forward({
      name: 'transfer',
      task,
      target: { ...target, skills: [...(target.skills ?? [])] },
      note,
      clientToken,
    });
    return undefined;
  }

  draft = (key: string): Draft | undefined => this.#end.drafts.read(this.#draftKey(key));

  saveDraft(key: string, draft: Draft | undefined): void {
    if (!this.ended.aborted) this.#end.saveDraft(this.#draftKey(key), draft);
  }

  /** Only the document that has the session knows. */
  isDraftSaved(): boolean {
    return false;
  }

  flushDrafts = async (): Promise<void> => {
    if (this.ended.aborted || !this.#end.contact.isServed) return;
    await this.#answers.of(this.forward({ name: 'flushDrafts' }), flushedWithinMs);
  };

  /** Drafts are kept where the session is. */
  keepDrafts(): void {
    return undefined;
  }

  /** Recipients are remembered where the session is. */
  rememberRecipients(): void {
    return undefined;
  }

  lastEntryPointId = (channel: Channel): string | undefined => this.#end.mirror.lastEntryPointId(channel);

  stop(): void {
    if (this.ended.aborted) return;
    this.#ended.abort();
    this.#end.stop();
    this.#answers.stop();
  }

  protected forward(gesture: Gesture): number {
    return this.ended.aborted ? 0 : this.#end.forward(gesture);
  }

  /** What was told, or that nobody tells anything. */
  get #told(): SessionView {
    const { mirror, contact } = this.#end;
    const view = mirror.view() ?? nothingKnown;
    const { phase, problem } = contact;
    if (phase === 'known') return view;
    if (phase === 'connecting') return { ...view, phase };
    // what is written now stays in this document, and everything else has to wait
    const tasks = view.tasks.map((task): ConversationView => ({ ...task, busy: true }));
    return { ...view, phase, problem, tasks, offline: true, draftsKept: 'memory' };
  }

  #start({ wanted, first, clientToken }: Wished): void {
    this.forward({ name: 'start', wanted, first: first && { ...first }, clientToken });
  }

  #ask<Name extends RequestName>(
    name: Name,
    gesture: Gesture,
    saidIn: (answer: GestureAnswer) => Said<AnswerOf<Name>> | undefined,
  ): Promise<Outcome<AnswerOf<Name>>> {
    return this.#answers.to(name, this.forward(gesture), saidIn);
  }

  #startAgain(name: string): boolean {
    const wish = this.#starts.take(name);
    if (wish) this.#start(wish);
    return wish !== undefined;
  }

  #changed = (): void => {
    this.#view = undefined;
    this.#changes.tell(undefined);
  };

  #answered = (seq: number, answer: GestureAnswer, gesture: Gesture | undefined): void => {
    this.#answers.take(seq, answer);
    const [problem] = answer.type === 'refused' ? answer.refusals : [];
    if (problem && gesture?.name === 'start')
      this.#starts.keep(gesture, { phase: 'refused', problem }, this.view.selectedKey);
  };

  #unheard = (starts: readonly GestureOf<'start'>[]): void => {
    const { selectedKey } = this.view;
    const problem = { code: 'host-silent', request: 'createTask', deadlineMs: servedWithinMs } as const;
    for (const start of starts) this.#starts.keep(start, { phase: 'unknown', problem }, selectedKey);
    this.#changed();
  };

  #task(name: string): ConversationView | undefined {
    return this.view.tasks.find(({ key, task }) => key === name || task?.id === name);
  }

  #draftKey(name: string): string {
    return this.#task(name)?.key ?? name;
  }
}
