import type { LineMessage, Saying } from '../../machine/shapes/line.shapes.js';
import type { Clock } from '../../ports/clock.js';

/** How long others may object before one serves, in ms. */
const objectWithinMs = 200;
/** How long one that serves may be silent before another tries to, in ms. */
const tryAgainAfterMs = 2_000;

/** What an election needs from outside. */
export interface Voter {
  readonly id: string;
  readonly clock: Clock;
  readonly post: (saying: Saying) => void;
  /** It serves from now on, or does not any more. */
  readonly onTurn: (serves: boolean) => void;
}

/**
 * Of several documents that share a session under one name one serves, and the others wait until it is silent. Two that
 * began to serve at once, because a message was lost, find out as soon as they hear each other: the earlier one stays.
 */
export class Election {
  readonly #voter: Voter;
  readonly #since: number;
  #serves = false;
  #hasBegun = false;
  #takeBack: () => void = () => undefined;

  constructor(voter: Voter) {
    this.#voter = voter;
    this.#since = voter.clock.now();
  }

  /** Asks the others for the turn, the first time. */
  begin(): void {
    if (this.#hasBegun) return;
    this.#hasBegun = true;
    this.#claim();
  }

  /** Does this document serve? */
  get serves(): boolean {
    return this.#serves;
  }

  /** Hears of another document that serves or wants to. */
  hear(message: LineMessage): void {
    if (!this.#hasBegun) return;
    switch (message.type) {
      case 'claim':
        if (this.#serves) this.#say('serving');
        else if (this.#outranks(message)) this.#say('claim');
        else this.#wait();
        return;
      case 'serving':
        if (this.#serves && this.#outranks(message)) this.#say('serving');
        else this.#wait();
        return;
      case 'alive':
      case 'changed':
      case 'whole':
        // says nothing of since when it serves: it will, when it hears that this one does too
        if (this.#serves) this.#say('serving');
        else this.#wait();
        return;
      case 'gone':
        if (!this.#serves) this.#claim();
    }
  }

  /** Leaves the turn to the others. */
  stop(): void {
    this.#hasBegun = true;
    this.#takeBack();
    if (this.#serves) this.#voter.post({ type: 'gone' });
    this.#serves = false;
  }

  #outranks({ since, from }: { readonly since: number; readonly from: string }): boolean {
    return this.#since === since ? this.#voter.id < from : this.#since < since;
  }

  #claim = (): void => {
    this.#say('claim');
    this.#after(objectWithinMs, () => {
      this.#serves = true;
      this.#say('serving');
      this.#voter.onTurn(true);
    });
  };

  #wait(): void {
    const served = this.#serves;
    this.stop();
    this.#after(tryAgainAfterMs, this.#claim);
    if (served) this.#voter.onTurn(false);
  }

  #say(type: 'claim' | 'serving'): void {
    this.#voter.post({ type, since: this.#since });
  }

  #after(ms: number, then: () => void): void {
    const { clock } = this.#voter;
    this.#takeBack();
    this.#takeBack = clock.at(clock.now() + ms, then);
  }
}
