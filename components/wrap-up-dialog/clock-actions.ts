import { html, nothing, type TemplateResult } from 'lit';
import type { ConversationView, Session, Words } from '../../src/index.js';

/** What the agent may ask about the clock; a wish under way is not made again (W2). */
export function clockActions(
  { wrapUp: words }: Words,
  { key, busy, wrapUp }: ConversationView,
  session: Session | undefined,
): TemplateResult | typeof nothing {
  const isAble = session?.view.capabilities.includes('wrap-up-clock') ?? false;
  if (!isAble || !(wrapUp.mayExtend || wrapUp.mayCancel)) return nothing;
  const closed = busy || wrapUp.asking === 'more-time' || wrapUp.asking === 'no-clock';
  const button = (part: string, label: string, ask: () => void) => html`
    <button
      type="button"
      part=${part}
      aria-disabled=${closed ? 'true' : 'false'}
      aria-describedby="problem"
      @click=${() => {
        if (!closed) ask();
      }}
    >
      ${label}
    </button>
  `;
  return html`<div class="actions">
    ${wrapUp.mayExtend ? button('extend', words.extend, () => session?.extendWrapUp(key)) : nothing}
    ${wrapUp.mayCancel ? button('cancel-auto', words.cancelAuto, () => session?.cancelAutoWrapUp(key)) : nothing}
  </div>`;
}
