import type { EditorDescription } from './options.js';

/** What the text field says of itself, to styles and to screen readers. */
export function attributesOf(
  id: string,
  { label, describedBy, isInvalid = false }: EditorDescription,
  isEditable: boolean,
): Record<string, string> {
  return {
    id,
    class: 'mail-form mail-text',
    role: 'textbox',
    'aria-multiline': 'true',
    'aria-label': label,
    'aria-invalid': String(isInvalid),
    ...(describedBy !== undefined && { 'aria-describedby': describedBy }),
    // closed, it can still be reached, read and copied
    ...(!isEditable && { 'aria-readonly': 'true', tabindex: '0' }),
  };
}
