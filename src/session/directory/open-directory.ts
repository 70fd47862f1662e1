import type { TargetKind, TargetName } from '../../domain/refusal.js';
import type { TransferTarget } from '../../domain/transfer.js';
import { connectDirectory, type DirectoryConnections } from '../../machine/directory/connect-directory.js';
import type { DirectoryEvent, DirectoryInput } from '../../machine/directory/directory.types.js';
import { viewDirectory, type DirectoryView } from '../../machine/directory/directory.view.js';
import { listeners } from '../listeners.js';
import type { Session } from '../session.js';

/** How a directory is opened. */
export interface DirectoryOptions {
  /** Shown first; queues, if nothing is said. */
  readonly kind?: TargetKind;
  readonly query?: string;
  /** The language (BCP 47) in whose order names stand; that of the page, if nothing is said. */
  readonly language?: string;
}

/**
 * The queues and agents that a task can be handed to: searched, in order, live, however many (T2, T3). It shows a few rows of
 * them at a time. No method throws.
 */
export interface Directory {
  /** What there is to show now; a new object after each change. */
  readonly view: DirectoryView;
  /** Calls back after every change; the answer ends it. */
  subscribe(listener: () => void): () => void;
  /** Shows queues or agents. */
  show(kind: TargetKind): void;
  /** Finds those that hold every word of it: in the name, team, skills or number. */
  search(query: string): void;
  /** Says which rows are looked at, from one to before another. */
  lookAt(from: number, to: number): void;
  select(id: string | undefined): void;
  /** Says that this one did not take the task: it is not proposed again. */
  tried(id: string): void;
  /** Fetches the newest list; search, kind, rows and selection stay (T3). */
  reload(): void;
  /** Ends it. */
  close(): void;
}

/** Opens the directory for a task of this session, named by its key or by the desktop's id. */
export const openDirectory = (session: Session, task: string, options: DirectoryOptions = {}): Directory =>
  new OpenDirectory(session, task, options);

const idsOf = (kind: TargetKind, ...lists: readonly (readonly TargetName[])[]): readonly string[] => [
  ...new Set(lists.flatMap((list) => list.filter((each) => each.kind === kind).map(({ id }) => id))),
];

/** Puts names into the order of a language; one that nobody knows is as none. */
function collationOf(language: string | undefined): (one: string, other: string) => number {
  try {
    return new Intl.Collator(language).compare;
  } catch {
    return new Intl.Collator().compare;
  }
}

function inputOf(
  { view }: Session,
  task: string,
  { kind = 'queue', query = '', language }: DirectoryOptions,
): DirectoryInput {
  const { favourites, handedTo, capabilities, tasks } = view;
  const held = tasks.find(({ key, task: known }) => key === task || known?.id === task);
  return {
    taskId: held?.task?.id ?? task,
    isByHost: capabilities.includes('target-search'),
    kind,
    query,
    preferred: { queue: idsOf('queue', favourites, handedTo), agent: idsOf('agent', favourites, handedTo) },
    compareNames: collationOf(language),
  };
}

class OpenDirectory implements Directory {
  readonly #session: Session;
  readonly #actor: ReturnType<typeof connectDirectory>;
  readonly #changes = listeners<undefined>();
  readonly #unsubscribe: () => void;
  #view: DirectoryView | undefined;
  #told: TransferTarget[] = [];
  #isOpen = true;

  constructor(session: Session, task: string, options: DirectoryOptions) {
    this.#session = session;
    const { clock } = session;
    const ask: DirectoryConnections['ask'] = ({ request, clientToken }) =>
      session.ask('listTargets', request, clientToken);
    this.#actor = connectDirectory({ clock, ask }, inputOf(session, task, options));
    this.#actor.subscribe(() => {
      this.#view = undefined;
      this.#changes.tell(undefined);
    });
    this.#unsubscribe = session.onTargets(this.#changed);
    session.ended.addEventListener('abort', this.close, { once: true });
    if (session.ended.aborted) this.close();
    else this.#actor.start();
  }

  get view(): DirectoryView {
    return (this.#view ??= this.#look());
  }

  subscribe = this.#changes.add;

  show(kind: TargetKind): void {
    this.#send({ type: 'directory.show', kind });
  }

  search(query: string): void {
    this.#send({ type: 'directory.search', query, at: this.#session.clock.now() });
  }

  lookAt(from: number, to: number): void {
    this.#send({ type: 'directory.look', from, to });
  }

  select(targetId: string | undefined): void {
    this.#send({ type: 'directory.select', targetId });
  }

  tried(targetId: string): void {
    this.#send({ type: 'directory.tried', targetId });
  }

  reload(): void {
    this.#send({ type: 'directory.reload' });
  }

  close = (): void => {
    this.#isOpen = false;
    this.#view = undefined;
    this.#session.ended.removeEventListener('abort', this.close);
    this.#unsubscribe();
    this.#actor.stop();
  };

  #look(): DirectoryView {
    const view = viewDirectory(this.#actor.getSnapshot());
    // because nothing is on its way any more to where nobody waits for it
    return this.#isOpen ? view : { ...view, busy: false };
  }

  #send(event: DirectoryEvent): void {
    if (!this.#isOpen) return;
    // what was told before comes before
    this.#change();
    this.#actor.send(event);
  }

  /** Those that change at once are changed at once: a desktop may tell of them one by one. */
  #changed = (targets: readonly TransferTarget[]): void => {
    if (this.#told.length === 0) queueMicrotask(this.#change);
    // because so many as there may be cannot be handed to one call
    for (const target of targets) this.#told.push(target);
  };

  #change = (): void => {
    const targets = this.#told;
    this.#told = [];
    if (this.#isOpen && targets.length > 0)
      this.#actor.send({ type: 'targets.changed', targets, at: this.#session.clock.now() });
  };
}
