import { html, type TemplateResult } from 'lit';
import { adoptMore } from '../../internal/adopt-styles.js';
import type { ComposingElement } from '../composing-element.js';
import { TemplatePicker } from './template-picker.js';
import type { TemplateParts } from './template-parts.js';
import { templateStyles } from './templates.styles.js';
import { TypedTemplates } from './typed-templates.js';

/** The templates of a composer: in a dialog, and over the message while a shortcut is typed (C1, C6). */
export class Templates {
  readonly #parts: TemplateParts;
  readonly #picker: TemplatePicker;
  readonly #typed: TypedTemplates;

  constructor(host: ComposingElement, parts: TemplateParts) {
    this.#parts = parts;
    this.#picker = new TemplatePicker(host, parts);
    this.#typed = new TypedTemplates(host, parts, (chosen) => {
      this.#picker.take(chosen);
    });
    adoptMore(host.renderRoot, [templateStyles]);
  }

  /** The button, and what opens. */
  render(): TemplateResult {
    const { words } = this.#parts.language();
    return html`${this.#picker.button(words)} ${this.#picker.panel(words)} ${this.#typed.render()}`;
  }

  /** To be called whenever something was typed into the message. */
  typed(): void {
    this.#typed.typed();
  }

  /** Answers whether a key of the message was meant for the list over it. */
  key(event: KeyboardEvent): boolean {
    return this.#typed.key(event);
  }
}
