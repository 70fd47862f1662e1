import { EditorState, type Command, type Plugin, type Transaction } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { attributesOf } from './attributes.js';
import { setStyle } from './editing/blocks.js';
import { deeds, type Deed } from './editing/deeds.js';
import { formattingOf, type BlockStyle, type Formatting } from './editing/formatting.js';
import { insert, select } from './editing/insert.js';
import { linkPlace, removeLink, setLink, type LinkPlace } from './editing/links.js';
import { wordBefore, type WordPlace } from './editing/word-before.js';
import { editorPlugins } from './editor-plugins.js';
import type { EditorDescription, EditorFollower, MailEditorOptions, MailImage, Span } from './options.js';
import { ownSelection } from './own-selection.js';
import { readHtml } from './reading/read-html.js';
import { readText } from './reading/read-text.js';
import { imageLength, imageName, imageSource } from './schema/image-source.js';
import { schema } from './schema/schema.js';
import { isEmpty } from './writing/is-empty.js';
import { plainText } from './writing/plain-text.js';
import { writeHtml } from './writing/write-html.js';
import { Written } from './writing/written.js';

/** The text field of an email: what is written, pasted and set in it can only ever be what a mail may hold. */
export class MailEditor {
  readonly #options: MailEditorOptions;
  readonly #view: EditorView;
  readonly #html = new Written((mail) => (isEmpty(mail) ? '' : writeHtml(mail)));
  readonly #text = new Written((mail) => (isEmpty(mail) ? '' : plainText(mail.content)));
  readonly #plugins: readonly Plugin[];
  #description: EditorDescription;
  #isEditable: boolean;
  #follower: EditorFollower | undefined;

