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
  /** Is this still what the agent wrote? */
  isCurrent(wish: Wish): boolean;
  /** It is in the outbox. */
  sent(wish: Wish): void;
  /** A rule is against it. */
  refused(problems: readonly Problem[]): void;
}

type Stage =
  | { readonly at: 'rest' }
  | { readonly at: 'review'; readonly wish: Wish }
  | { readonly at: 'question'; readonly wish: Wish; readonly warnings: readonly PolicyWarning[] }
  | { readonly at: 'stopped'; readonly task: string; readonly why: 'changed' | 'vetoed' | Problem };

/** Leads a message past everybody who may have something against it, and into the outbox (C11); until then the draft keeps it. */
export class Sending {
  readonly #host: ReactiveElement;
  readonly #owner: SendingOwner;
  readonly #form: WarningsForm;
  #stage: Stage = { at: 'rest' };

  constructor(host: ReactiveElement, owner: SendingOwner) {
    this.#host = host;
    this.#owner = owner;
    this.#form = new WarningsForm(host, 'review');
  }

  /** Is a message of this task being looked at? */
  isBusy(task: string): boolean {
    return this.#stage.at === 'review' && this.#stage.wish.task === task;
  }

  /** What stands between the message and the outbox. */
  render(words: Words, tag: string, task: string): TemplateResult | typeof nothing {
    const { writing } = words;
    const stage = this.#stage;
    if (stage.at === 'rest' || (stage.at === 'stopped' ? stage.task : stage.wish.task) !== task) return nothing;
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
      this.#become({ at: 'stopped', task, why: 'vetoed' });
      return;
    }
    const conversation = session.view.tasks.find(({ key }) => key === task);
    const held = conversation?.task;
    if (!session.view.capabilities.includes('review') || !held) {
      this.#put(wish);
      return;
    }
    const { id: taskId, conversationId, channel, recipient } = held;
    this.#become({ at: 'review', wish });
    const review = await session.ask('reviewMessage', { ...content, taskId, conversationId, channel, recipient });
    // the agent may have gone on with something else meanwhile
    if (this.#stage.at !== 'review' || this.#stage.wish !== wish) return;
    if (!review.ok) this.#become({ at: 'stopped', task, why: review.problem });
    else if (review.value.warnings.length > 0) this.#ask(wish, review.value.warnings);
    else this.#put(wish);
  }

  /** What was said of the last try does not hold for what is written now. */
  forget(): void {
    if (this.#stage.at === 'stopped' || this.#stage.at === 'question') this.#become({ at: 'rest' });
  }

  #ask(wish: Wish, warnings: readonly PolicyWarning[]): void {
    this.#form.begin();
    this.#become({ at: 'question', wish, warnings });
    void this.#host.updateComplete.then(() =>
      this.#host.renderRoot.querySelector<HTMLElement>('[aria-labelledby="review"] button:last-of-type')?.focus(),
    );
  }

  #question(
    words: Words,
    tag: string,
    { wish, warnings }: Extract<Stage, { readonly at: 'question' }>,
  ): TemplateResult {
    const { writing } = words;
    return this.#form.render({
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
        this.#become({ at: 'rest' });
        this.#host.renderRoot.querySelector<HTMLElement>('#message')?.focus();
      },
    });
  }

  #put(wish: Wish): void {
    const { session, task, content } = wish;
    if (!this.#owner.isCurrent(wish)) {
      this.#become({ at: 'stopped', task, why: 'changed' });
      return;
    }
    this.#become({ at: 'rest' });
    const begun = session.send(task, content, undefined, this.#owner.holdMs());
    if (begun.ok) this.#owner.sent(wish);
    else this.#owner.refused(begun.refusals);
  }

  #become(stage: Stage): void {
    this.#stage = stage;
    this.#host.requestUpdate();
  }
}
