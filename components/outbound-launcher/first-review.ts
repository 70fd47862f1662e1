import { html, nothing, type TemplateResult } from 'lit';
import type {
  ConfirmedWarning,
  MessageContent,
  NewConversation,
  PolicyWarning,
  Problem,
  Session,
  Words,
} from '../../src/index.js';
import { WarningsForm } from '../internal/warnings-form.js';
import type { LaunchingElement } from './recipient-reader.js';

/** What is to begin, and the message that goes out with it. */
export interface Reviewed {
  readonly session: Session;
  readonly wanted: NewConversation;
  readonly first: MessageContent;
}

interface Question extends Reviewed {
  readonly warnings: readonly PolicyWarning[];
  readonly form: WarningsForm;
}

/** What comes of a review. */
export interface ReviewOwner {
  /** Nothing stands against it any more. */
  readonly goOn: (reviewed: Reviewed) => void;
  /** A rule stands against it. */
  readonly refused: (problem: Problem) => void;
}

/** Has the host look at the first message before anything is created: once the task exists it would be too late to ask. */
export class FirstReview {
  readonly #host: LaunchingElement;
  readonly #owner: ReviewOwner;
  #asked: Reviewed | undefined;
  #question: Question | undefined;

  constructor(host: LaunchingElement, owner: ReviewOwner) {
    this.#host = host;
    this.#owner = owner;
  }

  /** Is the host looking, or the agent asked? */
  get isOpen(): boolean {
    return this.#asked !== undefined || this.#question !== undefined;
  }

  /** Goes on as soon as the host and the agent agree; at once where the host does not look at messages. */
  async begin(reviewed: Reviewed): Promise<void> {
    const { session, wanted, first } = reviewed;
    if (!session.view.capabilities.includes('review')) {
      this.#owner.goOn(reviewed);
      return;
    }
    this.#asked = reviewed;
    this.#host.requestUpdate();
    const { channel, recipient } = wanted;
    const review = await session.ask('reviewMessage', { ...first, channel, recipient });
    // what was typed meanwhile is another wish
    if (this.#asked !== reviewed) return;
    this.#asked = undefined;
    if (!review.ok) this.#owner.refused(review.problem);
    else if (review.value.warnings.length > 0) await this.#ask({ ...reviewed, warnings: review.value.warnings });
    else this.#owner.goOn(reviewed);
  }

  /** What was said of an earlier wish does not hold for this one. */
  forget(): void {
    this.#asked = undefined;
    this.#question = undefined;
  }

  /** What stands between the message and the conversation. */
  render(words: Words, tag: string): TemplateResult | typeof nothing {
    const { writing } = words;
    if (this.#asked) return html`<p role="status">${writing.reviewing}</p>`;
    const question = this.#question;
    if (!question) return nothing;
    const { session, warnings, form } = question;
    return form.render({
      ...{ words, tag, warnings, now: session.clock.now() },
      title: writing.warned,
      goOn: writing.sendAnyway,
      letBe: writing.doNotSend,
      onConfirm: (confirmed) => {
        this.#confirm(question, confirmed);
      },
      onLetBe: () => {
        this.forget();
        this.#focus('#message');
        this.#host.requestUpdate();
      },
    });
  }

  async #ask(question: Reviewed & { readonly warnings: readonly PolicyWarning[] }): Promise<void> {
    this.#question = { ...question, form: new WarningsForm(this.#host, 'review') };
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    if (this.#host.shadowRoot?.activeElement) this.#focus('[aria-labelledby="review"] button:last-of-type');
  }

  #confirm({ session, wanted, first }: Question, confirmed: readonly ConfirmedWarning[]): void {
    this.forget();
    this.#owner.goOn({ session, wanted, first: { ...first, confirmed } });
  }

  #focus(selector: string): void {
    this.#host.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}
