import { html, nothing, type ReactiveElement, type TemplateResult } from 'lit';
import type { MessageTemplate } from '../../../src/index.js';
import { ListboxController } from '../../internal/listbox-controller.js';
import { searchableList } from '../../internal/listbox.js';
import type { ComposerParts } from '../composing-element.js';
import { lookOf } from './template-parts.js';
import { templatePreview } from './template-preview.js';
import { templateRow } from './template-row.js';
import { TemplateSearch } from './template-search.js';

/** So many are listed at once: nobody looks through more. */
const mostListed = 100;

/** The templates of a conversation as a list that is searched, with a preview of the one the keys or the pointer are at. */
export class TemplateList {
  readonly search: TemplateSearch;
  readonly #host: ReactiveElement;
  readonly #parts: ComposerParts;
  readonly #keys: ListboxController;
  #pointedAt: string | undefined;

  constructor(host: ReactiveElement, parts: ComposerParts, choose: (template: MessageTemplate) => void) {
    this.#host = host;
    this.#parts = parts;
    this.search = new TemplateSearch(host, parts);
    this.#keys = new ListboxController(host, () => ({
      ids: this.#listed.map(({ id }) => id),
      query: this.search.text,
      search: this.#type,
      choose: (id) => {
        const template = this.#listed.find((each) => each.id === id);
        if (template) choose(template);
      },
    }));
  }

  /** Begins anew. */
  reset(): void {
    this.search.reset();
    this.#keys.reset();
    this.#pointedAt = undefined;
  }

  render(): TemplateResult {
    const look = lookOf(this.#parts);
    const { composer, templates } = look.words;
    const { results, isBusy, hasFailed, text } = this.search;
    const listed = this.#listed;
    const found = results.length > 0 ? composer.templateCount(results.length) : composer.noTemplates;
    const previewed = this.#previewed;
    return html`
      <div class="search" @pointerover=${this.#point}>
        ${searchableList({
          keys: this.#keys,
          searchLabel: composer.searchTemplates,
          query: text,
          label: composer.templates,
          busy: isBusy,
          options: listed.map((template) => ({
            id: template.id,
            selected: false,
            content: templateRow(look, template),
          })),
          found: isBusy ? templates.searching : found,
        })}
      </div>
      ${isBusy ? html`<p class="muted">${templates.searching}</p>` : nothing}
      ${hasFailed ? html`<p class="muted">${templates.searchFailed}</p>` : nothing}
      ${results.length > listed.length ? html`<p class="muted">${templates.more(results.length - listed.length)}</p>` : nothing}
      ${results.length === 0 && !isBusy ? html`<p class="muted">${composer.noTemplates}</p>` : nothing}
      ${previewed ? templatePreview(look, { template: previewed, values: look.values }) : nothing}
      <p class="hint">${templates.typeIt}</p>
    `;
  }

  get #listed(): readonly MessageTemplate[] {
    return this.search.results.slice(0, mostListed);
  }

  get #previewed(): MessageTemplate | undefined {
    const listed = this.#listed;
    const only = listed.length === 1 ? listed[0] : undefined;
    return listed[this.#keys.activeIndex] ?? listed.find(({ id }) => id === this.#pointedAt) ?? only;
  }

  #type = (text: string): void => {
    this.#pointedAt = undefined;
    this.search.search(text);
  };

  #point = ({ target }: Event): void => {
    const option = target instanceof Element ? target.closest('[role="option"]') : null;
    if (!option) return;
    const place = [...(option.parentElement?.children ?? [])].indexOf(option);
    this.#pointedAt = this.#listed[place]?.id;
    this.#host.requestUpdate();
  };
}
