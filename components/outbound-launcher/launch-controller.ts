import type { ReactiveController } from 'lit';
import {
  chosenEntryPoint,
  formatPhone,
  undecidedPhases,
  type Channel,
  type ConversationView,
  type Draft,
  type EntryPoint,
  type MessageContent,
  type NewConversation,
  type Problem,
  type RecipientInvalid,
  type Session,
} from '../../src/index.js';
import type { SessionController } from '../internal/session-controller.js';
import { FirstReview } from './first-review.js';
import { LaunchDraft, type Wished } from './launch-draft.js';
import type { Prefill } from './prefill.js';
import type { ReadRecipient } from './recipient.js';
import { RecipientReader, type LaunchingElement } from './recipient-reader.js';

/** One attempt at starting a conversation: what is typed, what was understood of it, and what became of the wish. */
export class LaunchController implements ReactiveController {
  readonly typed: LaunchDraft;
  /** What the host says to the first message. */
  readonly review: FirstReview;
  readonly #host: LaunchingElement;
  readonly #session: SessionController;
  readonly #onOpen: () => void;
  readonly #reader: RecipientReader;
  /** What is typed after a wish is not what was wished for. */
  #wish = 0;
  #tried = false;
  #key: string | undefined;
  #wished: Wished | undefined;
  #channel: Channel;
  #problems: readonly Problem[] = [];

  constructor(host: LaunchingElement, session: SessionController, onOpen: () => void) {
    this.#host = host;
    this.#session = session;
    this.#onOpen = onOpen;
    this.#channel = host.channel;
    this.typed = new LaunchDraft(session, () => host.channel);
    this.#reader = new RecipientReader(host, session, this.typed);
    this.review = new FirstReview(host, {
      goOn: ({ session, wanted, first }) => {
        this.#begin(session, wanted, first);
      },
      refused: (problem) => {
        this.#problems = [problem];
        host.requestUpdate();
      },
    });
    host.addController(this);
  }

  /** What was understood of the recipient; nothing while it is being read. */
  get read(): ReadRecipient | undefined {
    return this.#reader.read;
  }

  /** Why the recipient cannot be used: once the agent has tried to, or at once when there are several (L3). */
  get recipientError(): RecipientInvalid | undefined {
    const { read } = this;
    if (!read || read.ok) return undefined;
    return this.#tried || read.refusal.candidates ? read.refusal : undefined;
  }

  /** The agent tried without an entry point (L4). */
  get missesEntryPoint(): boolean {
    return this.#tried && !this.entryPoint;
  }

  /** The task this attempt became, while it is not a conversation yet. */
  get task(): ConversationView | undefined {
    return this.#key === undefined ? undefined : this.#session.conversation(this.#key);
  }

  /** It is on its way, and goes on whatever is typed. */
  get isLocked(): boolean {
    const { task } = this;
    return task !== undefined && (task.busy || task.phase === 'offered');
  }

  /** What the rules said to the last try, when no task came of it. */
  get problems(): readonly Problem[] {
    const { failure } = this.#reader;
    return failure ? [{ code: 'host-failed', request: 'createTask', message: failure }] : this.#problems;
  }

  /** The entry points of the channel. */
  get entryPoints(): readonly EntryPoint[] {
    return this.#session.view?.channels[this.#host.channel].entryPoints ?? [];
  }

