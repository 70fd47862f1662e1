import type { ReactiveController, ReactiveElement } from 'lit';
import type { Clock } from '../../src/index.js';

/** Renders an element again every second, while there is something on it that counts seconds. */
export class TickController implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #clock: () => Clock | undefined;
  readonly #counts: () => boolean;
  #ticking: Clock | undefined;
  #cancel: (() => void) | undefined;

  constructor(host: ReactiveElement, clock: () => Clock | undefined, counts: () => boolean) {
    this.#host = host;
    this.#clock = clock;
    this.#counts = counts;
    host.addController(this);
  }

  /** Now, in milliseconds since the epoch. */
  get now(): number {
    return this.#clock()?.now() ?? 0;
  }

  /** Whole seconds from now until then; what is past is negative. */
  secondsUntil(then: number): number {
    return Math.ceil((then - (this.#clock()?.now() ?? then)) / 1000);
  }

  hostUpdated(): void {
    const clock = this.#counts() ? this.#clock() : undefined;
    if (clock === this.#ticking) return;
    this.#stop();
    this.#ticking = clock;
    this.#cancel = clock?.at(clock.now() + 1000, this.#tick);
  }

  hostDisconnected(): void {
    this.#stop();
  }

  #tick = (): void => {
    this.#ticking = undefined;
    this.#host.requestUpdate();
  };

  #stop(): void {
    this.#cancel?.();
    this.#cancel = undefined;
    this.#ticking = undefined;
  }
}
