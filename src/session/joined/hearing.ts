import type { Gesture, GestureAnswer, HeardPart, LineMessageOf } from '../../machine/shapes/line.shapes.js';

interface Given {
  readonly seq: number;
  readonly answer: GestureAnswer;
  /** The number of the state that told it, once one has. */
  toldIn?: number | undefined;
}

/** One document that has joined: each of its gestures is done once, and in its order, however often it comes. */
export class Hearing {
  #next: number;
  readonly #early = new Map<number, Gesture>();
  #answers: readonly Given[] = [];

  /** `first` is the first gesture that the document has not been told to be heard. */
  constructor(first: number) {
    this.#next = first;
  }

  /** What the document is told of it. */
  get part(): HeardPart {
    return { upTo: this.#next - 1, answers: this.#answers.map(({ seq, answer }) => ({ seq, answer })) };
  }

  /** The gestures whose turn has come with this one. */
  *take({
    first,
    seq,
    gesture,
  }: LineMessageOf<'gesture'>): Generator<{ readonly seq: number; readonly gesture: Gesture }> {
    // what the document does not wait for was heard, by another that served meanwhile
    this.#next = Math.max(this.#next, first);
    if (seq >= this.#next) this.#early.set(seq, gesture);
    for (let next = this.#early.get(this.#next); next; next = this.#early.get(this.#next)) {
      const at = this.#next;
      this.#early.delete(at);
      this.#next += 1;
      yield { seq: at, gesture: next };
    }
  }

  answer(seq: number, answer: GestureAnswer): void {
    this.#answers = [...this.#answers, { seq, answer }];
  }

  /** A state was told: with this number. */
  told(number: number): void {
    for (const given of this.#answers) given.toldIn ??= number;
  }

  /** The document has seen the states up to this one, and what they answered. */
  seen(number: number): void {
    this.#answers = this.#answers.filter(({ toldIn = Infinity }) => toldIn > number);
  }
}
