import { html, nothing, type TemplateResult } from 'lit';
import { explain, type Explanation, type Words } from '../../src/i18n/index.js';
import type { Problem } from '../../src/index.js';

const sentences = ({ why, todo }: Explanation): TemplateResult => html`<strong>${why}</strong> <span>${todo}</span>`;

/** Why something cannot be done and what to do about it, with the buttons that do it. */
export const explanation = (words: Words, problem: Problem, actions: TemplateResult | typeof nothing = nothing) =>
  notice(explain(words, problem), actions);

/** A notice in the given words. */
export const notice = (words: Explanation, actions: TemplateResult | typeof nothing = nothing): TemplateResult => html`
  <div class="notice">
    <p>${sentences(words)}</p>
    ${actions === nothing ? nothing : html`<div class="actions">${actions}</div>`}
  </div>
`;

/** Several reasons as a list, each with what to do (E7). */
export const explanations = (words: Words, problems: readonly Problem[]): TemplateResult => html`
  <ul class="notice">
    ${problems.map((problem) => html`<li>${sentences(explain(words, problem))}</li>`)}
  </ul>
`;
