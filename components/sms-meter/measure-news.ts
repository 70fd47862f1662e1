import type { ReactiveController, ReactiveElement } from 'lit';
import type { Clock, SmsMeasure } from '../../src/index.js';

/** So long nothing is typed before anything is said, in ms. */
const pause = 1000;

/** Whose text it is, and how it is measured. */
export interface Measured {
  readonly of: string;
  readonly text: string;
  readonly measure: SmsMeasure;
}

const areAlike = (one: SmsMeasure, other: SmsMeasure): boolean =>
  one.encoding === other.encoding && Math.max(1, one.segments) === Math.max(1, other.segments);

/** Tells, once typing has stopped, that a message takes another number of segments or another encoding. */
export class MeasureNews implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #clock: () => Clock | undefined;
  #now: Measured | undefined;
  #told: SmsMeasure | undefined;
  #said: SmsMeasure | undefined;
  #cancel: (() => void) | undefined;

  constructor(host: ReactiveElement, clock: () => Clock | undefined) {
    this.#host = host;
    this.#clock = clock;
    host.addController(this);
  }

  /** What there is to say; the same object until there is something else. */
  get said(): SmsMeasure | undefined {
    return this.#said;
  }

  hostDisconnected(): void {
    this.#begin(undefined);
  }

  /** Takes what is written now; of what another conversation says, or an empty message, there is nothing to tell. */
  follow(now: Measured | undefined): void {
    const before = this.#now;
    if (!now || now.of !== before?.of || now.text === '') this.#begin(now);
    else if (now.text !== before.text) this.#wait(now);
  }

  #begin(now: Measured | undefined): void {
    this.#cancel?.();
    this.#now = now;
    this.#told = now?.measure;
    this.#said = undefined;
  }

  #wait(now: Measured): void {
    this.#cancel?.();
    this.#now = now;
    const clock = this.#clock();
    this.#cancel = clock?.at(clock.now() + pause, this.#tell);
  }

  #tell = (): void => {
    const measure = this.#now?.measure;
    if (!measure || (this.#told && areAlike(measure, this.#told))) return;
    this.#told = measure;
    this.#said = measure;
    this.#host.requestUpdate();
  };
}
