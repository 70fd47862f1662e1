import { html, nothing, type TemplateResult } from 'lit';
import type { ComboboxController } from './combobox-controller.js';
import { keepFocus, pressedOption } from './pressed-option.js';

/** One option of a combobox. */
export interface ComboboxOption {
  readonly id: string;
  readonly selected?: boolean;
  readonly content: TemplateResult;
}

/** The attributes of the field that a combobox needs. */
export interface ComboboxField {
  readonly expanded: 'true' | 'false';
  readonly controls: string;
  readonly active: string | undefined;
}

/** What the field says of its list; ids do not cross shadow roots, so both are in one. */
export const comboboxField = ({ isOpen, activeIndex }: ComboboxController, list: string): ComboboxField => ({
  expanded: isOpen ? 'true' : 'false',
  controls: list,
  active: isOpen && activeIndex >= 0 ? `${list}-${activeIndex}` : undefined,
});

/** The list below a combobox; it is there from the first, because the field names it. */
export const comboboxList = (
  keys: ComboboxController,
  list: string,
  { label, options }: { readonly label: string; readonly options: readonly ComboboxOption[] },
): TemplateResult => html`
  <ul
    id=${list}
    role="listbox"
    tabindex="-1"
    aria-label=${label}
    ?hidden=${!keys.isOpen}
    @mousedown=${keepFocus}
    @click=${(event: MouseEvent & { readonly currentTarget: Element }) => {
      const option = pressedOption(event, options);
      if (option) keys.choose(option.id);
    }}
    @keydown=${keys.keydown}
  >
    ${
      keys.isOpen
        ? options.map(
            ({ selected = false, content }, index) => html`
              <li
                id="${list}-${index}"
                role="option"
                class=${index === keys.activeIndex ? 'active' : ''}
                aria-selected=${selected ? 'true' : 'false'}
              >
                ${content}
              </li>
            `,
          )
        : nothing
    }
  </ul>
`;
