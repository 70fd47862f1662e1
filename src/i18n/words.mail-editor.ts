/** Words for the text field of an email and its toolbar. */
export interface MailEditorWords {
  readonly toolbar: string;
  readonly style: string;
  readonly styles: Readonly<Record<'paragraph' | 'heading-1' | 'heading-2' | 'heading-3', string>>;
  readonly deeds: Readonly<
    Record<'undo' | 'redo' | 'bold' | 'italic' | 'underline' | 'bulleted' | 'numbered' | 'quote' | 'clear', string>
  >;
  readonly nothingTo: Readonly<Record<'undo' | 'redo', string>>;
  readonly link: string;
  readonly linkText: string;
  readonly linkAddress: string;
  readonly applyLink: string;
  readonly editLink: string;
  readonly removeLink: string;
  readonly cancel: string;
  /** Where a link goes. */
  readonly goesTo: string;
  /** Why the link is not taken, and what to do about it. */
  readonly notAnAddress: Readonly<Record<'why' | 'todo', string>>;
  /** The key, as it is called on a keyboard. */
  readonly shift: string;
  /** What the keys do that do not do it in every text field. */
  readonly keys: string;
}
