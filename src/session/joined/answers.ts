import { deadlines } from '../../machine/deadlines.js';
import type { GestureAnswer } from '../../machine/shapes/line.shapes.js';
import type { Clock } from '../../ports/clock.js';
import type { AnswerOf, RequestName } from '../../ports/desktop.js';
import type { Outcome, Problem } from '../../ports/host-fault.js';

/** The way to the document that has the session, and back, in ms: so much longer may an answer take than the desktop's. */
const wayMs = 2_000;

/** What an answer says: a value, or what is wrong with it. */
export type Said<Value> = { readonly value: Value } | { readonly problem: Problem };

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

  /** How a question ended that was put to the document which has the session, and by it to its desktop. */
  async to<Name extends RequestName>(
    name: Name,
    seq: number,
    saidIn: (answer: GestureAnswer) => Said<AnswerOf<Name>> | undefined,
  ): Promise<Outcome<AnswerOf<Name>>> {
    const deadlineMs = deadlines[name] + wayMs;
    const answer = await this.of(seq, deadlineMs);
    const at = this.#clock.now();
    const silent = { problem: { code: 'host-silent', request: name, deadlineMs } } as const;
    const said = (answer?.type === 'failed' ? answer : answer && saidIn(answer)) ?? silent;
    return 'value' in said ? { ok: true, value: said.value, at } : { ok: false, problem: said.problem, at };
  }

  take(seq: number, answer: GestureAnswer | undefined): void {
    this.#waiting.get(seq)?.(answer);
    this.#waiting.delete(seq);
  }

  stop(): void {
    for (const seq of [...this.#waiting.keys()]) this.take(seq, undefined);
  }
}
