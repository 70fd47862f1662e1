import { html, type TemplateResult } from 'lit';
import type { Words } from '../../src/index.js';

/** Keeps the chosen target among those that are seen first. */
export const favouriteButton = (
  { transfer }: Words,
  isFavourite: boolean,
  favour: (isFavourite: boolean) => void,
): TemplateResult => html`
  <button
    type="button"
    class="quiet favourite"
    aria-pressed=${isFavourite ? 'true' : 'false'}
    @click=${() => {
      favour(!isFavourite);
    }}
  >
    <span aria-hidden="true">${isFavourite ? '★' : '☆'}</span> ${transfer.favourite}
  </button>
`;

/** What the receiver is to know. */
export const noteField = (label: string, note: string, write: (note: string) => void): TemplateResult => html`
  <label class="note">
    ${label}
    <textarea
      rows="2"
      dir="auto"
      .value=${note}
      @input=${({ target }: Event & { readonly target: HTMLTextAreaElement }) => {
        write(target.value);
      }}
    ></textarea>
  </label>
`;
