import { html, nothing, type TemplateResult } from 'lit';
import type { ComboboxController } from './combobox-controller.js';

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

const press =
  (keys: ComboboxController, options: readonly ComboboxOption[]) =>
  ({ target, currentTarget }: MouseEvent & { readonly currentTarget: Element }): void => {
    const index = [...currentTarget.children].findIndex((each) => target instanceof Node && each.contains(target));
    const option = options[index];
    if (option) keys.choose(option.id);
  };

/** A press on the list must not take the focus out of the field. */
const keepFocus = (event: MouseEvent): void => {
  event.preventDefault();
};

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
    @click=${press(keys, options)}
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
