import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { ref } from 'lit/directives/ref.js';
import type { Words } from '../../../src/index.js';
import { notice } from '../../internal/explanation.js';
import type { LinkPlace } from '../editing/links.js';
import type { MailEditor } from '../mail-editor.js';
import { meantAddress } from '../schema/link-address.js';

type FieldEvent = Event & { readonly target: HTMLInputElement };

/** Focuses the address once it stands in the page. */
const focused = (field: Element | undefined): void => {
  queueMicrotask(() => {
    if (field instanceof HTMLInputElement) field.select();
    if (field instanceof HTMLElement) field.focus();
  });
};

/** Asks what a link says and where it goes; it stands below the toolbar while it is open. */
export class LinkForm {
  readonly #editor: MailEditor;
  readonly #update: () => void;
  #place: LinkPlace | undefined;
  #text = '';
  #address = '';
  #isWrong = false;

  constructor(editor: MailEditor, update: () => void) {
    this.#editor = editor;
    this.#update = update;
  }

  /** Is it there? */
  get isOpen(): boolean {
    return this.#place !== undefined;
  }

  /** Asks about the link that the caret is in, or about what is selected. */
  open(): void {
    this.#place = this.#editor.linkPlace;
    this.#text = this.#place.text;
    this.#address = this.#place.href ?? '';
    this.#isWrong = false;
    this.#update();
  }

  /** Closes it and goes back to the text. */
  close = (): void => {
    this.#place = undefined;
    this.#update();
    this.#editor.focus();
  };

  render(words: Words): TemplateResult | typeof nothing {
    if (!this.#place) return nothing;
    const { mailEditor } = words;
    return html`
      <form class="link-form" aria-label=${mailEditor.link} novalidate @submit=${this.#apply} @keydown=${this.#keydown}>
        ${this.#textField(mailEditor)} ${this.#addressField(words)}
        <div class="actions">
          <button class="primary" type="submit">${mailEditor.applyLink}</button>
          ${
            this.#place.href === undefined
              ? nothing
              : html`<button type="button" @click=${this.remove}>${mailEditor.removeLink}</button>`
          }
          <button type="button" @click=${this.close}>${mailEditor.cancel}</button>
        </div>
      </form>
    `;
  }

  #textField(mailEditor: Words['mailEditor']): TemplateResult {
    return html`
      <div class="field">
        <label for="link-text">${mailEditor.linkText}</label>
        <input
          id="link-text"
          dir="auto"
          autocomplete="off"
          .value=${live(this.#text)}
          @input=${({ target }: FieldEvent) => {
            this.#text = target.value;
          }}
        />
      </div>
    `;
  }

  #addressField(words: Words): TemplateResult {
    return html`
      <div class="field">
        <label for="link-address">${words.mailEditor.linkAddress}</label>
        <input
          id="link-address"
          dir="ltr"
          inputmode="url"
          autocomplete="off"
          spellcheck="false"
          .value=${live(this.#address)}
          aria-invalid=${this.#isWrong ? 'true' : 'false'}
          aria-describedby="link-problem"
          ${ref(focused)}
          @input=${({ target }: FieldEvent) => {
            this.#address = target.value;
          }}
        />
        <div id="link-problem" role="status">${this.#isWrong ? notice(words.mailEditor.notAnAddress) : nothing}</div>
      </div>
    `;
  }

  #apply = (event: Event): void => {
    event.preventDefault();
    const address = meantAddress(this.#address);
    this.#isWrong = address === undefined;
    if (address !== undefined && this.#place) {
      this.#editor.setLink(this.#place, this.#text.trim() || this.#address.trim(), address);
      this.close();
    } else this.#update();
  };

  /** Takes the link away that the caret is in. */
  remove = (): void => {
    this.#editor.removeLink();
    this.close();
  };

  #keydown = (event: KeyboardEvent): void => {
    // what is typed here is not meant for what stands around
    event.stopPropagation();
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    this.close();
  };
}
