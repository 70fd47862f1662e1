import { html, type ReactiveController, type ReactiveElement, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import type { MessageTemplate, Words } from '../../src/index.js';
import { PopupController } from '../internal/popup-controller.js';

/** What the picker offers, and to whom it hands the choice. */
export interface TemplateChoice {
  templates(): readonly MessageTemplate[];
  choose(template: MessageTemplate): void;
}

/** Text as people search for it: without case or diacritics. */
const folded = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** A search over the templates with a list below it: focus stays in the field, the keys move in the list. */
export class TemplatePicker implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #choice: TemplateChoice;
  readonly #popup: PopupController;
  #query = '';
  #active = 0;

  constructor(host: ReactiveElement, choice: TemplateChoice) {
    this.#host = host;
    this.#choice = choice;
    this.#popup = new PopupController(host, { trigger: '.templates', panel: '#templates' });
    host.addController(this);
  }

  hostUpdated(): void {
    if (this.#popup.isOpen)
      this.#host.renderRoot.querySelector('#templates [aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }

  /** The button that opens it; there is none where there are no templates. */
  button({ composer }: Words): TemplateResult {
    return html`
      <button
        part="templates"
        class="templates"
        type="button"
        aria-haspopup="dialog"
        aria-expanded=${this.#popup.isOpen ? 'true' : 'false'}
        ?hidden=${this.#choice.templates().length === 0}
        @click=${this.#show}
      >
        ${composer.templates}
      </button>
    `;
  }

  /** The dialog with the search and the list. */
  panel({ composer }: Words): TemplateResult {
    const found = this.#found;
    const active = found.length > 0 ? `template-${this.#active}` : undefined;
    return html`
      <div id="templates" popover role="dialog" aria-label=${composer.templates} @toggle=${this.#popup.toggled}>
        <input
          type="text"
          role="combobox"
          autocomplete="off"
          aria-label=${composer.searchTemplates}
          aria-autocomplete="list"
          aria-expanded=${found.length > 0 ? 'true' : 'false'}
          aria-controls="template-options"
          aria-activedescendant=${ifDefined(active)}
          placeholder=${composer.searchTemplates}
          .value=${live(this.#query)}
          @input=${this.#search}
          @keydown=${this.#move}
        />
        <ul id="template-options" role="listbox" aria-label=${composer.templates} ?hidden=${found.length === 0}>
          ${found.map((template, index) => this.#option(template, index))}
        </ul>
        <p role="status" class=${found.length > 0 ? 'visually-hidden' : 'none'}>${this.#count(composer)}</p>
      </div>
    `;
  }

  // the keys of an option are those of the field above it
  /* eslint-disable lit-a11y/click-events-have-key-events */
  #option(template: MessageTemplate, index: number): TemplateResult {
    const pick = (): void => {
      this.#pick(template);
    };
    return html`
      <li
        id="template-${index}"
        role="option"
        aria-selected=${index === this.#active ? 'true' : 'false'}
        @mousedown=${this.#keepFocus}
        @click=${pick}
      >
        <span class="name" dir="auto">${template.name}</span>
        <span class="preview" dir="auto">${template.text}</span>
      </li>
    `;
  }
  /* eslint-enable lit-a11y/click-events-have-key-events */

  #count(composer: Words['composer']): string {
    if (!this.#popup.isOpen) return '';
    const { length } = this.#found;
    return length > 0 ? composer.templateCount(length) : composer.noTemplates;
  }

  get #found(): readonly MessageTemplate[] {
    if (!this.#popup.isOpen) return [];
    const words = folded(this.#query).split(/\s+/);
    return this.#choice.templates().filter(({ name, text }) => {
      const whole = folded(`${name} ${text}`);
      return words.every((word) => whole.includes(word));
    });
  }

  #show = async (): Promise<void> => {
    this.#query = '';
    this.#active = 0;
    this.#popup.show();
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>('#templates input')?.focus();
  };

  #search = (event: Event & { readonly target: HTMLInputElement }): void => {
    this.#query = event.target.value;
    this.#active = 0;
    this.#host.requestUpdate();
  };

  #move = (event: KeyboardEvent): void => {
    const { length } = this.#found;
    const last = length - 1;
    const next = {
      ArrowDown: this.#active < last ? this.#active + 1 : 0,
      ArrowUp: this.#active > 0 ? this.#active - 1 : last,
      Home: 0,
      End: last,
      Enter: this.#active,
    }[event.key];
    if (next === undefined || length === 0 || event.isComposing) return;
    event.preventDefault();
    this.#active = next;
    this.#host.requestUpdate();
    const chosen = event.key === 'Enter' ? this.#found[next] : undefined;
    if (chosen) this.#pick(chosen);
  };

  #keepFocus = (event: Event): void => {
    event.preventDefault();
  };

  #pick(template: MessageTemplate): void {
    this.#popup.hide();
    this.#choice.choose(template);
  }
}
