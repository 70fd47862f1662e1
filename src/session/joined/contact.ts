import type { Clock } from '../../ports/clock.js';
import type { HostFault } from '../../ports/host-fault.js';
import type { SessionView } from '../session.js';

/** How long a document may be without one that serves before it says so, in ms. */
export const servedWithinMs = 10_000;
/** How often it asks whether it is served: while it waits for something, and when all is well, in ms. */
const waitingMs = 1_000;
const calmMs = 5_000;
/** After so many questions without an answer nobody serves any more. */
const unansweredQuestions = 3;

/** What contact is kept with. */
export interface ContactTools {
  readonly clock: Clock;
  /** Asks whether anybody serves. */
  readonly ask: () => void;
  /** Is something on its way that has not been heard? */
  readonly isWaiting: () => boolean;
  readonly onChange: () => void;
}

/** Knows whether a document is served by another, and asks again and again. */
export class Contact {
  readonly #tools: ContactTools;
  #phase: SessionView['phase'] = 'connecting';
  #givesUpAt: number;
  #unanswered = 0;
  #asksAt = 0;
  #takeBack: () => void = () => undefined;

  constructor(tools: ContactTools) {
    this.#tools = tools;
    this.#givesUpAt = tools.clock.now() + servedWithinMs;
  }

  get isServed(): boolean {
    return this.#phase === 'known';
  }

  /** `known`: another document serves, and its own view says what there is to show. */
  get phase(): SessionView['phase'] {
    return this.#phase;
  }

  /** Why nothing can be done, once that has lasted. */
  get problem(): HostFault | undefined {
    if (this.#phase !== 'unreachable') return undefined;
    return { code: 'host-silent', request: 'readDesk', deadlineMs: servedWithinMs };
  }

  /** Asks now, and again in time. */
  ask(): void {
    this.#tools.ask();
    this.#askAgain();
  }

  /** Something was posted that is to be heard soon. */
  hurry(): void {
    if (this.#asksAt > this.#tools.clock.now() + waitingMs) this.#askAgain();
  }

  answered(): void {
    this.#unanswered = 0;
    this.#become('known');
  }

  /** The one that served does not any more. */
  lost(): void {
    if (!this.isServed) return;
    this.#givesUpAt = this.#tools.clock.now() + servedWithinMs;
    this.#become('connecting');
    this.ask();
  }

  stop(): void {
    this.#takeBack();
  }

  #become(phase: SessionView['phase']): void {
    if (phase === this.#phase) return;
    this.#phase = phase;
    this.#tools.onChange();
  }

  #askAgain(): void {
    const { clock, isWaiting } = this.#tools;
    this.#takeBack();
    const inMs = this.isServed && !isWaiting() ? calmMs : waitingMs;
    this.#asksAt = clock.now() + inMs;
    this.#takeBack = clock.at(this.#asksAt, this.#notAnswered);
  }

  #notAnswered = (): void => {
    this.#unanswered += 1;
    if (this.isServed && this.#unanswered > unansweredQuestions) this.lost();
    else {
      if (!this.isServed && this.#tools.clock.now() >= this.#givesUpAt) this.#become('unreachable');
      this.ask();
    }
  };
}
