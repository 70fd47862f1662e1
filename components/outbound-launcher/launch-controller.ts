import type { ReactiveController, ReactiveElement } from 'lit';
import {
  chosenEntryPoint,
  type Channel,
  type ConversationView,
  type Draft,
  type EntryPoint,
  type Problem,
  type RecipientInvalid,
} from '../../src/index.js';
import type { SessionController } from '../internal/session-controller.js';
import type { ReadRecipient } from './recipient.js';

const underWay: readonly ConversationView['phase'][] = ['creating', 'unknown', 'refused', 'offered'];

/** One attempt at starting a conversation: what is typed, what was understood of it, and what became of the wish. */
export class LaunchController implements ReactiveController {
  readonly #host: ReactiveElement & { readonly channel: Channel };
  readonly #session: SessionController;
  readonly #onOpen: () => void;
  #read: ReadRecipient | undefined;
  /** Only the newest reading counts: what is typed later may be understood earlier. */
  #reading = 0;
  #tried = false;
  #key: string | undefined;
  #problems: readonly Problem[] = [];

  constructor(host: ReactiveElement & { readonly channel: Channel }, session: SessionController, onOpen: () => void) {
    this.#host = host;
    this.#session = session;
    this.#onOpen = onOpen;
    host.addController(this);
  }

  /** What was understood of the recipient. */
  get read(): ReadRecipient | undefined {
    return this.#read;
  }

  /** Why the recipient cannot be used, once the agent has tried to (L3). */
  get recipientError(): RecipientInvalid | undefined {
    return this.#tried && this.#read && !this.#read.ok ? this.#read.refusal : undefined;
  }

  /** The agent tried without an entry point (L4). */
  get missesEntryPoint(): boolean {
    return this.#tried && !this.entryPoint;
  }

  /** The task this attempt became, while it is not a conversation yet. */
  get task(): ConversationView | undefined {
    return this.#key === undefined ? undefined : this.#session.conversation(this.#key);
  }

  /** What the rules said to the last try, when no task came of it. */
  get problems(): readonly Problem[] {
    return this.#problems;
  }

  /** What is typed and not yet sent; it is kept from the first key (C10). */
  get draft(): Draft {
    return this.#session.session?.draft(this.#draftKey) ?? {};
  }

  /** The entry points of the channel. */
  get entryPoints(): readonly EntryPoint[] {
    return this.#session.view?.channels[this.#host.channel].entryPoints ?? [];
  }

  /** The chosen entry point: by the agent, as the only one, or as last used (L4). */
  get entryPoint(): EntryPoint | undefined {
    const { session } = this.#session;
    const chosen = this.draft.entryPointId ?? session?.lastEntryPointId(this.#host.channel);
    return chosenEntryPoint(this.entryPoints, chosen);
  }

  hostUpdate(): void {
    const { task } = this;
    if (!task || underWay.includes(task.phase)) return;
    this.#key = undefined;
    this.#save(undefined);
    this.#forget();
    void this.reread();
    this.#onOpen();
  }

  /** Takes what is typed; a wish that was refused is a different one now. */
  type(to: string): void {
    this.#save({ ...this.draft, to });
    this.#abandon();
    void this.reread();
  }

  /** Takes the entry point that the agent chose. */
  leaveFrom(entryPointId: string): void {
    this.#save({ ...this.draft, entryPointId: entryPointId || undefined });
    this.#abandon();
  }

  /** Reads the recipient again, after the channel or the desk changed. */
  async reread(): Promise<ReadRecipient | undefined> {
    const reading = ++this.#reading;
    const { to = '' } = this.draft;
    const { readRecipient } = await import('./recipient.js');
    const read = await readRecipient(this.#host.channel, to, this.#session.view);
    if (reading !== this.#reading) return undefined;
    this.#read = read;
    this.#host.requestUpdate();
    return read;
  }

  /** Creates the conversation, or says what is missing. */
  async create(): Promise<void> {
    this.#tried = true;
    const read = await this.reread();
    const { entryPoint } = this;
    const { session } = this.#session;
    if (!read?.ok || !entryPoint || !session) return;
    const { address } = read;
    const begun = session.start({ channel: this.#host.channel, recipient: { address }, entryPoint });
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

  get #draftKey(): string {
    return `new:${this.#host.channel}`;
  }

  #save(draft: Draft | undefined): void {
    this.#session.session?.saveDraft(this.#draftKey, draft);
    this.#host.requestUpdate();
  }

  #abandon(): void {
    if (this.#key !== undefined) this.#session.session?.dismiss(this.#key);
    this.#key = undefined;
    this.#forget();
  }

  #forget(): void {
    this.#tried = false;
    this.#problems = [];
  }
}
