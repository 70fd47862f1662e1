import { PlainField } from '../outbound-composer/message-field.js';

interface Change {
  readonly from: number;
  /** Where what changes ends, counted from the end of the text. */
  readonly behind: number;
}

/** Would a text be cut within a surrogate pair? */
const isPaired = (text: string, index: number): boolean => (text.codePointAt(index - 1) ?? 0) > 0xffff;

/** From where to where two texts differ; what is new is a character at least, since a field's undo knows of no other change. */
function changeBetween(before: string, after: string): Change {
  const most = Math.min(before.length, after.length - 1);
  let from = 0;
  while (from < most && before[from] === after[from]) from += 1;
  if (isPaired(before, from) || isPaired(after, from)) from -= 1;
  let behind = 0;
  while (behind < most - from && before.at(-1 - behind) === after.at(-1 - behind)) behind += 1;
  if (isPaired(before, before.length - behind) || isPaired(after, after.length - behind)) behind -= 1;
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
