import { html, type TemplateResult } from 'lit';
import { explain, whyNotConference, type Words } from '../../src/index.js';

/** The button for a conference, closed for good, which says why (C9). */
export const conferenceButton = (words: Words): TemplateResult => html`
  <button
    part="conference"
    type="button"
    aria-disabled="true"
    aria-describedby="no-conference"
    @click=${({ currentTarget }: Event & { readonly currentTarget: HTMLElement }) => {
      // not every browser focuses a button that is pressed, and what it says is there while it has the focus
      currentTarget.focus();
    }}
  >
    ${words.composer.conference}
  </button>
`;

/** Why there is none; seen while the button is pressed or has the focus. */
export const whyNoConference = (words: Words): TemplateResult => {
  const { why, todo } = explain(words, whyNotConference());
  return html`<p id="no-conference" class="muted">${why} ${todo}</p>`;
};
