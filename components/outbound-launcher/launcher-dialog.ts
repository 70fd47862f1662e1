import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { channels, type Channel, type Problem, type TaskPhase, type Words } from '../../src/index.js';
import { adoptMore } from '../internal/adopt-styles.js';
import { listboxStyles } from '../internal/listbox.styles.js';
import { ConfirmationController } from '../internal/confirmation-controller.js';
import { fieldStyles } from '../internal/field.styles.js';
import { notice } from '../internal/explanation.js';
import { PopupController } from '../internal/popup-controller.js';
import { popupStyles } from '../internal/popup.styles.js';
import type { Presentation } from '../internal/presentation.js';
import type { SessionController } from '../internal/session-controller.js';
import { SmsMeter, type SmsMeterView } from '../sms-meter/sms-meter.js';
import { EntryPointField } from './entry-point-field.js';
import { firstMessage } from './first-message.js';
import { Foresight } from './foresight.js';
import { LaunchController } from './launch-controller.js';
import { launchStatus, type LaunchStatus } from './launch-status.js';
import { dialogStyles } from './launcher-dialog.styles.js';
import { People } from './people.js';
import { formatTyped, isRespelling } from './phone-format.js';
import { readPrefill, type Prefill } from './prefill.js';
import { recipientField } from './recipient-field.js';
import type { LaunchingElement } from './recipient-reader.js';

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

/** The element whose dialog it is. */
export type Launcher = LaunchingElement & { readonly presentation: Presentation; channel: Channel };

/** The dialog below the launcher's button. */
export class LauncherDialog implements ReactiveController {
  /** The attempt that is being made in it. */
  readonly launch: LaunchController;
  /** Where it stands on the page. */
  readonly popup: PopupController;
  readonly #launcher: Launcher;
  readonly #session: SessionController;
  readonly #foresight: Foresight;
  readonly #people: People;
  readonly #from: EntryPointField;
  readonly #confirmation: ConfirmationController;
  readonly #meter: SmsMeter;
  #phase: TaskPhase | undefined;
  #message: Element | null = null;

