import type { ReactiveController, ReactiveElement } from 'lit';
import type { Clock } from '../../src/index.js';
import { TickController } from '../internal/tick-controller.js';

/** The seconds at which the countdown is spoken: each second would drown everything else. */
const milestones = [5, 10, 30];

/** Counts down to a moment: for the eye every second, for the ear at 30, 10 and 5 (W2). */
export class CountdownController implements ReactiveController {
  readonly #until: () => number | undefined;
  readonly #ticks: TickController;
  #milestone: number | undefined;
  #spoken: number | undefined;

  constructor(host: ReactiveElement, clock: () => Clock | undefined, until: () => number | undefined) {
    this.#until = until;
    this.#ticks = new TickController(host, clock, () => this.remaining !== undefined);
    host.addController(this);
  }

  /** Whole seconds that are left, while there are any. */
  get remaining(): number | undefined {
    const until = this.#until();
    const seconds = until === undefined ? 0 : this.#ticks.secondsUntil(until);
    return seconds > 0 ? seconds : undefined;
  }

  /** How many seconds were left when it was last worth saying. */
  get spoken(): number | undefined {
    return this.#spoken;
  }

  hostUpdate(): void {
    const { remaining } = this;
    const milestone = remaining && milestones.find((each) => remaining <= each);
    if (milestone === this.#milestone) return;
    this.#milestone = milestone;
    this.#spoken = milestone && remaining;
  }
}
