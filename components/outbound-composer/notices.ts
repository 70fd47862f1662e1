import { html, nothing, type TemplateResult } from 'lit';
import type { ConversationView, Words } from '../../src/index.js';
import { explanation } from '../internal/explanation.js';

/** Does no other element tell it? The panel that transfers tells its own problems. */
const isSpokenHere = ({ problem }: ConversationView): boolean =>
  problem !== undefined && 'request' in problem && problem.request === 'endTask';

/** What stands in the way of an open conversation until the agent has read it; and that there is no network. */
export function notices(
  words: Words,
  open: ConversationView | undefined,
  offline: boolean,
  dismiss: () => void,
): TemplateResult {
  const { composer } = words;
  // once it is over, the dialog that wraps up says what is wrong
  const problem = open?.phase === 'wrapping-up' ? undefined : open?.problem;
  const button = html`<button type="button" @click=${dismiss}>${composer.dismiss}</button>`;
  const told = problem ? explanation(words, problem, button) : nothing;
  const spoken = open && isSpokenHere(open);
  return html`
    <div class="notices" role="status">
      ${offline && open ? html`<p class="notice warning">${composer.offline}</p>` : nothing} ${spoken ? told : nothing}
    </div>
    <div class="notices">${spoken ? nothing : told}</div>
  `;
}