  /** `onOpen` is called when a conversation has come of it. */
  constructor(launcher: Launcher, session: SessionController, onOpen: () => void) {
    this.#launcher = launcher;
    this.#session = session;
    this.launch = new LaunchController(launcher, session, onOpen);
    this.#foresight = new Foresight(launcher, session, () => (this.launch.task ? undefined : this.launch.wanted));
    this.#confirmation = new ConfirmationController(launcher);
    this.#from = new EntryPointField(launcher, this.launch);
    this.#people = new People(launcher, session, () => ({
      channel: launcher.channel,
      text: this.launch.typed.now.to ?? '',
      take: ({ address, name }) => {
        this.launch.take(address, name);
      },
    }));
    this.popup = new PopupController(launcher, {
      trigger: '.trigger',
      panel: '#panel',
      isInline: () => launcher.presentation === 'inline',
    });
    this.#meter = new SmsMeter(launcher, () => session.session?.clock);
    adoptMore(launcher.renderRoot, [fieldStyles, popupStyles, listboxStyles, dialogStyles]);
    launcher.addController(this);
  }

  hostUpdated(): void {
    const phase = this.launch.task?.phase;
    const isNew = phase !== this.#phase;
    this.#phase = phase;
    this.#placeCaret();
    // a question to the agent, who is in the dialog: the next thing to do is to answer it
    if (isNew && phase === 'warned' && this.#launcher.shadowRoot?.activeElement)
      this.#focus('.warning textarea, .warning .primary');
  }

  /** Takes what a page filled in. */
  fill(given: unknown): void {
    const prefill: Prefill = readPrefill(given);
    if (prefill.channel) this.#launcher.channel = prefill.channel;
    this.launch.fill(prefill);
  }

  /** Puts the focus on what is left to do, as soon as that is known; meanwhile, and when it is not clear, on the recipient. */
  async focusNext(): Promise<void> {
    const { shadowRoot } = this.#launcher;
    this.#focus('#recipient');
    const recipient = shadowRoot?.activeElement;
    const read = this.launch.typed.now.to ? await this.launch.understood() : undefined;
    await this.#launcher.updateComplete;
    // the agent may have gone on meanwhile
    if (!read?.ok || shadowRoot?.activeElement !== recipient) return;
    this.#focus(this.launch.entryPoint ? '[part="create"]' : '#from');
  }

  render(parts: DialogParts): TemplateResult {
    const { words, channel, refusals, onSubmit, onClose } = parts;
    const hasMessage = !this.#launcher.withoutMessage && !this.#session.view?.desk?.cannotSend;
    const { launcher } = words;
    const { typed, task } = this.launch;
    const { isLocked } = this.launch;
    const isClosed = refusals.length > 0 || isLocked || task?.phase === 'warned' || this.launch.review.isOpen;
    const status: LaunchStatus = {
      ...parts,
      session: this.#session.session,
      launch: this.launch,
      foresight: this.#foresight,
    };
    const isSending = hasMessage && typed.first !== undefined;
    return html`
      <form novalidate @submit=${onSubmit}>
        <header>
          <h2 id="title">${launcher.open}</h2>
          <button type="button" class="quiet" aria-label=${launcher.close} @click=${onClose}>✕</button>
        </header>
        ${this.#kept(words)} ${channelChoice(parts)} ${this.#recipient(parts, isLocked)}
        ${this.#from.render(words, isLocked)} ${hasMessage ? this.#firstMessage(parts, isLocked) : nothing}
        <div id="status" role="status">${launchStatus(status)}</div>
        ${this.launch.review.render(words, parts.tag)}
        ${this.#confirmation.render({ ...status, task, onDiscard: this.#discard })}
        <button part="create" class="primary" aria-disabled=${isClosed ? 'true' : 'false'} aria-describedby="status">
          ${isSending ? launcher.createAndSend[channel] : launcher.create[channel]}
        </button>
      </form>
    `;
  }

  #firstMessage(parts: DialogParts, isLocked: boolean): TemplateResult {
    const { words, channel } = parts;
    return firstMessage({
      ...{ words, channel, isLocked, draft: this.launch.typed.now, sms: this.#sms(parts) },
      onWrite: (change) => {
        this.launch.write(change);
      },
      onCaret: (caret) => {
        this.launch.mark(caret);
      },
    });
  }

  #sms({ words, tag, channel }: DialogParts): SmsMeterView | undefined {
    const { typed, isLocked } = this.launch;
    const { text = '' } = typed.now;
    if (channel !== 'sms') return undefined;
    const { smsCost: cost, optOut } = this.#session.view?.desk ?? {};
    const outgoing = (written: string): string => written.trim();
    return this.#meter.render({
      ...{ words, tag, text, outgoing, cost, optOut, of: 'new', isClosed: isLocked, isFirst: true },
    });
  }

  #recipient({ words, tag, channel }: DialogParts, isLocked: boolean): TemplateResult {
    const { launch } = this;
    const { read, recipientError: error, typed } = launch;
    return recipientField({
      ...{ words, tag, channel, isLocked, read, error, people: this.#people, value: typed.now.to ?? '' },
      onInput: (field, event) => {
        if (isRespelling(field)) {
          launch.respell(field.value);
          return;
        }
        launch.type(field.value);
        this.#people.seek();
        if (channel === 'sms') void formatTyped(field, event, this.#session.view?.desk?.defaultRegion);
      },
      onCorrect: (address) => {
        launch.type(address);
        this.#focus('#recipient');
      },
    });
  }

  /** What was written on a page before this one goes on where the caret stood (C10). */
  #placeCaret(): void {
    const field = this.#launcher.renderRoot.querySelector<HTMLTextAreaElement>('textarea#message');
    if (field === this.#message) return;
    this.#message = field;
    const { caret } = this.launch.typed.now;
    if (caret) field?.setSelectionRange(caret.from, caret.to);
  }

  #discard = (): void => {
    this.launch.abandon();
    // the button that was pressed is gone
    this.#focus('#recipient');
  };

  #focus(selector: string): void {
    this.#launcher.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  /** What was typed before, and is here again or can be (C10). */
  #kept({ launcher }: Words): TemplateResult | typeof nothing {
    const { typed } = this.launch;
    if (this.launch.task) return nothing;
    if (typed.replaced)
      return notice(
        { why: launcher.replaced, todo: '' },
        html`<button
          type="button"
          @click=${() => {
            this.launch.bringBack();
          }}
        >
          ${launcher.bringBack}
        </button>`,
      );
    return typed.isRestored
      ? notice(
          { why: launcher.restored, todo: '' },
          html`<button
            type="button"
            @click=${() => {
              this.launch.startAfresh();
            }}
          >
            ${launcher.startAfresh}
          </button>`,
        )
      : nothing;
  }
}

function channelChoice({ words, channel: chosen, onChannel }: DialogParts): TemplateResult {
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
