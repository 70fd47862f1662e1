import { html, type TemplateResult } from 'lit';
import type { Draft } from '../../src/index.js';
import type { ComposerParts, ComposingElement } from './composing-element.js';
import type { Insertion, MessageField, Span } from './message-field.js';
import { Suggestions } from './suggestions.js';
import { Templates } from './templates/templates.js';
import { Workflows } from './workflows.js';

/** What assistance needs of the message. */
export interface AssistanceParts extends ComposerParts {
  readonly field: () => MessageField | undefined;
  readonly draft: () => Draft;
  /** Takes into the draft what an editor still holds back. */
  readonly collect: () => void;
  /** Puts something into the message, unless the page prevents it. */
  readonly insert: (
    what: Insertion & Pick<Draft, 'subject'>,
    from: 'template' | 'suggestion',
    instead: Span | undefined,
  ) => void;
  /** Does an input method have this key? */
  readonly isComposing: (event: KeyboardEvent) => boolean;
}

/** What helps the agent beside the keys: templates, suggestions, and what can be set going in the conversation. */
export class Assistance {
  readonly #templates: Templates;
  readonly #suggestions: Suggestions;
  readonly #workflows: Workflows;

  constructor(host: ComposingElement, parts: AssistanceParts) {
    const { insert, draft } = parts;
    this.#templates = new Templates(host, {
      ...parts,
      insert: (what, instead) => {
        insert(what, 'template', instead);
      },
    });
    this.#suggestions = new Suggestions(host, {
      ...parts,
      written: () => draft().text ?? '',
      insert: (what, instead) => {
        insert(what, 'suggestion', instead);
      },
    });
    this.#workflows = new Workflows(host, parts);
  }

  /** The buttons, and what they open. */
  render(): TemplateResult {
    return html`${this.#templates.render()} ${this.#suggestions.render()} ${this.#workflows.render()}`;
  }

  /** What became of what was set going. */
  outcomes(): TemplateResult {
    return this.#workflows.outcomes();
  }

  /** To be called whenever something was typed into the message. */
  typed(): void {
    this.#templates.typed();
  }

  /** Answers whether a key of the message was meant for the list over it. */
  key(event: KeyboardEvent): boolean {
    return this.#templates.key(event);
  }
}
