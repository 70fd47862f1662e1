import type { Gesture, GestureOf } from '../../machine/shapes/line.shapes.js';
import { servedWithinMs } from './contact.js';

/** Something the agent did that the serving document has not said to have heard. */
export interface Wish {
  readonly seq: number;
  readonly gesture: Gesture;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** The document it was posted to, once one served. */
  readonly postedTo?: string | undefined;
}

/** Those carry a token, so that a document that serves anew does them once, even when the one before it did. */
const hasToken = ({ name }: Gesture): boolean => name === 'start' || name === 'send';

/** What the agent did and nobody has heard yet, in its order. */
export class Wishes {
  #waiting: readonly Wish[] = [];
  #last = 0;

  get waiting(): readonly Wish[] {
    return this.#waiting;
  }

  /** The first that was not heard. */
  get first(): number {
    return this.#waiting[0]?.seq ?? this.#last + 1;
  }

  add(gesture: Gesture, at: number): Wish {
    this.#last += 1;
    const wish = { seq: this.#last, gesture, at };
    this.#waiting = [...this.#waiting, wish];
    return wish;
  }

  posted(server: string): void {
    this.#waiting = this.#waiting.map((wish) => ({ ...wish, postedTo: server }));
  }

  heard(upTo: number): void {
    if (this.first <= upTo) this.#waiting = this.#waiting.filter(({ seq }) => seq > upTo);
  }

  /** Another document serves now: what the one before may have done is not done again, unless its token makes it one deed. */
  moveTo(server: string): void {
    this.#giveUp(({ gesture, postedTo }) => postedTo !== undefined && postedTo !== server && !hasToken(gesture));
  }

  /** Nobody serves: what has waited for long is not done by surprise. Messages wait, as without a network; the creations are answered. */
  expire(now: number): readonly GestureOf<'start'>[] {
    const isOld = ({ gesture, at }: Wish): boolean => gesture.name !== 'send' && now - at >= servedWithinMs;
    const starts = this.#waiting.filter(isOld).flatMap(({ gesture }) => (gesture.name === 'start' ? gesture : []));
    this.#giveUp(isOld);
    return starts;
  }

  /** Their numbers stay, because the serving document waits for each. */
  #giveUp(isOver: (wish: Wish) => boolean): void {
    this.#waiting = this.#waiting.map((wish) => (isOver(wish) ? { ...wish, gesture: { name: 'nothing' } } : wish));
  }
}
