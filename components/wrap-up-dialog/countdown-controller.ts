import type { ReactiveController, ReactiveElement } from 'lit';
import type { Clock, ConversationView } from '../../src/index.js';
import { TickController } from '../internal/tick-controller.js';
import { Typing } from '../internal/typing.js';

/** The seconds at which the countdown is spoken: each second would drown everything else. */
const milestones = [5, 10, 30];

/** What is worth saying of a clock: how many seconds are left, or that it does not run any more. */
export type ClockNews = number | 'stopped';

/** Whose clock it is, and how it is spoken of. */
export interface Clocked {
  clock(): Clock | undefined;
  shown(): ConversationView | undefined;
  wordsFor(news: ClockNews): string | undefined;
}

/**
 * Counts down to a moment: for the eye every second, for the ear at 30, 10 and 5, and when the moment is another one (W2).
 * While somebody types it says nothing; in the next pause it says how many seconds are left by then.
 */
export class CountdownController implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #of: Clocked;
  readonly #ticks: TickController;
  readonly #typing: Typing;
  #key: string | undefined;
  #until: number | undefined;
  #milestone: number | undefined;
  #isNews = false;
  #said: string | undefined;

  constructor(host: ReactiveElement, of: Clocked) {
    const clock = () => of.clock();
    this.#host = host;
    this.#of = of;
    this.#ticks = new TickController(host, clock, () => this.remaining !== undefined);
    this.#typing = new Typing(clock, () => {
      if (this.#isNews) host.requestUpdate();
    });
    host.addController(this);
  }

  /** Whole seconds that are left, while there are any. */
  get remaining(): number | undefined {
    const until = this.#of.shown()?.wrapUp.autoAt;
    const seconds = until === undefined ? 0 : this.#ticks.secondsUntil(until);
    return seconds > 0 ? seconds : undefined;
  }

  /** What was last worth saying, as it was said then. */
  get said(): string | undefined {
    return this.#said;
  }

  hostConnected(): void {
    this.#typing.listen(this.#host.ownerDocument);
  }

  hostUpdate(): void {
    const { key, wrapUp } = this.#of.shown() ?? {};
    if (key === this.#key) this.#look(wrapUp?.autoAt);
    else this.#begin(key, wrapUp?.autoAt);
    if (!this.#isNews || this.#typing.pausesAt !== undefined) return;
    this.#isNews = false;
    const news = this.remaining ?? (this.#until === undefined ? 'stopped' : undefined);
    this.#said = news === undefined ? undefined : this.#of.wordsFor(news);
  }

  hostDisconnected(): void {
    this.#typing.unlisten();
  }

  #begin(key: string | undefined, until: number | undefined): void {
    this.#key = key;
    this.#until = until;
    this.#milestone = this.#reached;
    this.#isNews = this.#milestone !== undefined;
    this.#said = undefined;
  }

  #look(until: number | undefined): void {
    const milestone = this.#reached;
    if (until === this.#until && milestone === this.#milestone) return;
    this.#isNews = true;
    this.#until = until;
    this.#milestone = milestone;
  }

  get #reached(): number | undefined {
    const { remaining } = this;
    return remaining === undefined ? undefined : milestones.find((each) => remaining <= each);
  }
}
