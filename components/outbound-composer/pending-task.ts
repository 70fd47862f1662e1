import { html, nothing, type TemplateResult } from 'lit';
import type { ConversationView } from '../../src/index.js';
import type { Confirmation, ConfirmationController } from '../internal/confirmation-controller.js';
import { explanation, notice } from '../internal/explanation.js';

/** A task that is no conversation yet: how far it is, and what the agent can do about it (L6–L8). */
export function pendingTask(
  asked: Omit<Confirmation, 'onDiscard'>,
  confirmation: ConfirmationController,
  { key, phase, busy, undecided, acceptable, problem }: ConversationView,
): TemplateResult {
  const { words, session } = asked;
  const { launcher, taskList } = words;
  const check = html`<button type="button" @click=${() => session?.check(key)}>${launcher.check}</button>`;
  const retry = (label: string): TemplateResult =>
    html`<button type="button" @click=${() => session?.retry(key)}>${label}</button>`;
  const discard = html`<button type="button" @click=${() => session?.dismiss(key)}>${launcher.discard}</button>`;
  const accept = html`<button class="primary" type="button" @click=${() => session?.accept(key)}>
    ${taskList.accept}
  </button>`;
  return html`
    <div class="pending" aria-busy=${busy ? 'true' : 'false'}>
      <p class="phase">${taskList.phases[phase]}</p>
      ${acceptable ? accept : nothing}
      ${
        undecided && phase === 'unknown'
          ? notice(launcher.unknown, html`${check} ${retry(launcher.retrySafely)} ${discard}`)
          : nothing
      }
      ${
        undecided && phase === 'refused'
          ? problem
            ? explanation(words, problem, html`${retry(launcher.retry)} ${discard}`)
            : notice(launcher.refused, html`${retry(launcher.retry)} ${discard}`)
          : nothing
      }
      ${confirmation.render({ ...asked, onDiscard: () => session?.dismiss(key) })}
    </div>
  `;
}
