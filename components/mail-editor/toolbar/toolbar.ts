import { html, type TemplateResult } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import type { Words } from '../../../src/index.js';
import type { Deed } from '../editing/deeds.js';
import type { Formatting } from '../editing/formatting.js';
import type { MailEditor } from '../mail-editor.js';
import type { EditorFollower } from '../options.js';
import { deedButton, linkButton, styleSelect, type Control, type StyleChoice } from './controls.js';
import { LinkCard } from './link-card.js';
import { LinkForm } from './link-form.js';
import { RovingFocus } from './roving-focus.js';

const before: readonly Deed[] = ['undo', 'redo'];
const after: readonly Deed[] = ['bold', 'italic', 'underline', 'bulleted', 'numbered', 'quote', 'clear'];

/** Id of what says what the keys of the editor do; for `describedBy`. */
export const editorKeysId = 'mail-editor-keys';

/** The toolbar of a mail editor; `update` renders it again. */
export class EditorToolbar implements EditorFollower {
  readonly #editor: MailEditor;
  readonly #update: () => void;
  readonly #focus = new RovingFocus();
  readonly #form: LinkForm;
  readonly #card: LinkCard;
  readonly #bar = createRef();
  #formatting: Formatting;
  #hasFocus = false;
  #isDismissed = false;
  #isPointed = false;

  constructor(editor: MailEditor, update: () => void) {
    this.#editor = editor;
    this.#update = update;
    this.#formatting = editor.formatting;
    this.#form = new LinkForm(editor, update);
    this.#card = new LinkCard(editor, {
      edit: this.linkAsked,
      remove: () => {
        editor.removeLink();
      },
    });
    editor.follow(this);
  }

  /** The toolbar, and what it opens. `closed` is the id of what says why nothing can be written now. */
  render(words: Words, closed?: string): TemplateResult {
    const { mailEditor } = words;
    const control = (place: number): Control => ({
      words,
      closed,
      formatting: this.#formatting,
      tabIndex: this.#focus.tabIndex(place),
    });
    const button = (deed: Deed, place: number): TemplateResult =>
      deedButton(control(place), deed, () => {
        if (closed === undefined) this.#editor.perform(deed);
      });
    return html`
      <div
        part="formatting"
        class="formatting"
        role="toolbar"
        aria-label=${mailEditor.toolbar}
        aria-controls=${this.#editor.id}
        ${ref(this.#bar)}
        @keydown=${this.#keydown}
        @focusin=${this.#moved}
      >
        ${before.map(button)} ${styleSelect(control(2), this.#style)}
        ${after.map((deed, index) => button(deed, index + 3))}
        ${linkButton(control(3 + after.length), this.#form.isOpen, () => {
          if (closed === undefined) this.linkAsked();
        })}
      </div>
      ${this.#form.render(words)} ${this.#card.render(words, this.#shownLink)}
      <p id=${editorKeysId} hidden>${mailEditor.keys}</p>
    `;
  }

  followed(): void {
    const { formatting, hasFocus } = this.#editor;
    if (formatting.link !== this.#formatting.link) this.#isDismissed = false;
    const isSame = hasFocus === this.#hasFocus && JSON.stringify(formatting) === JSON.stringify(this.#formatting);
    this.#formatting = formatting;
    this.#hasFocus = hasFocus;
    if (isSame) this.#card.place();
    else this.#update();
  }

  /** Opens the form of a link. */
  linkAsked = (): void => {
    this.#form.open();
  };

  focusAsked(): void {
    if (this.#bar.value) this.#focus.enter(this.#bar.value);
  }

  escaped(): boolean {
    if (this.#shownLink === undefined) return false;
    this.#isDismissed = true;
    this.#update();
    return true;
  }

  /** Where the link goes, while the caret is in it and nothing else is said of it. */
  get #shownLink(): string | undefined {
    return this.#hasFocus && !this.#isDismissed && !this.#form.isOpen ? this.#formatting.link : undefined;
  }

  readonly #style: StyleChoice = {
    choose: (style) => {
      this.#editor.setStyle(style);
      if (this.#isPointed) this.#editor.focus();
      this.#isPointed = false;
    },
    pointed: () => {
      this.#isPointed = true;
    },
  };

  #moved = ({ currentTarget, target }: FocusEvent): void => {
    if (currentTarget instanceof Element && this.#focus.moved(currentTarget, target)) this.#update();
  };

  #keydown = (event: KeyboardEvent): void => {
    const { currentTarget, key } = event;
    this.#isPointed = false;
    const isLeaving = key === 'Escape';
    if (isLeaving) this.#editor.focus();
    else if (!(currentTarget instanceof Element && this.#focus.keydown(currentTarget, event))) return;
    event.preventDefault();
    event.stopPropagation();
  };
}
