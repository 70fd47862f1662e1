import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { SmsMeasure, SmsReplacement, Words } from '../../src/index.js';
import { named } from './characters.js';
import { isBetter, type Saving } from './saving.js';

/** What is offered, what it saves, and what the agent says to it. */
export interface ReplacementOffer {
  readonly words: Words;
  readonly before: SmsMeasure;
  readonly saving: Saving;
  readonly onReplace: () => void;
  readonly onChoose: (character: string, isChosen: boolean) => void;
}

/** Nobody looks through more of them; those that are not listed are replaced with the others. */
const mostListed = 30;

function savingWords({ words: { sms }, before, saving: { chosen, after } }: ReplacementOffer): string {
  if (chosen.length === 0) return sms.chooseSome;
  if (!isBetter(after, before)) return sms.savesNothing;
  return after.segments < before.segments ? sms.fewer(before.segments, after.segments) : sms.roomier(after.remaining);
}

function pair({ sms }: Words, { character, replacement, count }: SmsReplacement): string {
  if (replacement === '') return sms.leftOut(named(character), count);
  const spelled = { ' ': sms.space, '\n': sms.lineBreak }[replacement] ?? replacement;
  return sms.pair(named(character), spelled, count);
}

function choice({ words, saving: { offers, chosen }, onChoose }: ReplacementOffer): TemplateResult {
  const isChosen = (offer: SmsReplacement): boolean => chosen.some(({ character }) => character === offer.character);
  return html`
    <details>
      <summary>${words.sms.choose}</summary>
      <fieldset aria-label=${words.sms.choose}>
        ${offers.slice(0, mostListed).map(
          (offer) => html`
            <label>
              <input
                type="checkbox"
                .checked=${live(isChosen(offer))}
                @change=${({ target }: Event & { readonly target: HTMLInputElement }) => {
                  onChoose(offer.character, target.checked);
                }}
              />
              <span dir="auto">${pair(words, offer)}</span>
            </label>
          `,
        )}
      </fieldset>
    </details>
  `;
}

/** Offers to replace what forces UCS-2, and says what that saves (C7). */
export function replacementOffer(offer: ReplacementOffer): TemplateResult {
  const { words, saving, onReplace } = offer;
  const { offers, chosen } = saving;
  const count = chosen.reduce((sum, each) => sum + each.count, 0);
  const [only] = offers;
  return html`
    <button
      type="button"
      aria-disabled=${chosen.length === 0 ? 'true' : 'false'}
      aria-describedby="sms-saving"
      @click=${onReplace}
    >
      ${words.sms.replace(count)}
    </button>
    <p id="sms-saving" class="muted">
      ${only && offers.length === 1 ? html`<span dir="auto">${pair(words, only)}</span> · ` : nothing}${savingWords(offer)}
    </p>
    ${offers.length > 1 ? choice(offer) : nothing}
  `;
}
