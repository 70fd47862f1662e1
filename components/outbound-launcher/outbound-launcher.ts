import type { nothing } from 'lit';
import { LitElement, html, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { channels, type Channel, type Problem } from '../../src/index.js';
import { baseStyles } from '../internal/base.styles.js';
import { oneOf } from '../internal/checked-attribute.js';
import { controlStyles } from '../internal/control.styles.js';
import { explanation, explanations } from '../internal/explanation.js';
import { LanguageController } from '../internal/language-controller.js';
import { PopupController } from '../internal/popup-controller.js';
import { popupStyles } from '../internal/popup.styles.js';
import { SessionController } from '../internal/session-controller.js';
import { LaunchController } from './launch-controller.js';
import { refusedLaunch, unknownLaunch } from './launch-status.js';
import { launcherStyles } from './outbound-launcher.styles.js';
import { recipientField } from './recipient-field.js';

/**
 * Starts an outbound conversation: channel, recipient, entry point. Says in words why it may not be started.
 *
 * @tagname outbound-launcher
 * @slot - Label of the button.
 * @csspart trigger - The button for the desktop's top bar.
 * @csspart panel - The dialog below it.
 * @csspart recipient - The field for the customer's number or address.
 * @csspart create - The button that creates the conversation.
 * @cssprop [--outbound-accent] - Accent colour.
 * @cssprop [--outbound-surface] - Background.
 * @cssprop [--outbound-text] - Text colour.
 * @cssprop [--outbound-border] - Colour of lines.
 */
export class OutboundLauncher extends LitElement {
  static override styles = [baseStyles, controlStyles, popupStyles, launcherStyles];

  /** The channel that is chosen when the dialog opens: `sms` or `email`. */
  @property({ converter: oneOf(channels, 'sms') }) channel: Channel = 'sms';

  readonly #session = new SessionController(this);
  readonly #language = new LanguageController(this);
  readonly #popup = new PopupController(this, { trigger: '.trigger', panel: '#panel' });
  readonly #launch = new LaunchController(this, this.#session, () => {
    this.hide();
  });

  /** Opens the dialog and puts the focus into it. */
  show(): void {
    void this.#launch.reread();
    this.#popup.show();
    this.renderRoot.querySelector<HTMLElement>('input:checked')?.focus();
  }

  /** Closes the dialog; what was typed stays. */
  hide(): void {
    this.#popup.hide();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('channel') && this.#popup.isOpen) void this.#launch.reread();
  }

  protected override render(): TemplateResult {
    const { launcher } = this.#language.words;
    const closed = this.#refusalsEverywhere.length > 0;
    return html`
      <button
        part="trigger"
        class="trigger ${closed ? 'closed' : ''}"
        aria-haspopup="dialog"
        aria-expanded=${this.#popup.isOpen ? 'true' : 'false'}
        aria-describedby="closed"
        @click=${this.#toggle}
      >
        <span class="mark" aria-hidden="true"></span>
        <slot>${launcher.open}</slot>
      </button>
      <div id="closed" class="visually-hidden" ?hidden=${!closed}>
        ${explanations(this.#language.words, this.#refusalsEverywhere)}
      </div>
      <div id="panel" part="panel" popover role="dialog" aria-labelledby="title" @toggle=${this.#popup.toggled}>
        ${this.#form()}
      </div>
    `;
  }

  #form(): TemplateResult {
    const { words, tag } = this.#language;
    const { launcher } = words;
    const { read, recipientError: error, draft, task } = this.#launch;
    const closed = this.#refusals.length > 0 || (task?.busy ?? false);
    return html`
      <form novalidate @submit=${this.#create}>
        <header>
          <h2 id="title">${launcher.open}</h2>
          <button
            type="button"
            class="quiet"
            aria-label=${launcher.close}
            @click=${() => {
              this.hide();
            }}
          >
            ✕
          </button>
        </header>
        ${this.#channelChoice()}
        ${recipientField({ words, tag, channel: this.channel, value: draft.to ?? '', read, error, onInput: this.#type })}
        ${this.#entryPointChoice()}
        <div id="status" role="status">${this.#status()}</div>
        <button part="create" class="primary" aria-disabled=${closed ? 'true' : 'false'} aria-describedby="status">
          ${launcher.create[this.channel]}
        </button>
      </form>
    `;
  }

  #channelChoice(): TemplateResult {
    const { words } = this.#language;
    const choose = (channel: Channel) => (): void => {
      this.channel = channel;
    };
    return html`
      <fieldset role="radiogroup" aria-label=${words.launcher.channel}>
        <div class="channels">
          ${channels.map(
            (channel) => html`
              <label>
                <input type="radio" name="channel" .checked=${channel === this.channel} @change=${choose(channel)} />
                ${words.channels[channel]}
              </label>
            `,
          )}
        </div>
      </fieldset>
    `;
  }

  #entryPointChoice(): TemplateResult {
    const { launcher } = this.#language.words;
    const { entryPoint, entryPoints, missesEntryPoint } = this.#launch;
    return html`
      <div class="field">
        <label for="from">${launcher.from}</label>
        <select
          id="from"
          aria-invalid=${missesEntryPoint ? 'true' : 'false'}
          aria-describedby="from-about"
          @change=${(event: Event & { readonly target: HTMLSelectElement }) => {
            this.#launch.leaveFrom(event.target.value);
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
  #status(): TemplateResult | typeof nothing {
    const { words } = this.#language;
    const { session, view } = this.#session;
    const { task, problems } = this.#launch;
    if (view?.phase === 'connecting') return html`<p>${words.launcher.connecting}</p>`;
    if (view?.phase === 'unreachable' && view.problem) return explanation(words, view.problem);
    if (task?.phase === 'unknown') return unknownLaunch(words, session, task, this.#actions);
    if (task?.busy) return html`<p>${words.launcher.creating}</p>`;
    if (task?.problem) return refusedLaunch(words, task.problem, session, task, this.#actions);
    if (this.#refusals.length > 0)
      return html`<p><strong>${words.launcher.cannotStart}</strong></p>
        ${explanations(words, this.#refusals)}`;
    return html`${problems.map((problem) => refusedLaunch(words, problem, session, undefined, this.#actions))}`;
  }

  get #refusals(): readonly Problem[] {
    return this.#session.view?.channels[this.channel].refusals ?? [];
  }

  /** What closes every channel; a launcher is only closed as a whole when no channel is open. */
  get #refusalsEverywhere(): readonly Problem[] {
    const { view } = this.#session;
    if (view?.phase !== 'known') return view?.problem ? [view.problem] : [];
    return channels.every((channel) => view.channels[channel].refusals.length > 0) ? this.#refusals : [];
  }

  #toggle = (): void => {
    if (this.#popup.isOpen) this.hide();
    else this.show();
  };

  #type = (text: string): void => {
    this.#launch.type(text);
  };

  readonly #actions = {
    openExisting: (problem: Problem): void => void this.#launch.openExisting(problem),
    discard: (): void => {
      this.#launch.abandon();
    },
  };

  #create = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (this.#refusals.length > 0 || this.#launch.task?.busy) return;
    await this.#launch.create();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'outbound-launcher': OutboundLauncher;
  }
}