  /** `mount` stands in the page already. */
  constructor(mount: HTMLElement, options: MailEditorOptions) {
    this.#options = options;
    this.#description = options;
    this.#isEditable = options.editable ?? true;
    this.#plugins = editorPlugins({
      allowImages: options.allowImages ?? false,
      takeImages: (images) => options.onFiles?.(images),
      takesKey: (event) => options.onKey?.(event) ?? false,
      follower: () => this.#follower,
    });
    ownSelection(mount.getRootNode());
    this.#view = new EditorView(mount, {
      state: this.#begin(options.html ?? ''),
      editable: () => this.#isEditable,
      attributes: () => attributesOf(this.id, this.#description, this.#isEditable),
      dispatchTransaction: this.#dispatch,
    });
  }

  /** Id of the text field, for what controls it. */
  get id(): string {
    return this.#options.id ?? 'mail-text';
  }

  /** The mail; empty when nothing is written. */
  get html(): string {
    return this.#html.of(this.#mail);
  }

  /** The mail as plain text; empty when nothing is written. */
  get text(): string {
    return this.#text.of(this.#mail);
  }

  /** Is neither a letter nor an image in it? */
  get isEmpty(): boolean {
    return isEmpty(this.#mail);
  }

  /** Where the caret is, or what is selected. */
  get selection(): Span {
    const { from, to } = this.#view.state.selection;
    return { from, to };
  }

  set selection(span: Span) {
    this.#dispatch(select(this.#view.state.tr, span));
  }

  /** May it be written in? Closed, it can be read and copied. */
  get editable(): boolean {
    return this.#isEditable;
  }

  set editable(isEditable: boolean) {
    if (this.#isEditable === isEditable) return;
    const { hasFocus } = this;
    this.#isEditable = isEditable;
    this.#view.setProps({});
    if (hasFocus) this.focus();
  }

  /** Has it the keyboard? */
  get hasFocus(): boolean {
    return !this.#view.isDestroyed && this.#view.hasFocus();
  }

  /** What the selected text is. */
  get formatting(): Formatting {
    return formattingOf(this.#view.state);
  }

  /** The link that the selection stands in, or what is selected to become one. */
  get linkPlace(): LinkPlace {
    return linkPlace(this.#view.state);
  }

  /** The word right before the caret. */
  get wordBefore(): WordPlace | undefined {
    return wordBefore(this.#view.state);
  }

  /** Says in other words what it is. */
  describe(description: EditorDescription): void {
    const { label, describedBy, isInvalid } = this.#description;
    const isSame = label === description.label && describedBy === description.describedBy;
    this.#description = description;
    if (!isSame || isInvalid !== description.isInvalid) this.#view.setProps({});
  }

  /** Begins with another mail: there is nothing to be undone, and nobody is told of a change. */
  setHtml(html: string): void {
    this.#view.updateState(this.#begin(html));
    this.#follower?.followed();
  }

  /** Writes plain text in place of what is selected, or of a span. */
  insertText(text: string, replacing?: Span): void {
    const { storedMarks, selection } = this.#view.state;
    this.#dispatch(insert(this.#view.state, readText(text, storedMarks ?? selection.$from.marks()), replacing));
  }

  /** Writes HTML from elsewhere, such as a template, in place of what is selected, or of a span. */
  insertHtml(html: string, replacing?: Span): void {
    this.#dispatch(insert(this.#view.state, this.#read(html), replacing));
  }

  /** Puts in an image that is fetched by https; answers whether it is one (C5). */
  insertImage({ src, alt, width, height }: MailImage): boolean {
    const address = imageSource(src);
    if (address === undefined) return false;
    const [w, h] = [width, height].map((length) => imageLength(String(length)));
    const image = schema.nodes.image.create({ src: address, alt: imageName(alt), width: w, height: h });
    this.#dispatch(this.#view.state.tr.replaceSelectionWith(image, false).scrollIntoView());
    return true;
  }

  /** Makes a link of a place. */
  setLink(place: LinkPlace, text: string, href: string): void {
    this.#dispatch(setLink(this.#view.state.tr, place, { text, href }));
  }

  /** Takes away the link that the selection stands in. */
  removeLink(): void {
    this.#do(removeLink);
  }

  /** Does what a button of the toolbar says. */
  perform(deed: Deed): void {
    this.#do(deeds[deed]);
  }

  /** Makes paragraphs or headings of what is selected. */
  setStyle(style: BlockStyle): void {
    this.#do(setStyle(style));
  }

  /** Gives it the keyboard. */
  focus(): void {
    if (this.#isEditable) this.#view.focus();
    else this.#view.dom.focus();
  }

  /** Where a span is shown, in the window; nowhere when the editor is gone. */
  boxOf({ from, to }: Span): DOMRect | undefined {
    if (this.#view.isDestroyed) return undefined;
    const [start, end] = [this.#view.coordsAtPos(from, 1), this.#view.coordsAtPos(to, -1)];
    const left = Math.min(start.left, end.left);
    return new DOMRect(left, start.top, Math.max(start.right, end.right) - left, end.bottom - start.top);
  }

  /** Tells one other what the selection is, and hands it what keys ask for. */
  follow(follower: EditorFollower): void {
    this.#follower = follower;
  }

  /** Takes it out of the page, with everything that it listened to. */
  destroy(): void {
    this.#view.destroy();
    this.#follower?.followed();
    this.#follower = undefined;
  }

  get #mail() {
    return this.#view.state.doc;
  }

  #read(html: string) {
    return readHtml(html, { allowImages: this.#options.allowImages ?? false });
  }

  #begin(html: string): EditorState {
    return EditorState.create({ doc: this.#read(html), plugins: this.#plugins });
  }

  #do(command: Command): void {
    if (this.#isEditable) command(this.#view.state, this.#dispatch);
  }

  #dispatch = (tr: Transaction): void => {
    if (this.#view.isDestroyed) return;
    this.#view.updateState(this.#view.state.apply(tr));
    if (tr.docChanged) this.#options.onChange();
    this.#follower?.followed();
  };
}
