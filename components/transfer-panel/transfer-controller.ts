import type { ReactiveController, ReactiveElement } from 'lit';
import {
  whyNotTarget,
  type ConversationView,
  type DirectoryView,
  type Problem,
  type Session,
  type TargetKind,
  type TaskPhase,
} from '../../src/index.js';
import type { SessionController } from '../internal/session-controller.js';

const openPhases: readonly TaskPhase[] = ['offered', 'active', 'transferring', 'ending'];

const closedDirectory: DirectoryView = { open: false, busy: false, kind: 'queue', query: '', targets: [], total: 0 };

/** One conversation that may be handed on: whether it may be now, to whom, and what became of it. */
export class TransferController implements ReactiveController {
  readonly #host: ReactiveElement & { readonly taskId: string | undefined };
  readonly #session: SessionController;
  /** The conversation stays the same while the panel is open, whatever the agent selects elsewhere. */
  #prepared: { readonly key: string; readonly session: Session } | undefined;
  #refusal: Problem | undefined;

  constructor(host: ReactiveElement & { readonly taskId: string | undefined }, session: SessionController) {
    this.#host = host;
    this.#session = session;
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
    if (this.#refusal || phase !== 'active' || !problem) return this.#refusal;
    // because a fault says which request it befell, and the one that ends the conversation is told elsewhere
    return 'request' in problem && problem.request !== 'transferTask' ? undefined : problem;
  }

  /** Whom the conversation may be handed to. */
  get directory(): DirectoryView {
    const directory = this.#session.view?.directory;
    return directory?.key !== undefined && directory.key === this.#prepared?.key ? directory : closedDirectory;
  }

  hostUpdate(): void {
    // one that another panel has opened is left to it: two that take it from each other would never end
    if (this.isReady && !this.#session.view?.directory.open) this.#open();
  }

  hostDisconnected(): void {
    this.close();
  }

  /** Prepares the transfer of the conversation on show. */
  open(): void {
    const { session } = this.#session;
    const { conversation } = this;
    if (!session || !conversation) return;
    this.#prepared = { key: conversation.key, session };
    if (this.isReady) this.#open();
  }

  /** Lets it be; what was said about the last attempt has been read. */
  close(): void {
    if (!this.#prepared) return;
    const { key, session } = this.#prepared;
    if (session.view.directory.key === key) session.closeDirectory();
    if (this.problem && !this.#refusal) session.dismissProblem(key);
    this.#prepared = undefined;
    this.#refusal = undefined;
  }

  /** Shows the queues or the agents. */
  show = (kind: TargetKind): void => {
    this.#refusal = undefined;
    this.#session.session?.showTargets(kind);
  };

  /** Looks for targets by their names. */
  search = (query: string): void => {
    this.#refusal = undefined;
    this.#session.session?.searchTargets(query);
  };

  /** Fetches the newest list (T3). */
  reload = (): void => {
    this.#session.session?.reloadTargets();
  };

  /** Chooses a target, or says why it cannot be. */
  choose = (id: string): void => {
    const target = this.directory.targets.find((each) => each.id === id);
    this.#refusal = target && whyNotTarget(target);
    if (!this.#refusal) this.#session.session?.selectTarget(id);
  };

  /** Hands the conversation on; says why not, if a rule stands against it now. */
  confirm = (): void => {
    const { selected } = this.directory;
    if (!selected || !this.isReady || !this.#prepared) return;
    this.#refusal = this.#session.session?.transfer(this.#prepared.key, selected);
    this.#host.requestUpdate();
  };

  #open(): void {
    if (this.#prepared) this.#session.session?.openDirectory(this.#prepared.key);
  }
}
