import type { ReactiveController, ReactiveElement } from 'lit';
import {
  whyNotTarget,
  type Capability,
  type ConversationView,
  type Problem,
  type RequestName,
  type Session,
  type TargetKind,
  type TaskPhase,
  type TransferTarget,
} from '../../src/index.js';
import type { Directory, DirectoryView, openDirectory } from '../../src/session/directory/index.js';
import type { SessionController } from '../internal/session-controller.js';

/** What is asked of the desktop here. */
const requests: readonly RequestName[] = ['transferTask', 'cancelTransfer'];
const openPhases: readonly TaskPhase[] = ['offered', 'active', 'transferring', 'ending'];

const unopened: DirectoryView = {
  kind: 'queue',
  query: '',
  busy: false,
  rows: [],
  from: 0,
  found: 0,
  hasMore: false,
  counts: {},
  unreadable: 0,
};

/** Whose transfer is prepared. */
type TransferringElement = ReactiveElement & { readonly taskId: string | undefined };

interface Prepared {
  readonly key: string;
  readonly session: Session;
  /** Opened once something may be chosen from it. */
  readonly directory?: Directory;
}

/** One conversation that may be handed on: whether it may be now, to whom, and what became of it. */
export class TransferController implements ReactiveController {
  readonly #host: TransferringElement;
  readonly #session: SessionController;
  /** The conversation stays the same while the panel is open, whatever the agent selects elsewhere. */
  #prepared: Prepared | undefined;
  #refusal: Problem | undefined;
  /** What each conversation's receiver is to know: it stays when the panel is closed, and when nobody took the conversation. */
  readonly #notes = new Map<string, string>();
  /** What the agent looked at last. */
  #kind: TargetKind = 'queue';
  readonly #language: () => string;
  /** It comes when something is about to be chosen, so that a page with only the button stays light. */
  #opens: typeof openDirectory | undefined;

  constructor(host: TransferringElement, session: SessionController, language: () => string) {
    this.#host = host;
    this.#session = session;
    this.#language = language;
    host.addController(this);
  }

  /** The conversation, while it is open. */
  get conversation(): ConversationView | undefined {
    const conversation = this.#session.conversation(this.#prepared?.key ?? this.#host.taskId);
    return conversation && openPhases.includes(conversation.phase) ? conversation : undefined;
  }

  /** The receiver is being asked (T5). */
  get isWaiting(): boolean {
    return this.conversation?.phase === 'transferring';
  }

  /** A target may be chosen now. */
  get isReady(): boolean {
    const { phase, transferRefusal } = this.conversation ?? {};
    return phase === 'active' && !transferRefusal;
  }

  /** What became of the last attempt: a rule was against it, or nobody took the conversation (T3, T5). */
  get problem(): Problem | undefined {
    const { phase, problem } = this.conversation ?? {};
    if (this.#refusal || !problem || (phase !== 'active' && phase !== 'transferring')) return this.#refusal;
    // because a fault says which request it befell, and the one that ends the conversation is told elsewhere
    return 'request' in problem && !requests.includes(problem.request) ? undefined : problem;
  }

  /** Whom the conversation may be handed to. */
  get directory(): DirectoryView {
    return this.#prepared?.directory?.view ?? unopened;
  }

  /** What the receiver is to know. */
  get note(): string {
    return this.#notes.get(this.#prepared?.key ?? '') ?? '';
  }

  /** The desktop hands a note on with the conversation. */
  get takesNote(): boolean {
    return this.#can('transfer-note');
  }

  /** Nobody has it yet, and the desktop can take it back. */
  get canCancel(): boolean {
    return this.conversation?.transferStage === 'waiting' && this.#can('cancel-transfer');
  }

  hostUpdate(): void {
    if (this.#prepared && this.isReady && !this.#prepared.directory) this.#openDirectory(this.#prepared);
  }

  /** Takes what opens directories. */
  openWith(opens: typeof openDirectory): void {
    this.#opens = opens;
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.close();
  }

  /** Prepares the transfer of the conversation on show. */
  open(): void {
    const { session } = this.#session;
    const { conversation } = this;
    if (!session || !conversation || this.#prepared) return;
    this.#prepared = { key: conversation.key, session };
    this.#host.requestUpdate();
    if (this.isReady) this.#openDirectory(this.#prepared);
  }

  /** Lets it be; what was said about the last attempt has been read. */
  close(): void {
    if (!this.#prepared) return;
    const { key, session, directory } = this.#prepared;
    directory?.close();
    if (this.problem && !this.#refusal) session.dismissProblem(key);
    this.#prepared = undefined;
    this.#refusal = undefined;
  }

  /** Shows the queues or the agents. */
  show = (kind: TargetKind): void => {
    this.#refusal = undefined;
    this.#kind = kind;
    this.#prepared?.directory?.show(kind);
  };

  /** Looks for targets by any word of them. */
  search = (query: string): void => {
    this.#refusal = undefined;
    this.#prepared?.directory?.search(query);
  };

  /** Says which rows are looked at. */
  lookAt = (from: number, to: number): void => {
    this.#prepared?.directory?.lookAt(from, to);
  };

  /** Fetches the newest list (T3). */
  reload = (): void => {
    this.#prepared?.directory?.reload();
  };

  /** Writes what the receiver is to know. */
  write = (note: string): void => {
    this.#notes.set(this.#prepared?.key ?? '', note);
    this.#host.requestUpdate();
  };

  /** Chooses the target in a row, or says why it cannot be. */
  choose = (row: number): void => {
    const { rows, from } = this.directory;
    const target = rows[row - from];
    if (!target) return;
    this.#refusal = whyNotTarget(target);
    if (!this.#refusal) this.#prepared?.directory?.select(target.id);
  };

  /** Hands the conversation on; says why not, if a rule stands against it now. */
  confirm = (): void => {
    const { selected } = this.directory;
    if (selected) this.#handTo(selected);
  };

  /** Hands it to the next best, after somebody did not take it (T5). */
  tryAlternative = (): void => {
    const { alternative } = this.directory;
    if (!alternative) return;
    this.#prepared?.directory?.select(alternative.id);
    this.#handTo(alternative);
  };

  /** Takes the transfer back. */
  cancel = (): void => {
    if (this.#prepared) this.#prepared.session.cancelTransfer(this.#prepared.key);
  };

  /** Remembers the chosen target among those to be seen first, or forgets it. */
  favour = (isFavourite: boolean): void => {
    const { selected } = this.directory;
    if (selected) this.#prepared?.session.rememberFavourite(selected, isFavourite);
  };

  #can(capability: Capability): boolean {
    return this.#session.view?.capabilities.includes(capability) ?? false;
  }

  #handTo(target: TransferTarget): void {
    if (!this.isReady || !this.#prepared) return;
    const { key, session, directory } = this.#prepared;
    directory?.tried(target.id);
    this.#refusal = session.transfer(key, target, (this.takesNote && this.note.trim()) || undefined);
    this.#host.requestUpdate();
  }

  #openDirectory({ key, session }: Prepared): void {
    if (!this.#opens) return;
    const directory = this.#opens(session, key, { kind: this.#kind, language: this.#language() });
    const { problem } = this;
    // who did not take it is not proposed again, even after the panel was closed meanwhile
    if (problem && 'target' in problem) directory.tried(problem.target.id);
    directory.subscribe(() => {
      this.#host.requestUpdate();
    });
    this.#prepared = { key, session, directory };
  }
}
