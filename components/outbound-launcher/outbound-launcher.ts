import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { channels, type Channel, type Problem } from '../../src/index.js';
import { baseStyles } from '../internal/base.styles.js';
import { oneOf } from '../internal/checked-attribute.js';
import { buttonStyles } from '../internal/control.styles.js';
import { explanations } from '../internal/explanation.js';
import { presentationAttribute, type Presentation } from '../internal/presentation.js';
import { SessionController } from '../internal/session-controller.js';
import { SpeakingElement } from '../internal/speaking-element.js';
import type { LauncherDialog } from './launcher-dialog.js';
import { launcherStyles } from './outbound-launcher.styles.js';

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
export class OutboundLauncher extends SpeakingElement {
  static override styles = [baseStyles, buttonStyles, launcherStyles];

  /** The channel that is chosen when the dialog opens: `sms` or `email`. */
  @property({ converter: oneOf(channels, 'sms') }) channel: Channel = 'sms';

  /** Does the dialog stand over the page (`popup`), or in the flow of this element (`inline`), where a frame cuts nothing off? */
  @property(presentationAttribute) presentation: Presentation = 'popup';

  readonly #session = new SessionController(this);
  /** What the dialog shows and does; it comes when it is about to be wanted, so that a page with only the button stays light. */
  #dialog: LauncherDialog | undefined;

  /** Opens the dialog and puts the focus into it. */
  async show(): Promise<void> {
    const dialog = await this.#load();
    await this.updateComplete;
    void dialog.launch.reread();
    dialog.popup.show();
    this.renderRoot.querySelector<HTMLElement>('input:checked')?.focus();
  }

  /** Closes the dialog; what was typed stays. */
  hide(): void {
    this.#dialog?.popup.hide();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('channel') && this.#isOpen) void this.#dialog?.launch.reread();
  }

  protected override render(): TemplateResult {
    const { launcher } = this.language.words;
    const closed = this.#refusalsEverywhere.length > 0;
    const isInline = this.presentation === 'inline';
    return html`
      <button
        part="trigger"
        class="trigger ${closed ? 'closed' : ''}"
        aria-haspopup=${isInline ? 'false' : 'dialog'}
        aria-expanded=${this.#isOpen ? 'true' : 'false'}
        aria-describedby="closed"
        @click=${this.#toggle}
        @pointerenter=${this.#load}
        @focus=${this.#load}
      >
        <span class="mark" aria-hidden="true"></span>
        <slot>${launcher.open}</slot>
      </button>
      <div id="closed" class="visually-hidden" ?hidden=${!closed}>
        ${explanations(this.language.words, this.#refusalsEverywhere)}
      </div>
      <div
        id="panel"
        part="panel"
        class=${this.presentation}
        .popover=${isInline ? null : 'auto'}
        role=${isInline ? 'region' : 'dialog'}
        aria-labelledby="title"
        @toggle=${() => this.#dialog?.popup.toggled()}
      >
        ${this.#form()}
      </div>
    `;
  }

  #form(): TemplateResult | typeof nothing {
    const { words, tag } = this.language;
    const { channel } = this;
    return (
      this.#dialog?.render({
        words,
        tag,
        channel,
        refusals: this.#refusals,
        onChannel: (chosen) => {
          this.channel = chosen;
        },
        onSubmit: (event) => void this.#create(event),
        onClose: () => {
          this.hide();
        },
      }) ?? nothing
    );
  }

  get #isOpen(): boolean {
    return this.#dialog?.popup.isOpen ?? false;
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

  #load = async (): Promise<LauncherDialog> => {
    const { launcherDialog } = await import('./launcher-dialog.js');
    this.#dialog ??= launcherDialog(this, this.#session, () => {
      this.hide();
    });
    this.requestUpdate();
    return this.#dialog;
  };

  #toggle = (): void => {
    if (this.#isOpen) this.hide();
    else void this.show();
  };

  #create = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const launch = this.#dialog?.launch;
    if (!launch || launch.task?.busy || this.#refusals.length > 0) return;
    await launch.create();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'outbound-launcher': OutboundLauncher;
  }
}
