import { html, nothing, type TemplateResult } from 'lit';
import type { SmsCost, SmsMeasure, Words } from '../../src/index.js';
import { named } from './characters.js';
import { costOf } from './cost.js';

const mostNamed = 6;

/** How long a message is, what it costs, what it still takes, and which characters make it dear (C7). */
export function measureLine(
  { words: { sms }, tag, cost }: { readonly words: Words; readonly tag: string; readonly cost: SmsCost | undefined },
  { units, segments, encoding, remaining, unicodeCharacters }: SmsMeasure,
): TemplateResult {
  const money = cost && costOf(segments, cost, tag);
  const costly = unicodeCharacters.slice(0, mostNamed).map(named);
  return html`
    <div class="sms">
      <p dir="auto">${sms.measure(units, segments, encoding)}</p>
      <p dir="auto">${sms.remaining(remaining)}</p>
      ${money === undefined ? nothing : html`<p dir="auto">${sms.cost(money)}</p>`}
      ${costly.length > 0 ? html`<p class="costly" dir="auto">${sms.costly(costly)}</p>` : nothing}
    </div>
  `;
}
