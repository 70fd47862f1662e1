import type { EntryPoint } from '../../domain/entry-point.js';
import type { OutboundTask } from '../../domain/task.js';
import type { WrapUpCode, WrapUpTerms } from '../../domain/wrap-up.js';
import type { Clock } from '../../ports/clock.js';
import type { Fact } from '../../ports/fact.js';
import type { BackendDesk, OutboundBackend } from '../outbound-backend/outbound-backend.js';
import type { MultimediaProfile } from '../../domain/desk.js';
import { profileFrom, stateFrom } from './desk.js';
import { listIn, mediaTypeOf, outboundChannelOf, readMessage, type Interaction } from './interaction.js';
import type { WebexAgent, WebexLine } from './line.js';
import type { TroubleLog } from './log-once.js';
import { stateOf, TaskBook, type HeldTask } from './task-book.js';
import { TaskNews } from './task-news.js';
import { taskOf } from './task-of.js';
import { termsFrom } from './wrap-up.js';

/** What the parts of a Webex host share: the line, the backend, and what is known so far. */
export class Webex {
  readonly book = new TaskBook(() => this.agent.id);
  readonly news: TaskNews;
  agent: WebexAgent = {};
  entryPoints: readonly EntryPoint[] = [];
  /** What the backend says of the limits goes before what Webex says of its channels (E5). */
  limits: MultimediaProfile = {};
  /** As they were listed last: Webex wants their names with a wrap-up. */
  codes: readonly WrapUpCode[] = [];
  readonly #listeners = new Set<(fact: Fact) => void>();

  constructor(
    readonly line: WebexLine,
    readonly backend: OutboundBackend | undefined,
    readonly clock: Clock,
    readonly log: TroubleLog,
  ) {
    this.news = new TaskNews({
      book: this.book,
      clock,
      log,
      tell: this.tell,
      describe: this.describe,
      terms: this.terms,
    });
  }

  tell = (fact: Fact): void => {
    for (const listener of [...this.#listeners]) listener(fact);
  };

  /** The first who listens opens the line, the last who leaves closes it. */
  subscribe = (listener: (fact: Fact) => void): (() => void) => {
    const close = this.#listeners.size === 0 ? this.#open() : undefined;
    this.#close ??= close;
    this.#listeners.add(listener);
    return () => {
      if (!this.#listeners.delete(listener) || this.#listeners.size > 0) return;
      this.#close?.();
      this.#close = undefined;
    };
  };

  /** The task in the words of the contract; absent when it is no conversation that an agent began. */
  describe = ({ interaction, ...held }: HeldTask): OutboundTask | undefined => {
    const channel = outboundChannelOf(interaction);
    if (!channel) return undefined;
    const { entryPoints, agent } = this;
    const wish = this.book.wishOf(interaction.interactionId);
    const known = { channel, entryPoints, agentName: agent.name ?? '', ...wish };
    return taskOf(interaction, stateOf({ interaction, ...held }), known);
  };

  /** How a task that ends now is to be wrapped up (W1, W2). */
  terms = (): WrapUpTerms => termsFrom(this.agent.wrapUpProps, this.clock.now());

  /** Reads who the agent is, and the tasks the agent has; the answer learns of them. */
  async look(): Promise<() => void> {
    this.agent = { ...this.agent, ...(await this.line.agent()) };
    const list = listIn(await this.line.tasks());
    if (!list) this.log('webex-list-malformed', 'the list of tasks is no list; only tasks that are told of are known');
    return () => {
      this.change(() => {
        for (const entry of list ?? []) this.#learn(entry);
      });
    };
  }

  /** Learns of the tasks the agent has, whoever told of them or did not. */
  refresh = async (): Promise<void> => {
    (await this.look())();
  };

  /** Takes what the backend says of the desk. */
  hearDesk({ entryPoints, profile }: Partial<BackendDesk>): void {
    this.entryPoints = entryPoints ?? this.entryPoints;
    this.limits = profile ?? this.limits;
  }

  /** E5: how many tasks of each channel the agent may hold, and holds. */
  profile = (): MultimediaProfile => ({
    ...profileFrom(this.agent, (mediaType) => this.book.count(mediaType)),
    ...this.limits,
  });

  /** The agent did something that changes the book. */
  change(deed: () => void): void {
    const before = this.#profile();
    deed();
    this.#tellProfileSince(before);
  }

  #close: (() => void) | undefined;

  #open(): () => void {
    const unlisten = this.line.listen({
      task: (event, message) => {
        this.change(() => {
          this.news.hear(event, message);
        });
      },
      agent: this.meet,
    });
    const unsubscribe = this.backend?.subscribe((fact) => {
      if (fact.type === 'desk.changed') this.hearDesk(fact.desk);
      this.tell(fact);
    });
    return () => {
      unlisten();
      unsubscribe?.();
    };
  }

  /** Takes what is newly known of the agent, and tells what that changes (E4, E5). */
  meet = (agent: WebexAgent): void => {
    const before = this.agent;
    this.change(() => {
      this.agent = { ...before, ...agent };
    });
    if (agent.state === before.state && agent.idleReason === before.idleReason) return;
    this.tell({ type: 'agent.changed', ...stateFrom(this.agent, this.log) });
  };

  #learn(entry: unknown): void {
    const reading = readMessage(entry);
    const interaction = 'value' in reading ? reading.value.interaction : undefined;
    if (!interaction)
      this.log('webex-list-entry-malformed', 'an entry in the list of tasks could not be read and was left out');
    else if (mediaTypeOf(interaction)) this.news.learn(heldFrom(interaction, this.agent.id, this.terms));
  }

  #profile = (): string => JSON.stringify(this.profile());

  #tellProfileSince(before: string): void {
    if (this.#profile() !== before) this.tell({ type: 'desk.changed', desk: { profile: this.profile() } });
  }
}

/** A task in the list, at the stage that it says it is in. */
function heldFrom(interaction: Interaction, agentId: string | undefined, terms: () => WrapUpTerms): HeldTask {
  const state = interaction.state?.toLowerCase() ?? '';
  const isOver = state.startsWith('wrap') || interaction.participants?.[agentId ?? '']?.isWrapUp === true;
  if (isOver) return { interaction, stage: 'wrapping-up', terms: terms() };
  return { interaction, stage: ['new', 'offered', 'reserved'].includes(state) ? 'offered' : 'accepted' };
}
