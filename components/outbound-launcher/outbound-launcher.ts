import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { channels, type Channel } from '../../src/domain/channel.js';
import type { Problem } from '../../src/index.js';
import type { Prefill } from './prefill.js';
import { baseStyles } from '../internal/base.styles.js';
import { oneOf } from '../internal/checked-attribute.js';
import { buttonStyles } from '../internal/button.styles.js';
import { explanations, notice } from '../internal/explanation.js';
import { presentationAttribute, type Presentation } from '../internal/presentation.js';
import { SessionController } from '../internal/session-controller.js';
import { SpeakingElement } from '../internal/speaking-element.js';
import type { LauncherDialog } from './launcher-dialog.js';
import { launcherStyles } from './outbound-launcher.styles.js';

/**
 * Starts an outbound conversation: channel, recipient, entry point, and the first message. Says in words why it may not be
 * started. A page opens it filled in with `open({…})`, or with an event `outbound-open` of the same detail from anywhere;
 * the first launcher that takes the event prevents its default.
 *
 * @tagname outbound-launcher
 * @slot - Label of the button.
 * @csspart trigger - The button for the desktop's top bar.
 * @csspart panel - The dialog below it.
 * @csspart recipient - The field for the customer's number or address.
 * @csspart message - The field for the first message.
 * @csspart left - How many conversations the profile still allows.
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

  /** No first message is written here; it is written in the composer, once the conversation is there. */
  @property({ type: Boolean, attribute: 'without-message' }) withoutMessage = false;

  /** Opens filled in when the agent presses a link to a number (`sms:`) or an address (`mailto:`) anywhere on the page. */
  @property({ type: Boolean, attribute: 'capture-links' }) captureLinks = false;

  /** A key that opens it, such as `Alt+Shift+O`; without one, no key of the page is taken. */
  @property() shortcut: string | undefined;

  readonly #session = new SessionController(this);
  /** What the dialog shows and does; it comes when it is about to be wanted, so that a page with only the button stays light. */
  #dialog: LauncherDialog | undefined;
  /** What the button opens could not be fetched. */
  #isMissing = false;
  #waysIn: Promise<unknown> | undefined;
  #life = new AbortController();

  /** Opens the dialog and puts the focus into it. */
  async show(): Promise<void> {
    const dialog = await this.#load();
    this.#isMissing = !dialog;
    this.requestUpdate();
    await this.updateComplete;
    dialog?.popup.show();
    this.#focus('input:checked');
  }

  /** Opens the dialog filled in, the focus on what is left to do. What the agent had typed can be brought back. */
  async open(prefill?: Prefill): Promise<void> {
    const dialog = await this.#load();
    if (!prefill || !dialog) return this.show();
    dialog.fill(prefill);
    await this.updateComplete;
    dialog.popup.show();
    await this.updateComplete;
    await dialog.focusNext();
  }

  /** Closes the dialog; what was typed stays. */
  hide(): void {
    this.#dialog?.popup.hide();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#life = new AbortController();
    this.ownerDocument.addEventListener('outbound-open', this.#asked, { signal: this.#life.signal });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#life.abort();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if ((changed.has('captureLinks') || changed.has('shortcut')) && (this.captureLinks || this.shortcut))
      void this.#openWaysIn();
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
        aria-keyshortcuts=${this.shortcut ?? nothing}
        aria-describedby="closed left"
        @click=${this.#toggle}
        @pointerenter=${this.#load}
        @focus=${this.#load}
      >
        <span class="mark" aria-hidden="true"></span>
        <slot>${launcher.open}</slot>
        ${this.#left()}
      </button>
      <div id="closed" class="visually-hidden" ?hidden=${!closed}>
        ${explanations(this.language.words, this.#refusalsEverywhere)}
      </div>
      <div role="status">${this.#isMissing ? notice(this.language.words.notFetched) : nothing}</div>
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

  /** How many conversations the profile still allows, where it limits them (E5). */
  #left(): TemplateResult | typeof nothing {
    const { words } = this.language;
    const limits = channels.flatMap((channel) => {
      const { limit = Infinity, used = 0 } = this.#session.view?.desk?.profile[channel] ?? {};
      return Number.isFinite(limit) ? { channel, left: Math.max(0, limit - used) } : [];
    });
    const here = limits.find(({ channel }) => channel === this.channel);
    if (!here) return nothing;
    return html`<span part="left" class="left" aria-hidden="true">${words.launcher.left(here.left)}</span>
      <span id="left" hidden
        >${limits.map(({ channel, left }) => words.launcher.leftOf(words.channels[channel], left)).join('. ')}</span
      >`;
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

  #load = async (): Promise<LauncherDialog | undefined> => {
    const fetched = await Promise.all([import('./launcher-dialog.js'), this.#session.wake()]).catch(() => undefined);
    if (!fetched) return undefined;
    const [{ LauncherDialog }] = fetched;
    this.#dialog ??= new LauncherDialog(this, this.#session, () => {
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
    if (
      !launch ||
      launch.task?.busy ||
      launch.task?.phase === 'warned' ||
      launch.review.isOpen ||
      this.#refusals.length > 0
    )
      return;
    await launch.create();
    await this.updateComplete;
    this.#focus('[aria-invalid="true"]');
  };

  #focus(selector: string): void {
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  /** The page asks for it, from wherever. */
  #asked = (event: CustomEvent<unknown>): void => {
    if (event.defaultPrevented) return;
    event.preventDefault();
    void this.open(Object(event.detail) as Prefill);
  };

  #openWaysIn(): Promise<unknown> {
    return (this.#waysIn ??= import('./ways-in.js').then(({ WaysInController }) => new WaysInController(this)));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'outbound-launcher': OutboundLauncher;
  }
  interface DocumentEventMap {
    'outbound-open': CustomEvent<unknown>;
  }
}
