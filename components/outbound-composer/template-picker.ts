import { html, nothing, type ReactiveElement, type TemplateResult } from 'lit';
import type { MessageTemplate, Words } from '../../src/index.js';
import { ListboxController } from '../internal/listbox-controller.js';
import { searchableList } from '../internal/listbox.js';
import { PopupController } from '../internal/popup-controller.js';

/** What the picker offers, and to whom it hands the choice. */
export interface TemplateChoice {
  templates(): readonly MessageTemplate[];
  choose(template: MessageTemplate): void;
  /** Does the dialog stand in the flow of the composer? */
  isInline(): boolean;
}

/** Text as people search for it: without case or diacritics. */
const folded = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** A dialog with the templates, searched by name and text; the one chosen is handed over. */
export class TemplatePicker {
  readonly #host: ReactiveElement;
  readonly #choice: TemplateChoice;
  readonly #popup: PopupController;
  readonly #keys: ListboxController;
  #query = '';

  constructor(host: ReactiveElement, choice: TemplateChoice) {
    this.#host = host;
    this.#choice = choice;
    this.#popup = new PopupController(host, {
      trigger: '.templates',
      panel: '#templates',
      isInline: () => choice.isInline(),
    });
    this.#keys = new ListboxController(host, () => ({
      ids: this.#found.map(({ id }) => id),
      query: this.#query,
      search: this.#search,
      choose: this.#choose,
    }));
  }

  /** The button that opens it; hidden where there are no templates. */
  button({ composer }: Words): TemplateResult {
    return html`
      <button
        part="templates"
        class="templates"
        type="button"
        aria-haspopup=${this.#choice.isInline() ? 'false' : 'dialog'}
        aria-expanded=${this.#popup.isOpen ? 'true' : 'false'}
        ?hidden=${this.#choice.templates().length === 0}
        @click=${this.#toggle}
      >
        ${composer.templates}
      </button>
    `;
  }

  /** The dialog with the search and the list. */
  panel({ composer }: Words): TemplateResult {
    const isInline = this.#choice.isInline();
    return html`
      <div
        id="templates"
        class=${isInline ? 'inline' : 'popup'}
        .popover=${isInline ? null : 'auto'}
        role=${isInline ? 'region' : 'dialog'}
        aria-label=${composer.templates}
        @toggle=${this.#popup.toggled}
        @keydown=${this.#escape}
      >
        ${this.#popup.isOpen ? this.#list(composer) : nothing}
      </div>
    `;
  }

  #list(composer: Words['composer']): TemplateResult {
    const found = this.#found;
    return html`
      ${searchableList({
        keys: this.#keys,
        searchLabel: composer.searchTemplates,
        query: this.#query,
        label: composer.templates,
        options: found.map(({ id, name, text }) => ({
          id,
          selected: false,
          content: html`<span class="template">
            <bdi class="name">${name}</bdi> <span class="preview" dir="auto">${text}</span>
          </span>`,
        })),
        found: found.length > 0 ? composer.templateCount(found.length) : composer.noTemplates,
      })}
      ${found.length > 0 ? nothing : html`<p class="muted">${composer.noTemplates}</p>`}
    `;
  }

  get #found(): readonly MessageTemplate[] {
    const words = folded(this.#query).split(/\s+/);
    return this.#choice.templates().filter(({ name, text }) => {
      const whole = folded(`${name} ${text}`);
      return words.every((word) => whole.includes(word));
    });
  }

  #toggle = async (): Promise<void> => {
    if (this.#popup.isOpen) {
      this.#popup.hide();
      return;
    }
    this.#query = '';
    this.#keys.reset();
    this.#popup.show();
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>('#search')?.focus();
  };

  #search = (query: string): void => {
    this.#query = query;
  };

  #choose = (id: string): void => {
    const template = this.#found.find((each) => each.id === id);
    this.#popup.hide();
    if (template) this.#choice.choose(template);
  };

  #escape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.isComposing) return;
    // only this layer is closed, not one of the page's as well
    event.preventDefault();
    event.stopPropagation();
    this.#popup.hide();
  };
}
