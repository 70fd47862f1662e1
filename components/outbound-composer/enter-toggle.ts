import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Words } from '../../src/index.js';

/** Lets the agent say whether Enter alone sends (C1). */
export const enterToggle = (
  { writing }: Words,
  enterSends: boolean,
  change: (sends: boolean) => void,
): TemplateResult => html`
  <label class="enter">
    <input
      type="checkbox"
      .checked=${live(enterSends)}
      @change=${({ target }: Event & { readonly target: HTMLInputElement }) => {
        change(target.checked);
      }}
    />
    ${writing.enterAlone}
  </label>
`;
