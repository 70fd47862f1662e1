import { nothing, type TemplateResult } from 'lit';
import type { AnswerOf, Outcome } from '../../src/index.js';
import { adoptMore } from '../internal/adopt-styles.js';
import type { ComposerParts, ComposingElement } from './composing-element.js';
import type { Insertion, Span } from './message-field.js';
import { OfferMenu } from './offers/offer-menu.js';
import { offerStyles } from './offers/offers.styles.js';

type Suggestion = AnswerOf<'suggestReplies'>['suggestions'][number];

/** As much as a field has. */
const everything: Span = { from: 0, to: 2 ** 31 - 1 };

/** What suggestions need of the message. */
export interface SuggestionParts extends ComposerParts {
  /** What is written, as far as it is collected. */
  readonly written: () => string;
  readonly collect: () => void;
  /** Puts a suggestion into the message, unless the page prevents it. */
  readonly insert: (what: Insertion, instead: Span | undefined) => void;
}

/** Lets the desktop propose what to say, or how to say better what is written; nothing is inserted by itself. */
export class Suggestions {
  readonly #parts: SuggestionParts;
  readonly #menu: OfferMenu<Suggestion>;

  constructor(host: ComposingElement, parts: SuggestionParts) {
    this.#parts = parts;
    this.#menu = new OfferMenu<Suggestion>(host, {
      part: 'suggest',
      about: () => JSON.stringify([parts.shown()?.key, parts.shown()?.phase, parts.written()]),
      fetch: () => this.#fetch(),
      show: ({ text }) => ({ name: text }),
      choose: ({ text, html }) => {
        // what was to be said better is replaced by it
        const instead = this.#isEmpty ? undefined : everything;
        parts.insert({ text, ...(html !== undefined && { html }) }, instead);
      },
    });
    adoptMore(host.renderRoot, [offerStyles]);
  }

  /** The button and its menu; hidden where the desktop has nothing to suggest. */
  render(): TemplateResult | typeof nothing {
    const { words } = this.#parts.language();
    const { suggest, improve, list: menu, asking, none } = words.suggestions;
    if (!this.#canAsk) return nothing;
    return this.#menu.render(words, { button: this.#isEmpty ? suggest : improve, menu, asking, none });
  }

  get #isEmpty(): boolean {
    return this.#parts.written().trim() === '';
  }

  get #canAsk(): boolean {
    const { capabilities, desk } = this.#parts.session()?.view ?? {};
    const can = capabilities?.includes('suggest') ?? false;
    return can && desk?.cannotSend !== true && this.#parts.shown()?.phase === 'active';
  }

  #fetch(): Promise<Outcome<readonly Suggestion[]>> | undefined {
    this.#parts.collect();
    const { id: taskId, conversationId } = this.#parts.shown()?.task ?? {};
    if (taskId === undefined || conversationId === undefined) return undefined;
    const text = this.#parts.written().trim();
    return this.#parts
      .session()
      ?.ask('suggestReplies', { taskId, conversationId, text })
      .then((answer) => (answer.ok ? { ...answer, value: answer.value.suggestions } : answer));
  }
}
