import { formatPhone } from '../../src/index.js';

const respelt = new WeakSet<HTMLInputElement>();

/** Is what the field tells now only its own spelling, and not the agent's? */
export const isRespelling = (field: HTMLInputElement): boolean => respelt.has(field);

/** Puts a text into a field as if it were typed, so that undo still knows what stood there. */
function retype(field: HTMLInputElement, text: string, caret: number): void {
  respelt.add(field);
  field.select();
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- because nothing else keeps the field's undo
  if (!field.ownerDocument.execCommand('insertText', false, text)) field.value = text;
  field.setSelectionRange(caret, caret);
  respelt.delete(field);
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
  // the caret behind what was before it, or before what was behind it: neither key stops at a space
  const deleted = /^delete.*Backward$/.test(inputType);
  const formatted = await formatPhone(value, selectionStart, { defaultRegion, deleted });
  const isAsItWas = field.value === value && field.selectionStart === selectionStart;
  if (isAsItWas && formatted.text !== value && field.matches(':focus')) retype(field, formatted.text, formatted.caret);
}
