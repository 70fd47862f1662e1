import { html, type CSSResult, type ReactiveElement, type TemplateResult } from 'lit';
import { channels, type Channel, type Problem, type Session, type Words } from '../../src/index.js';
import { fieldStyles } from '../internal/control.styles.js';
import { explanation, explanations } from '../internal/explanation.js';
import { PopupController } from '../internal/popup-controller.js';
import { popupStyles } from '../internal/popup.styles.js';
import type { Presentation } from '../internal/presentation.js';
import type { SessionController } from '../internal/session-controller.js';
import { LaunchController } from './launch-controller.js';
import { dialogStyles } from './launcher-dialog.styles.js';
import { refusedLaunch, unknownLaunch } from './launch-status.js';
import { recipientField } from './recipient-field.js';

/** What the launcher says to its dialog. */
export interface DialogParts {
  readonly words: Words;
  readonly tag: string;
  readonly channel: Channel;
  /** Why nothing may be started on this channel now (E7). */
  readonly refusals: readonly Problem[];
  readonly onChannel: (channel: Channel) => void;
  readonly onSubmit: (event: SubmitEvent) => void;
  readonly onClose: () => void;
}

/** The dialog below the launcher's button. */
export interface LauncherDialog {
  /** The attempt that is being made in it. */
  readonly launch: LaunchController;
  /** Where it stands on the page. */
  readonly popup: PopupController;
  render(parts: DialogParts): TemplateResult;
}

type Dialog = DialogParts & { readonly launch: LaunchController; readonly session: Session | undefined };

function channelChoice({ words, channel: chosen, onChannel }: Dialog): TemplateResult {
  return html`
    <fieldset role="radiogroup" aria-label=${words.launcher.channel}>
      <div class="channels">
        ${channels.map(
          (channel) => html`
            <label>
              <input
                type="radio"
                name="channel"
                .checked=${channel === chosen}
                @change=${() => {
                  onChannel(channel);
                }}
              />
              ${words.channels[channel]}
            </label>
          `,
        )}
      </div>
    </fieldset>
  `;
}

function entryPointChoice({ words: { launcher }, launch }: Dialog): TemplateResult {
  const { entryPoint, entryPoints, missesEntryPoint } = launch;
  return html`
    <div class="field">
      <label for="from">${launcher.from}</label>
      <select
        id="from"
        aria-invalid=${missesEntryPoint ? 'true' : 'false'}
        aria-describedby="from-about"
        @change=${(event: Event & { readonly target: HTMLSelectElement }) => {
          launch.leaveFrom(event.target.value);
        }}
      >
        <option value="" .selected=${!entryPoint}>${launcher.choose}</option>
        ${entryPoints.map(
          ({ id, name, address }) =>
            html`<option value=${id} .selected=${id === entryPoint?.id}>${name} · ${address}</option>`,
        )}
      </select>
      <p id="from-about" class="error" ?hidden=${!missesEntryPoint}>${launcher.missingFrom}</p>
    </div>
  `;
}

/** What stands between the agent and a conversation now. */
function status({ words, session, launch, refusals }: Dialog): TemplateResult {
  const { task, problems } = launch;
  const view = session?.view;
  const actions = {
    openExisting: (problem: Problem): void => void launch.openExisting(problem),
    discard: (): void => {
      launch.abandon();
    },
  };
  if (view?.phase === 'connecting') return html`<p>${words.launcher.connecting}</p>`;
  if (view?.phase === 'unreachable' && view.problem) return explanation(words, view.problem);
  if (task?.phase === 'unknown') return unknownLaunch(words, session, task, actions);
  if (task?.busy) return html`<p>${words.launcher.creating}</p>`;
  if (task?.problem) return refusedLaunch(words, task.problem, session, task, actions);
  if (refusals.length > 0)
    return html`<p><strong>${words.launcher.cannotStart}</strong></p>
      ${explanations(words, refusals)}`;
  return html`${problems.map((problem) => refusedLaunch(words, problem, session, undefined, actions))}`;
}

/** Makes the dialog of a launcher; `onOpen` is called when a conversation has come of it. */
export function launcherDialog(
  launcher: ReactiveElement & { readonly channel: Channel; readonly presentation: Presentation },
  session: SessionController,
  onOpen: () => void,
): LauncherDialog {
  const launch = new LaunchController(launcher, session, onOpen);
  const { renderRoot } = launcher;
  if (renderRoot instanceof ShadowRoot) adoptMore(renderRoot, [fieldStyles, popupStyles, dialogStyles]);
  const popup = new PopupController(launcher, {
    trigger: '.trigger',
    panel: '#panel',
    isInline: () => launcher.presentation === 'inline',
  });
  return { launch, popup, render: (parts) => form({ ...parts, launch, session: session.session }) };
}

/** Adds to the styles that an element has already. */
function adoptMore(root: ShadowRoot, styles: readonly CSSResult[]): void {
  for (const { styleSheet } of styles) if (styleSheet) root.adoptedStyleSheets.push(styleSheet);
}

function form(dialog: Dialog): TemplateResult {
  const { words, tag, channel, launch, refusals, onSubmit, onClose } = dialog;
  const { launcher } = words;
  const { read, recipientError: error, draft, task } = launch;
  const onInput = (text: string): void => {
    launch.type(text);
  };
  const closed = refusals.length > 0 || (task?.busy ?? false);
  return html`
    <form novalidate @submit=${onSubmit}>
      <header>
        <h2 id="title">${launcher.open}</h2>
        <button type="button" class="quiet" aria-label=${launcher.close} @click=${onClose}>✕</button>
      </header>
      ${channelChoice(dialog)} ${recipientField({ words, tag, channel, value: draft.to ?? '', read, error, onInput })}
      ${entryPointChoice(dialog)}
      <div id="status" role="status">${status(dialog)}</div>
      <button part="create" class="primary" aria-disabled=${closed ? 'true' : 'false'} aria-describedby="status">
        ${launcher.create[channel]}
      </button>
    </form>
  `;
}