  /** The chosen entry point: by the agent, as the only one, or as last used (L4). */
  get entryPoint(): EntryPoint | undefined {
    const { session } = this.#session;
    const chosen = this.typed.now.entryPointId ?? session?.lastEntryPointId(this.#host.channel);
    return chosenEntryPoint(this.entryPoints, chosen);
  }

  /** The conversation that is asked for, as far as it can be understood now. */
  get wanted(): NewConversation | undefined {
    const { read, entryPoint } = this;
    if (!read?.ok || !entryPoint) return undefined;
    const { name = read.name, context } = this.typed.now;
    const recipient = { address: read.address, ...(name && { name }) };
    return { channel: this.#host.channel, recipient, entryPoint, ...(context && { context }) };
  }

  hostUpdate(): void {
    const { task } = this;
    if (task && !undecidedPhases.includes(task.phase)) {
      if (this.#wished) this.typed.release(this.#wished);
      this.#leave();
      this.#onOpen();
    }
    if (this.#channel !== this.#host.channel) {
      this.#channel = this.#host.channel;
      this.#abandon();
    }
    if (this.#reader.isBehind) void this.#reader.reread();
  }

  /** Takes what is typed; a wish that was refused is a different one now. */
  type(to: string): void {
    this.#change({ to, name: undefined });
  }

  /** Takes the same recipient in another spelling: the wish, if it was made, stays the same. */
  respell(to: string): void {
    this.typed.change({ to });
    this.#host.requestUpdate();
  }

  /** Takes a person's address. */
  take(to: string, name: string | undefined): void {
    this.#change({ to, name });
    void this.#spellOut();
  }

  /** Takes the entry point that the agent chose. */
  leaveFrom(entryPointId: string): void {
    this.#change({ entryPointId: entryPointId || undefined });
  }

  /** Takes what is written to go out with it. */
  write(change: Pick<Draft, 'text' | 'subject' | 'caret'>): void {
    this.#change(change);
  }

  /** Keeps where the caret stands, which changes nothing of the wish (C10). */
  mark(caret: Draft['caret']): void {
    const { now } = this.typed;
    if (now.text && (now.caret?.from !== caret?.from || now.caret?.to !== caret?.to)) this.typed.change({ caret });
  }

  /** Takes what the page filled in. */
  fill(prefill: Prefill): void {
    const isOnItsWay = this.isLocked;
    this.#abandon();
    this.#leave();
    this.typed.fill(prefill, isOnItsWay);
    this.#host.requestUpdate();
    void this.#spellOut();
  }

  /** Takes back what the agent had typed before a page filled in something else. */
  bringBack(): void {
    this.#abandon();
    this.typed.bringBack();
    this.#host.requestUpdate();
  }

  /** Begins with nothing. */
  startAfresh(): void {
    this.#abandon();
    this.typed.clear();
    this.#host.requestUpdate();
  }

  /** Reads the recipient as it is now; what is put into groups, or told of the desk, meanwhile is read once more. */
  async understood(): Promise<ReadRecipient | undefined> {
    const wish = this.#wish;
    do await this.#reader.reread();
    while (!this.read && !this.#reader.failure && wish === this.#wish && this.#host.isConnected);
    return this.read;
  }

  /** Creates the conversation, or says what is missing. */
  async create(): Promise<void> {
    this.#tried = true;
    const wish = ++this.#wish;
    await this.understood();
    const { wanted } = this;
    const { session } = this.#session;
    if (!wanted || !session || wish !== this.#wish) return;
    // what cannot be seen here is not sent from here
    const isUnseen = this.#host.withoutMessage || this.#session.view?.desk?.cannotSend === true;
    const first = isUnseen ? undefined : this.typed.first;
    if (first) await this.review.begin({ session, wanted, first });
    else this.#begin(session, wanted, undefined);
  }

  #begin(session: Session, wanted: NewConversation, first: MessageContent | undefined): void {
    const left = this.typed.leftFor(first);
    const begun = session.start(wanted, first ?? null);
    this.#wished = this.typed.wished();
    if (begun.ok && left) session.saveDraft(begun.key, left);
    this.#key = begun.ok ? begun.key : undefined;
    this.#problems = begun.ok ? [] : begun.refusals;
    this.#host.requestUpdate();
  }

  /** Shows the conversation that is there already, or takes it over (L5). */
  async openExisting(problem: Problem): Promise<void> {
    const { session } = this.#session;
    if (problem.code !== 'conversation-active' || !problem.existing || !session) return;
    const opened = await session.openExisting(problem.existing);
    if (opened.ok) {
      this.abandon();
      this.#onOpen();
    } else this.#problems = [opened.problem];
    this.#host.requestUpdate();
  }

  /** Lets the wish be; what was typed stays. */
  abandon(): void {
    this.#abandon();
    this.#host.requestUpdate();
  }

  /** Puts a number into groups that nobody typed. */
  async #spellOut(): Promise<void> {
    const { to } = this.typed.now;
    if (this.#host.channel !== 'sms' || !to) return;
    const { text } = await formatPhone(to, to.length, { defaultRegion: this.#session.view?.desk?.defaultRegion });
    if (this.typed.now.to === to && text !== to) this.respell(text);
  }

  #change(change: Parameters<LaunchDraft['change']>[0]): void {
    if (this.isLocked) return;
    this.typed.change(change);
    this.#abandon();
    this.#host.requestUpdate();
  }

  /** Lets the wish be, if it can be let be. */
  #abandon(): void {
    if (this.isLocked) return;
    if (this.#key !== undefined) this.#session.session?.dismiss(this.#key, true);
    this.#leave();
  }

  #leave(): void {
    this.#key = undefined;
    this.#wished = undefined;
    this.#wish += 1;
    this.#forget();
  }

  #forget(): void {
    this.#tried = false;
    this.#problems = [];
    this.review.forget();
  }
}
