import type { Draft } from '../../src/index.js';
import { boxInField } from './box-in-field.js';

/** From where to where in the message, as its field counts. */
export type Span = NonNullable<Draft['caret']>;

/** The word that the caret stands behind. */
export interface TypedWord extends Span {
  readonly text: string;
}

/** Text to be put into a message; `html` is the same with its form, for a field that has one. */
export interface Insertion {
  readonly text: string;
  readonly html?: string | undefined;
}

/** Where the message is written, whether it is a plain field or an editor. */
export interface MessageField {
  /** Nothing can be written in it now. */
  readonly isClosed: boolean;
  /** The word behind which the caret stands, as far as it is typed. */
  wordBefore(): TypedWord | undefined;
  /** Puts something in place of what is selected, or of a span, and the caret behind it; the field's undo knows of it. */
  insert(what: Insertion, instead?: Span): void;
  /** Where the caret stands. */
  span(): Span | undefined;
  select(span: Span): void;
  /** Where a span is shown, in the window. */
  boxOf(span: Span): DOMRect | undefined;
  focus(): void;
}

/** No word that somebody looks for is longer. */
const longest = 100;

/** A plain field, as a field for a message. */
export class PlainField implements MessageField {
  readonly #field: HTMLTextAreaElement;

  constructor(field: HTMLTextAreaElement) {
    this.#field = field;
  }

  get isClosed(): boolean {
    return this.#field.readOnly;
  }

  wordBefore(): TypedWord | undefined {
    const { value, selectionStart: to, selectionEnd } = this.#field;
    if (to !== selectionEnd) return undefined;
    // because to look for its beginning in all that is written takes the square of a long word
    const text = /\S*$/u.exec(value.slice(Math.max(0, to - longest), to))?.[0] ?? '';
    return { text, from: to - text.length, to };
  }

  insert({ text }: Insertion, instead?: Span): void {
    this.focus();
    if (instead) this.select(instead);
    // because it is the only way to change a field that its undo knows of
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- because nothing else does it, in any browser
    const isDone = text !== '' && this.#field.ownerDocument.execCommand('insertText', false, text);
    if (isDone) return;
    this.#field.setRangeText(text, this.#field.selectionStart, this.#field.selectionEnd, 'end');
    this.#field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  }

  span(): Span {
    const { selectionStart: from, selectionEnd: to } = this.#field;
    return { from, to };
  }

  select({ from, to }: Span): void {
    this.#field.setSelectionRange(from, to);
  }

  boxOf(span: Span): DOMRect {
    return boxInField(this.#field, span);
  }

  focus(): void {
    this.#field.focus();
  }
}
