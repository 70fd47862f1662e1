import type { MailState } from './mail-states.js';
import type * as MailView from './mail-view.js';

/** How mail is shown with its form, once what shows it has come, and what the agent chose for each. */
export class Mails {
  readonly #states: Map<string, MailState>;
  readonly #changed: () => void;
  #view: typeof MailView | undefined;
  #isAsked = false;

  /** `changed`: mail is to be drawn again. */
  constructor(states: Map<string, MailState>, changed: () => void) {
    this.#states = states;
    this.#changed = changed;
  }

  /** What shows mail; the first who wants it has it loaded, and reads text meanwhile, or for good when it does not come. */
  get view(): typeof MailView | undefined {
    if (!this.#isAsked) void this.#load();
    return this.#view;
  }

  /** What is known of a mail, by its name. */
  stateOf(name: string): MailState {
    return this.#states.get(name) ?? {};
  }

  /** Chooses something for a mail. */
  choose(name: string, choice: MailState): void {
    this.note(name, choice);
    this.#changed();
  }

  /** Remembers something of a mail that is seen already. */
  note(name: string, known: MailState): void {
    this.#states.set(name, { ...this.stateOf(name), ...known });
  }

  async #load(): Promise<void> {
    this.#isAsked = true;
    try {
      this.#view = await import('./mail-view.js');
      this.#changed();
    } catch {
      // the text stays: whoever opens the conversation again tries again
    }
  }
}
