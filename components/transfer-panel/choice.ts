import { html, nothing, type TemplateResult } from 'lit';
import type { Words } from '../../src/index.js';

/** What goes with a chosen target. */
export interface Choice {
  readonly words: Words;
  readonly name: string;
  /** All that is known of it: its row may be cut off. */
  readonly facts: string;
  readonly isFavourite: boolean;
  readonly favour: (isFavourite: boolean) => void;
  /** The desktop hands a note on. */
  readonly takesNote: boolean;
  readonly note: string;
  readonly write: (note: string) => void;
}

/** What the receiver is to know, and whether the agent wants to see the target first. */
export const targetChoice = (choice: Choice): TemplateResult => html`
  ${choice.facts === '' ? nothing : html`<p class="muted whole">${choice.facts}</p>`}
  <div class="choice">
    ${choice.takesNote ? noteField(choice) : nothing}
    <button
      type="button"
      class="quiet"
      aria-pressed=${choice.isFavourite ? 'true' : 'false'}
      @click=${() => {
        choice.favour(!choice.isFavourite);
      }}
    >
      <span aria-hidden="true">${choice.isFavourite ? '★' : '☆'}</span> ${choice.words.transfer.favourite}
    </button>
  </div>
`;

const noteField = ({ words, name, note, write }: Choice): TemplateResult => html`
  <label for="note">${words.transfer.note(name)}</label>
  <textarea
    id="note"
    rows="2"
    dir="auto"
    .value=${note}
    @input=${({ target }: Event & { readonly target: HTMLTextAreaElement }) => {
      write(target.value);
    }}
  ></textarea>
`;
