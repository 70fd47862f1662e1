import type { MessageStatus } from '../../../src/index.js';
import { violations, type Happening, type Violation } from '../../support/history.js';
import type { Seen, Written } from './tab.js';

interface Promised {
  readonly key: string;
  readonly text: string;
}

/** What was promised in a run and what came of it. */
export class Notebook {
  /** Everything in its order, the steps among it, for whoever reads it afterwards. */
  readonly story: unknown[] = [];
  readonly #history: Happening[] = [];
  readonly #drafts: Promised[] = [];
  /** Promised before somebody deleted the database under us, and not seen on the device since. */
  #atRisk = new Set<string>();
  readonly #excused = new Set<string>();
  #isOrdered = true;
  readonly #also: Violation[] = [];

  record = (happening: Happening): void => {
    this.#history.push(happening);
    this.story.push(happening);
  };

  /** A message counts once the page said yes, and said that it is kept. */
  wrote({ texts, conversation, kept }: Written): void {
    if (!kept) return;
    for (const message of texts) this.record({ type: 'accepted', message, conversation });
    this.#atRisk.clear();
  }

  savedDraft(key: string, text: string): void {
    this.#drafts.push({ key, text });
    this.story.push({ type: 'draft saved', key, text });
  }

  /** A page that could not keep something goes on alone, and its order is its own. */
  heardFaults(): void {
    this.#isOrdered = false;
  }

  /** What no tab has at hand, as before a tab knows who the agent is, is gone for good; the rest goes back. */
  databaseDeleted(atHand: readonly string[]): void {
    for (const { text } of this.#drafts) this.#excused.add(text);
    for (const message of this.accepted) if (!atHand.includes(message)) this.#excused.add(message);
    this.#atRisk = new Set(this.accepted);
  }

  /** What lay nowhere but in a tab went with it. */
  tabDied(): void {
    for (const message of this.#atRisk) this.#excused.add(message);
    this.#atRisk.clear();
  }

  /** What must be somewhere in the end. */
  get expected(): readonly string[] {
    return [...this.accepted, ...this.#drafts.map(({ text }) => text)].filter((text) => !this.#excused.has(text));
  }

  get draftKeys(): readonly string[] {
    return [...this.#drafts.map(({ key }) => key), 'new:sms'];
  }

  get accepted(): readonly string[] {
    return this.#history.flatMap((each) => (each.type === 'accepted' ? each.message : []));
  }

  get deliveries(): number {
    return this.#history.filter(({ type }) => type === 'delivered').length;
  }

  /** What the last tab shows when all is well again. */
  saw({ messages, drafts }: Seen): void {
    for (const message of drafts) this.record({ type: 'rescued', message });
    for (const { text, status } of messages)
      this.record({ type: 'shown', message: text, status: status as MessageStatus });
    for (const { text } of this.#drafts)
      if (!this.#excused.has(text) && !drafts.includes(text)) this.#also.push({ wrong: 'lost', about: text });
  }

  /** The last tab, which nobody harmed, did not answer. */
  sawNothing(because: string): void {
    this.#also.push({ wrong: 'busy for ever', about: `the last tab: ${because}` });
  }

  /** The tasks the host was made to create, and how often the agent had asked for one. */
  counted(tasks: number, wanted: number): void {
    if (tasks > wanted) this.#also.push({ wrong: 'delivered twice', about: `${tasks} tasks for ${wanted}` });
  }

  /** Every promise that was broken. */
  get violations(): readonly Violation[] {
    const fair = this.#history.filter((each) => each.type !== 'accepted' || !this.#excused.has(each.message));
    const wrong = violations(fair).filter(({ wrong }) => this.#isOrdered || wrong !== 'out of order');
    return [...wrong, ...this.#doubled, ...this.#also];
  }

  /** Whether the page had accepted it or not. */
  get #doubled(): readonly Violation[] {
    const delivered = this.#history.flatMap((each) => (each.type === 'delivered' ? each.message : []));
    return delivered
      .filter((message, index) => delivered.indexOf(message) !== index && !this.accepted.includes(message))
      .map((about) => ({ wrong: 'delivered twice', about }));
  }
}
