import { html, nothing, type TemplateResult } from 'lit';
import type { ConversationView, PolicyWarning, Problem, Session, Words } from '../../src/index.js';
import { contactTime } from '../internal/contact-time.js';
import { explanation, explanations, notice } from '../internal/explanation.js';

import type { Foresight } from './foresight.js';
import type { LaunchController } from './launch-controller.js';

/** What stands between the agent and a conversation. */
export interface LaunchStatus {
  readonly words: Words;
  readonly tag: string;
  readonly session: Session | undefined;
  readonly launch: LaunchController;
  readonly foresight: Foresight;
  /** Why nothing may be started on this channel now (E7). */
  readonly refusals: readonly Problem[];
}

/** Those that somebody other than the agent has to mend (E1–E3, E6). */
const needsAdministrator: readonly Problem['code'][] = [
  'licence-missing',
  'channels-disabled',
  'profile-missing',
  'no-entry-point',
];

const canBeRepeated = ({ code }: Problem): boolean =>
  [
    'creation-failed',
    'assignment-failed',
    'policy-blocked',
    'host-silent',
    'host-failed',
    'host-malformed',
    'host-absent',
  ].includes(code);

const button = (label: string, act: () => void, kind = ''): TemplateResult =>
  html`<button type="button" class=${kind} @click=${act}>${label}</button>`;

/** Offers what the host allows with the conversation that is there already (L5). */
function offers({ words: { launcher }, launch }: LaunchStatus, problem: Problem): readonly TemplateResult[] {
  if (problem.code !== 'conversation-active' || !problem.existing) return [];
  const open = (): void => void launch.openExisting(problem);
  return problem.existing.offers.map((offer) =>
    button(offer === 'open' ? launcher.openExisting : launcher.takeOver, open),
  );
}

const timeOf = ({ words, tag, session }: LaunchStatus, window: PolicyWarning['window']): string =>
  window && session ? contactTime(words, tag, window, session.clock.now()) : '';

/** Why the conversation is not created, with the ways on (L5, L7, L9). */
function refused(status: LaunchStatus, problem: Problem, task?: ConversationView): TemplateResult {
  const { words, session, launch } = status;
  const time = problem.code === 'policy-blocked' ? timeOf(status, problem.window) : '';
  const again = task && canBeRepeated(problem);
  const letBe = problem.code === 'conversation-active' && task;
  return html`
    ${explanation(
      words,
      problem,
      html`${time ? html`<p>${time}</p>` : nothing} ${offers(status, problem)}
      ${again ? button(words.launcher.retry, () => session?.retry(task.key)) : nothing}
      ${
        letBe
          ? button(words.launcher.doNotStart, () => {
              launch.abandon();
            })
          : nothing
      }`,
    )}
  `;
}

/** What to do about a creation of which nobody knows whether it happened (L8). */
function unknown({ words: { launcher }, session, launch }: LaunchStatus, { key }: ConversationView): TemplateResult {
  return notice(
    launcher.unknown,
    html`${button(launcher.check, () => session?.check(key))} ${button(launcher.retrySafely, () => session?.retry(key))}
    ${button(launcher.discard, () => {
      launch.abandon();
    })}`,
  );
}

/** What is known to stand against it before the agent tries. */
function foreseen(status: LaunchStatus): TemplateResult | typeof nothing {
  const {
    words: { launcher },
    foresight,
  } = status;
  const { problem, warnings } = foresight;
  if (problem) return refused(status, problem);
  if (warnings.length === 0) return nothing;
  return html`<div class="notice warning">
    <p>${launcher.foreseen}</p>
    <ul>
      ${warnings.map(({ reason, window }) => html`<li dir="auto">${reason} ${timeOf(status, window)}</li>`)}
    </ul>
  </div>`;
}

function closed({ words, session, refusals }: LaunchStatus): TemplateResult {
  const administrator = session?.view.desk?.administrator;
  const isTheirs = refusals.some(({ code }) => needsAdministrator.includes(code));
  return html`<p><strong>${words.launcher.cannotStart}</strong></p>
    ${explanations(words, refusals)}
    ${administrator && isTheirs ? html`<p dir="auto">${words.launcher.whomToAsk(administrator)}</p>` : nothing}`;
}

/** What stands between the agent and a conversation now; said as it comes. */
export function launchStatus(status: LaunchStatus): TemplateResult | typeof nothing {
  const { words, session, launch, refusals } = status;
  const { launcher } = words;
  const { task, problems } = launch;
  const view = session?.view;
  if (view?.phase === 'connecting') return html`<p>${launcher.connecting}</p>`;
  if (view?.phase === 'unreachable' && view.problem) return explanation(words, view.problem);
  if (task?.busy) return html`<p>${task.phase === 'checking' ? launcher.checking : launcher.creating}</p>`;
  if (task?.phase === 'unknown') return unknown(status, task);
  if (task?.phase === 'warned') return nothing;
  if (task?.problem) return refused(status, task.problem, task);
  if (task?.phase === 'refused')
    return notice(
      launcher.refused,
      button(launcher.retry, () => session?.retry(task.key)),
    );
  if (refusals.length > 0) return closed(status);
  return problems.length > 0 ? html`${problems.map((problem) => refused(status, problem))}` : foreseen(status);
}
