import type { ComboboxField } from '../../internal/combobox.js';

/**
 * Tells assistive technology of a list over a field, which is plain or an editor, or that there is none any more. It is said
 * without `aria-expanded`, which ARIA knows of no field of several lines: these attributes are there while the list is.
 */
export function tellListOver(field: Element | null, list: ComboboxField | undefined): void {
  const told: Readonly<Record<string, string | undefined>> = {
    'aria-autocomplete': list && 'list',
    'aria-controls': list?.controls,
    'aria-haspopup': list && 'listbox',
    'aria-activedescendant': list?.active,
  };
  for (const [name, value] of Object.entries(told))
    if (value === undefined) field?.removeAttribute(name);
    else if (field?.getAttribute(name) !== value) field?.setAttribute(name, value);
}
