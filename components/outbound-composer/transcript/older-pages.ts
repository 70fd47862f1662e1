import type { ConversationView, TranscriptMessage } from '../../../src/index.js';

/** The pages of messages before those that are known: asked for by the agent, or because the agent comes near. */
export class OlderPages {
  readonly #load: () => void;
  #before: readonly TranscriptMessage[] = [];
  #older: string | undefined;
  #asked: string | undefined;
  #isAwaited = false;
  /** How many messages came in front, and the how manieth time, when the agent asked for them. */
  grown = { count: 0, time: 0 };

  constructor(load: () => void) {
    this.#load = load;
  }

  /** Is there one? */
  get isThere(): boolean {
    return this.#older !== undefined;
  }

  /** Takes the conversation as it is now. */
  take({ transcript, history }: Pick<ConversationView, 'transcript' | 'history'>): void {
    const [first] = this.#before;
    const count = first ? transcript.findIndex(({ key }) => key === first.key) : 0;
    this.#before = transcript;
    this.#older = history.older;
    if (count <= 0 || !this.#isAwaited) return;
    this.#isAwaited = false;
    this.grown = { count, time: this.grown.time + 1 };
  }

  /** Asks for it, because the agent does; that it came is told. */
  readonly ask = (): void => {
    this.#isAwaited = true;
    this.#load();
  };

  /** Asks for it, because the agent comes near; once, since a host that fails would be asked at every step. */
  near(): void {
    if (this.#older === undefined || this.#asked === this.#older) return;
    this.#asked = this.#older;
    this.#load();
  }
}
