import type { GestureAnswer } from '../../machine/shapes/line.shapes.js';
import type { Clock } from '../../ports/clock.js';

/** Waits for what becomes of gestures, each for a while. */
export class Answers {
  readonly #clock: Clock;
  readonly #waiting = new Map<number, (answer: GestureAnswer | undefined) => void>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** What became of a gesture; nothing when that was not said in time. */
  of(seq: number, withinMs: number): Promise<GestureAnswer | undefined> {
    return new Promise((resolve) => {
      const takeBack = this.#clock.at(this.#clock.now() + withinMs, () => {
        this.take(seq, undefined);
      });
      this.#waiting.set(seq, (answer) => {
        takeBack();
        resolve(answer);
      });
    });
  }

  take(seq: number, answer: GestureAnswer | undefined): void {
    this.#waiting.get(seq)?.(answer);
    this.#waiting.delete(seq);
  }

  stop(): void {
    for (const seq of [...this.#waiting.keys()]) this.take(seq, undefined);
  }
}
