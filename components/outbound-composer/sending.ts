import { html, nothing, type ReactiveElement, type TemplateResult } from 'lit';
import type { ConfirmedWarning, MessageContent, PolicyWarning, Problem, Session, Words } from '../../src/index.js';
import { explanation, notice } from '../internal/explanation.js';
import { WarningsForm } from '../internal/warnings-form.js';
import { mayHappen } from './before-event.js';

/** A message on its way to the outbox. */
export interface Wish {
  readonly session: Session;
  readonly task: string;
  readonly content: MessageContent;
}

/** What becomes of it. */
export interface SendingOwner {
  /** For how long a message may still be taken back, in ms. */
  holdMs(): number;
  /** Is this the conversation that the agent is in? */
  isShown(task: string): boolean;
  /** Is this still what the agent wrote? */
  isCurrent(wish: Wish): boolean;
  /** It is in the outbox. */
  sent(wish: Wish): void;
  /** A rule is against it. */
  refused(problems: readonly Problem[]): void;
}

interface Question {
  readonly at: 'question';
  readonly wish: Wish;
  readonly warnings: readonly PolicyWarning[];
  readonly form: WarningsForm;
}

/** How far a message is that was to be sent; where there is none, nothing stands between the draft and the outbox. */
type Stage =
  | { readonly at: 'review'; readonly wish: Wish }
  | Question
  | { readonly at: 'stopped'; readonly why: 'changed' | 'vetoed' | Problem };

/**
 * Leads a message past everybody who may have something against it, and into the outbox (C11); until then the draft keeps it.
 * Each conversation has its own: what is asked in one waits there while the agent is in another.
 */
export class Sending {
  readonly #host: ReactiveElement;
  readonly #owner: SendingOwner;
  readonly #stages = new Map<string, Stage>();

  constructor(host: ReactiveElement, owner: SendingOwner) {
    this.#host = host;
    this.#owner = owner;
  }

  /** Is a message of this task being looked at? */
  isBusy(task: string): boolean {
    return this.#stages.get(task)?.at === 'review';
  }

  /** What stands between the message and the outbox. */
  render(words: Words, tag: string, task: string): TemplateResult | typeof nothing {
    const { writing } = words;
    const stage = this.#stages.get(task);
    if (!stage) return nothing;
    if (stage.at === 'review') return html`<p>${writing.reviewing}</p>`;
    if (stage.at === 'question') return this.#question(words, tag, stage);
    const { why } = stage;
    return typeof why === 'string' ? notice({ why: writing[why], todo: '' }) : explanation(words, why);
  }

  /** Sends it: the page may prevent it, and a host that looks at messages is asked first. */
  async send(wish: Wish): Promise<void> {
    const { session, task, content } = wish;
    if (this.isBusy(task)) return;
    if (!mayHappen(this.#host, 'outbound-before-send', { task, content })) {
      this.#become(task, { at: 'stopped', why: 'vetoed' });
      return;
    }
    const conversation = session.view.tasks.find(({ key }) => key === task);
    const held = conversation?.task;
    if (!session.view.capabilities.includes('review') || !held) {
      this.#put(wish);
      return;
    }
    const { id: taskId, conversationId, channel, recipient } = held;
    const stage: Stage = { at: 'review', wish };
    this.#become(task, stage);
    const review = await session.ask('reviewMessage', { ...content, taskId, conversationId, channel, recipient });
    // the agent may have gone on with something else meanwhile
    if (this.#stages.get(task) !== stage) return;
    if (!review.ok) this.#become(task, { at: 'stopped', why: review.problem });
    else if (review.value.warnings.length > 0) this.#ask(wish, review.value.warnings);
    else this.#put(wish);
  }

  /** What was said of the last try in a conversation does not hold for what is written there now. */
  forget(task: string): void {
    if (!this.isBusy(task)) this.#become(task, undefined);
  }

  #ask(wish: Wish, warnings: readonly PolicyWarning[]): void {
    this.#become(wish.task, { at: 'question', wish, warnings, form: new WarningsForm(this.#host, 'review') });
    void this.#turnTo(wish.task);
  }

  /** The question takes the focus from the message, and from nothing outside of this element. */
  async #turnTo(task: string): Promise<void> {
    await this.#host.updateComplete;
    if (!this.#owner.isShown(task) || !this.#host.shadowRoot?.activeElement) return;
    this.#host.renderRoot.querySelector<HTMLElement>('[aria-labelledby="review"] button:last-of-type')?.focus();
  }

  #question(words: Words, tag: string, { wish, warnings, form }: Question): TemplateResult {
    const { writing } = words;
    return form.render({
      words,
      tag,
      warnings,
      now: wish.session.clock.now(),
      title: writing.warned,
      goOn: writing.sendAnyway,
      letBe: writing.doNotSend,
      onConfirm: (confirmed: readonly ConfirmedWarning[]) => {
        this.#put({ ...wish, content: { ...wish.content, confirmed } });
      },
      onLetBe: () => {
        this.#become(wish.task, undefined);
        this.#host.renderRoot.querySelector<HTMLElement>('#message')?.focus();
      },
    });
  }

  #put(wish: Wish): void {
    const { session, task, content } = wish;
    if (!this.#owner.isCurrent(wish)) {
      this.#become(task, { at: 'stopped', why: 'changed' });
      return;
    }
    this.#become(task, undefined);
    const begun = session.send(task, content, undefined, this.#owner.holdMs());
    if (begun.ok) this.#owner.sent(wish);
    else this.#owner.refused(begun.refusals);
  }

  #become(task: string, stage: Stage | undefined): void {
    if (stage) this.#stages.set(task, stage);
    else this.#stages.delete(task);
    this.#host.requestUpdate();
  }
}
