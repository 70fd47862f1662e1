import { formatPhone } from '../../src/index.js';

/** Puts a text into a field as if it were typed, so that undo still knows what stood there. */
function retype(field: HTMLInputElement, text: string, caret: number): void {
  field.select();
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- because nothing else keeps the field's undo
  if (!field.ownerDocument.execCommand('insertText', false, text)) field.value = text;
  field.setSelectionRange(caret, caret);
}

/** Sets a number apart as it is typed; never while a text is composed or taken back, and never under a caret that has moved on. */
export async function formatTyped(
  field: HTMLInputElement,
  { inputType = '', isComposing = false }: Partial<InputEvent>,
  defaultRegion: string | undefined,
): Promise<void> {
  const { value, selectionStart, selectionEnd } = field;
  if (isComposing || inputType.startsWith('history') || selectionStart !== selectionEnd || selectionStart === null)
    return;
  const deleted = inputType.startsWith('delete');
  const formatted = await formatPhone(value, selectionStart, { defaultRegion, deleted });
  const isAsItWas = field.value === value && field.selectionStart === selectionStart;
  if (isAsItWas && formatted.text !== value && field.matches(':focus')) retype(field, formatted.text, formatted.caret);
}
