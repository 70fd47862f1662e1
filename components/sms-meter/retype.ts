import { PlainField } from '../outbound-composer/message-field.js';

interface Change {
  readonly from: number;
  /** Where what changes ends, counted from the end of the text. */
  readonly behind: number;
}

/** From where to where two texts differ. */
function changeBetween(before: string, after: string): Change {
  const shorter = Math.min(before.length, after.length);
  let from = 0;
  while (from < shorter && before[from] === after[from]) from += 1;
  let behind = 0;
  while (behind < shorter - from && before.at(-1 - behind) === after.at(-1 - behind)) behind += 1;
  return { from, behind };
}

const watched = new WeakMap<HTMLTextAreaElement, AbortController>();

/** Undoing selects what comes back, and the next key would overwrite it: the caret goes where it was instead. */
function keepCaretAtUndo(field: HTMLTextAreaElement, text: string, caret: number): void {
  watched.get(field)?.abort();
  const watching = new AbortController();
  watched.set(field, watching);
  const putBack = ({ inputType }: Event & { readonly inputType?: string }): void => {
    if (inputType === 'historyUndo' && field.value === text) field.setSelectionRange(caret, caret);
  };
  field.addEventListener('input', putBack, { signal: watching.signal });
}

/** Makes another text of what is written as if it were typed, so that the field's own undo brings it back; the caret comes to stand at `caret`. */
export function retype(field: HTMLTextAreaElement, text: string, caret: number): void {
  const { value, selectionStart } = field;
  const { from, behind } = changeBetween(value, text);
  new PlainField(field).insert({ text: text.slice(from, text.length - behind) }, { from, to: value.length - behind });
  field.setSelectionRange(caret, caret);
  keepCaretAtUndo(field, value, selectionStart);
}
