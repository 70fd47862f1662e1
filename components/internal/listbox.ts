import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { ListboxController } from './listbox-controller.js';
import { keepFocus, pressedOption } from './pressed-option.js';

/** One option of a listbox. */
export interface ListboxOption {
  readonly id: string;
  readonly selected: boolean;
  /** Shown, but not to be chosen; the content says why. */
  readonly closed?: boolean;
  readonly content: TemplateResult;
}

/** What a search field and the listbox below it show. */
export interface Listbox extends SearchField {
  readonly keys: ListboxController;
  /** What is listed, as the name of the list. */
  readonly label: string;
  readonly options: readonly ListboxOption[];
  /** The list is being fetched. */
  readonly busy?: boolean;
  /** How many were found, in words; spoken once the agent pauses. */
  readonly found: string;
}

/** A search field over a listbox, for one root: ids do not cross shadow roots. */
export const searchableList = (list: Listbox): TemplateResult => html`
  ${searchField(list)}
  <ul
    id="options"
    part="options"
    role="listbox"
    tabindex="-1"
    aria-label=${list.label}
    aria-busy=${list.busy ? 'true' : 'false'}
    @mousedown=${keepFocus}
    @click=${press(list)}
    @keydown=${list.keys.keydown}
  >
    ${list.options.map((option, index) => row(option, index, index === list.keys.activeIndex))}
  </ul>
  <p class="visually-hidden" role="status">${list.keys.isSearched ? list.found : ''}</p>
`;

/** A search field over a listbox, for one root: ids do not cross shadow roots. */
export interface SearchField {
  readonly keys: Pick<ListboxController, 'activeIndex' | 'search' | 'keydown'>;
  /** What is searched, as the name of the field. */
  readonly searchLabel: string;
  readonly query: string;
}

/** The search field of a listbox. */
export const searchField = ({ keys, searchLabel, query }: SearchField): TemplateResult =>
  html`<input
    id="search"
    part="search"
    type="text"
    role="combobox"
    autocomplete="off"
    spellcheck="false"
    aria-label=${searchLabel}
    placeholder=${searchLabel}
    aria-autocomplete="list"
    aria-expanded="true"
    aria-controls="options"
    aria-activedescendant=${ifDefined(keys.activeIndex < 0 ? undefined : `option-${keys.activeIndex}`)}
    .value=${query}
    @input=${(event: Event & { readonly target: HTMLInputElement }) => {
      keys.search(event.target.value);
    }}
    @keydown=${keys.keydown}
  />`;

const row = ({ selected, closed, content }: ListboxOption, index: number, active: boolean): TemplateResult => html`
  <li
    id="option-${index}"
    role="option"
    class=${active ? 'active' : ''}
    aria-selected=${selected ? 'true' : 'false'}
    aria-disabled=${closed ? 'true' : 'false'}
  >
    ${content}
  </li>
`;

const press =
  ({ keys, options }: Listbox) =>
  (event: MouseEvent & { readonly currentTarget: Element }): void => {
    const option = pressedOption(event, options);
    if (option) keys.choose(option.id);
  };
