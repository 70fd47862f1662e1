import type { ReactiveController, ReactiveElement } from 'lit';
import type { NewConversation, PolicyWarning, Problem } from '../../src/index.js';
import type { SessionController } from '../internal/session-controller.js';

/** How long the agent must not have typed before the desktop is asked, in ms. */
const quietAfterMs = 400;

/** Refusals that are better known before the agent tries. */
const worthTelling: readonly Problem['code'][] = ['conversation-active', 'policy-blocked', 'recipient-invalid'];

interface Foreseen {
  readonly about: string;
  readonly problem?: Problem | undefined;
  readonly warnings: readonly PolicyWarning[];
}

/** What stands against the conversation as it is typed, asked of a desktop that can tell (L5, L9). */
export class Foresight implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #session: SessionController;
  readonly #wanted: () => NewConversation | undefined;
  #asked: string | undefined;
  #foreseen: Foreseen | undefined;
  #takeBack: (() => void) | undefined;

  constructor(host: ReactiveElement, session: SessionController, wanted: () => NewConversation | undefined) {
    this.#host = host;
    this.#session = session;
    this.#wanted = wanted;
    host.addController(this);
  }

  /** Why it would be refused, of this recipient and entry point only. */
  get problem(): Problem | undefined {
    return this.#now?.problem;
  }

  /** What the agent would have to confirm. */
  get warnings(): readonly PolicyWarning[] {
    return this.#now?.warnings ?? [];
  }

  hostUpdated(): void {
    const about = this.#about;
    if (about === this.#asked) return;
    this.#stop();
    this.#asked = about;
    const { clock } = this.#session.session ?? {};
    const canTell = this.#session.view?.capabilities.includes('preview');
    if (about && clock && canTell) this.#takeBack = clock.at(clock.now() + quietAfterMs, () => void this.#ask(about));
  }

  hostDisconnected(): void {
    this.#stop();
  }

  get #now(): Foreseen | undefined {
    return this.#foreseen?.about === this.#about ? this.#foreseen : undefined;
  }

  get #about(): string | undefined {
    const wanted = this.#wanted();
    return wanted && JSON.stringify(wanted);
  }

  async #ask(about: string): Promise<void> {
    const wanted = this.#wanted();
    const { session } = this.#session;
    if (!wanted || !session) return;
    const answer = await session.preview(wanted);
    // something else is typed by now
    if (about !== this.#asked) return;
    // nothing is known then, and the agent is told when it matters
    const problem = !answer.ok && worthTelling.includes(answer.problem.code) ? answer.problem : undefined;
    this.#foreseen = { about, problem, warnings: answer.ok ? answer.value.warnings : [] };
    this.#host.requestUpdate();
  }

  #stop(): void {
    this.#takeBack?.();
    this.#takeBack = undefined;
    this.#asked = undefined;
  }
}
