import { html, nothing, type TemplateResult } from 'lit';
import type { ConversationView, Session, SessionView, Words } from '../../src/index.js';
import { explanation } from '../internal/explanation.js';

/** Does no other element tell it? The panel that transfers tells its own problems. */
const isSpokenHere = ({ problem }: ConversationView): boolean =>
  problem !== undefined && 'request' in problem && problem.request === 'endTask';

const rescued = ({ composer }: Words, view: SessionView, session: Session | undefined): TemplateResult => {
  const seen = (): void => session?.dismissRescued();
  return html`<div class="notice warning">
    <p>${composer.rescued}</p>
    ${view.rescued.map((text) => html`<blockquote dir="auto">${text}</blockquote>`)}
    <button type="button" @click=${seen}>${composer.dismissRescued}</button>
  </div>`;
};

/** What stands in the way of an open conversation until the agent has read it; that there is no network; that drafts are not kept, or messages not restored (C10). */
export function notices(
  words: Words,
  open: ConversationView | undefined,
  view: SessionView | undefined,
  session: Session | undefined,
): TemplateResult {
  const { composer } = words;
  // once it is over, the dialog that wraps up says what is wrong
  const problem = open?.phase === 'wrapping-up' ? undefined : open?.problem;
  const dismiss = (): void => {
    if (open) session?.dismissProblem(open.key);
  };
  const button = html`<button type="button" @click=${dismiss}>${composer.dismiss}</button>`;
  const told = problem ? explanation(words, problem, button) : nothing;
  const spoken = open && isSpokenHere(open);
  return html`
    <div class="notices" role="status">
      ${view?.offline && open ? html`<p class="notice warning">${composer.offline}</p>` : nothing}
      ${view?.draftsKept === 'memory' && open ? html`<p class="notice warning">${composer.draftsNotKept}</p>` : nothing}
      ${view && view.rescued.length > 0 ? rescued(words, view, session) : nothing} ${spoken ? told : nothing}
    </div>
    <div class="notices">${spoken ? nothing : told}</div>
  `;
}
