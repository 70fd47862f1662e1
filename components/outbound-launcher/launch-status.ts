import { html, nothing, type TemplateResult } from 'lit';
import type { ConversationView, Problem, Session, Words } from '../../src/index.js';
import { explanation, notice } from '../internal/explanation.js';

/** What the buttons of a launch that did not go through do. */
export interface LaunchActions {
  readonly openExisting: (problem: Problem) => void;
  readonly discard: () => void;
}

/** Offers what the host allows with the conversation that is there already (L5). */
function offers(words: Words, problem: Problem, { openExisting }: LaunchActions): TemplateResult | typeof nothing {
  if (problem.code !== 'conversation-active' || !problem.existing) return nothing;
  const { launcher } = words;
  const open = (): void => {
    openExisting(problem);
  };
  return html`${problem.existing.offers.map(
    (offer) =>
      html`<button type="button" @click=${open}>
        ${offer === 'open' ? launcher.openExisting : launcher.takeOver}
      </button>`,
  )}`;
}

const canBeRepeated = ({ code }: Problem): boolean =>
  ['creation-failed', 'assignment-failed', 'host-silent', 'host-failed', 'host-malformed', 'host-absent'].includes(
    code,
  );

/** Why the conversation was not created, with the ways on (L5, L7). */
export function refusedLaunch(
  words: Words,
  problem: Problem,
  session: Session | undefined,
  task: ConversationView | undefined,
  actions: LaunchActions,
): TemplateResult {
  const retry = (): void => {
    if (task) session?.retry(task.key);
  };
  const again = task && canBeRepeated(problem);
  return explanation(
    words,
    problem,
    html`${offers(words, problem, actions)}
    ${again ? html`<button type="button" @click=${retry}>${words.launcher.retry}</button>` : nothing}`,
  );
}

/** What to do about a creation of which nobody knows whether it happened (L8). */
export function unknownLaunch(
  { launcher }: Words,
  session: Session | undefined,
  { key, busy }: ConversationView,
  { discard }: LaunchActions,
): TemplateResult {
  if (busy) return html`<p>${launcher.creating}</p>`;
  return notice(
    launcher.unknown,
    html`<button type="button" @click=${() => session?.check(key)}>${launcher.check}</button>
      <button type="button" @click=${() => session?.retry(key)}>${launcher.retrySafely}</button>
      <button type="button" @click=${discard}>${launcher.discard}</button>`,
  );
}
