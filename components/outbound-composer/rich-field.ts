import { html, nothing, type ReactiveController, type ReactiveElement, type TemplateResult } from 'lit';
import type { ConversationView, Draft, Words } from '../../src/index.js';
import { adoptMore } from '../internal/adopt-styles.js';
import type * as MailEditing from '../mail-editor/index.js';
import type { EditorToolbar, MailEditor, MailPiece } from '../mail-editor/index.js';
import type { Insertion, MessageField, Span, TypedWord } from './message-field.js';

type Editing = typeof MailEditing;

/** How long what is typed waits to be kept with what is typed next, in ms: with the store's 200 it is there within 300 (C10). */
const keepAfterMs = 80;

/** Whose mail it is, and what becomes of it. */
export interface RichFieldOwner {
  readonly conversation: () => ConversationView | undefined;
  readonly draft: () => Draft;
  /** The mail is another: what it is now, under the conversation in which it was written. */
  readonly keep: (key: string, change: Pick<Draft, 'html' | 'text' | 'caret'>) => void;
  readonly onKey: (event: KeyboardEvent) => boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/** What the field says, and whether it may be written in. */
export interface RichFieldForm {
  readonly words: Words;
  readonly isClosed: boolean;
  readonly isInvalid: boolean;
  readonly signature: MailPiece | undefined;
}

/** The field for the message of an email: an editor, which comes with the first email. */
export class RichField implements ReactiveController, MessageField {
  readonly #host: ReactiveElement;
  readonly #owner: RichFieldOwner;
  #editing: Editing | undefined;
  #loading: Promise<void> | undefined;
  #hasFailed = false;
  #editor: MailEditor | undefined;
  #toolbar: EditorToolbar | undefined;
  #mount: Element | undefined;
  /** The conversation whose mail is in the editor, and the mail as it is kept. */
  #key: string | undefined;
  #kept = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveElement, owner: RichFieldOwner) {
    this.#host = host;
    this.#owner = owner;
    host.addController(this);
  }

  /** The editor could not be fetched: the message is written as plain text. */
  get isAbsent(): boolean {
    return this.#hasFailed;
  }

  get isClosed(): boolean {
    return !this.#editor?.editable;
  }

  /** Reads HTML into what the editor could have written; nothing before it has come. */
  read(mail: string): MailPiece | undefined {
    return this.#editing?.readMail(mail);
  }

  hostConnected(): void {
    addEventListener('pagehide', this.collect);
    this.#host.ownerDocument.addEventListener('visibilitychange', this.collect, { capture: true });
  }

  hostDisconnected(): void {
    removeEventListener('pagehide', this.collect);
    this.#host.ownerDocument.removeEventListener('visibilitychange', this.collect, { capture: true });
    this.#leave();
  }

  /** Another conversation is shown, or none: what was written in the one before is kept there first. */
  hostUpdate(): void {
    if (this.#key !== undefined && this.#owner.conversation()?.key !== this.#key) this.collect();
  }

  hostUpdated(): void {
    const mount = this.#host.renderRoot.querySelector('.rich-mount');
    if (mount !== this.#mount) this.#leave();
    if (!(mount instanceof HTMLElement)) return;
    if (!this.#editing) void (this.#loading ??= this.#load());
    else if (!this.#editor) this.#enter(mount, this.#editing);
    else this.#follow();
  }

  /** The toolbar, the editor and the signature under it. */
  render({ words, isClosed, isInvalid, signature }: RichFieldForm): TemplateResult {
    const editor = this.#editor;
    if (editor) {
      editor.describe({
        label: words.composer.message,
        describedBy: `why hint ${this.#editing?.editorKeysId ?? ''}`,
        isInvalid,
      });
      editor.editable = !isClosed;
    }
    return html`
      <div class="rich" part="message" aria-busy=${editor ? 'false' : 'true'}>
        ${this.#toolbar?.render(words, isClosed ? 'closed' : undefined) ?? html`<p class="muted">${words.writing.editorComes}</p>`}
        <div class="rich-mount"></div>
      </div>
      ${signature ? html`<div class="signature" role="group" aria-label=${words.writing.signature}>${signature.shown}</div>` : nothing}
    `;
  }

  wordBefore(): TypedWord | undefined {
    return this.#editor?.wordBefore;
  }

  insert({ text, html: form }: Insertion, instead?: Span): void {
    this.#editor?.focus();
    if (form === undefined) this.#editor?.insertText(text, instead);
    else this.#editor?.insertHtml(form, instead);
  }

  insertImage(image: Parameters<MailEditor['insertImage']>[0]): boolean {
    return this.#editor?.insertImage(image) ?? false;
  }

  span(): Span | undefined {
    return this.#editor?.selection;
  }

  select(span: Span): void {
    if (this.#editor) this.#editor.selection = span;
  }

  boxOf(span: Span): DOMRect | undefined {
    return this.#editor?.boxOf(span);
  }

  focus(): void {
    this.#editor?.focus();
  }

  /** Keeps what is written now. */
  collect = (): void => {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const editor = this.#editor;
    if (!editor || this.#key === undefined) return;
    const { html: mail, text, selection: caret } = editor;
    if (mail === this.#kept) return;
    this.#kept = mail;
    this.#owner.keep(this.#key, { html: mail || undefined, text, caret });
  };

  async #load(): Promise<void> {
    try {
      this.#editing = await import('../mail-editor/index.js');
      adoptMore(this.#host.renderRoot, [this.#editing.editorStyles]);
      this.#hasFailed = false;
    } catch {
      this.#hasFailed = true;
      this.#loading = undefined;
    }
    this.#host.requestUpdate();
  }

  #enter(mount: HTMLElement, { MailEditor, EditorToolbar }: Editing): void {
    this.#mount = mount;
    this.#editor = new MailEditor(mount, {
      id: 'message',
      label: '',
      allowImages: true,
      onChange: this.#changed,
      onKey: this.#owner.onKey,
      onFiles: this.#owner.onFiles,
    });
    this.#toolbar = new EditorToolbar(this.#editor, () => {
      this.#host.requestUpdate();
    });
    this.#follow();
    this.#host.requestUpdate();
  }

  #leave(): void {
    this.collect();
    this.#editor?.destroy();
    this.#editor = undefined;
    this.#toolbar = undefined;
    this.#mount = undefined;
    this.#key = undefined;
  }

  /** Shows what is kept, when that is not what the editor wrote itself: another conversation, or another page. */
  #follow(): void {
    const key = this.#owner.conversation()?.key;
    const { html: mail, text = '', caret } = this.#owner.draft();
    const isOther = key !== this.#key;
    // what is being typed is newer than what is kept
    if (!this.#editor || (!isOther && (this.#timer !== undefined || (mail ?? '') === this.#kept))) return;
    this.#key = key;
    this.#editor.setHtml(mail ?? '');
    if (mail === undefined && text !== '') this.#editor.insertText(text);
    this.#kept = mail ?? '';
    if (caret) this.#editor.selection = caret;
    this.collect();
  }

  #changed = (): void => {
    this.#timer ??= setTimeout(this.collect, keepAfterMs);
  };
}
