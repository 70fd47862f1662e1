import type { TranscriptMessage } from '../../../src/index.js';

type Messages = readonly TranscriptMessage[];

// of what came before, so many from the end tell where the new begins
const enough = 100;

const isTheirs = ({ direction }: TranscriptMessage): boolean => direction === 'inbound';

/** The messages among and behind the last ones that were there before: a message can come before one that is on its way. */
function added(before: Messages, messages: Messages): Messages {
  const known = new Set(before.slice(-enough).map(({ key }) => key));
  const last = messages.slice(-2 * enough);
  const begin = last.findIndex(({ key }) => known.has(key));
  return last.filter(({ key }, index) => index >= begin && !known.has(key));
}

/** Which messages of a conversation are new to the agent: before which one to say so, and how many are out of sight. */
export class NewMessages {
  #before: Messages = [];
  #first: string | undefined;
  #unseen: string | undefined;

  /** The first that was new when it came, until the agent writes. */
  get first(): string | undefined {
    return this.#first;
  }

  /** The first that the agent has not had in sight. */
  get unseen(): string | undefined {
    return this.#unseen;
  }

  /** Begins with a conversation in which so many are not read. */
  begin(messages: Messages, unread: number): void {
    this.#before = messages;
    this.#first = unread > 0 ? messages.filter(isTheirs).at(-unread)?.key : undefined;
    this.#unseen = this.#first;
  }

  /** Takes the conversation as it is now; `told`: what was told live, by its key. */
  take(messages: Messages, told: Readonly<Record<string, number>>, isInSight: boolean): void {
    const before = this.#before;
    this.#before = messages;
    const came = added(before, messages).filter(isTheirs);
    // the history that loads is nothing new
    const [first] = before.length > 0 ? came : came.filter(({ key }) => told[key] !== undefined);
    if (!first || isInSight || this.#unseen !== undefined) return;
    this.#first = first.key;
    this.#unseen = first.key;
  }

  /** Everything up to this message has been in sight. */
  saw(last: number): void {
    const at = this.#before.findLastIndex(({ key }) => key === this.#unseen);
    if (at < 0 || at > last) return;
    this.#unseen = this.#before.slice(last + 1).find(isTheirs)?.key;
  }

  /** The agent wrote, and so has read. */
  wrote(): void {
    this.#first = undefined;
    this.#unseen = undefined;
  }

  /** How many are out of sight. */
  get count(): number {
    if (this.#unseen === undefined) return 0;
    const at = this.#before.findLastIndex(({ key }) => key === this.#unseen);
    return at < 0 ? 0 : this.#before.slice(at).filter(isTheirs).length;
  }
}
