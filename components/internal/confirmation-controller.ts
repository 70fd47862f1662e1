import { html, nothing, type ReactiveController, type ReactiveElement, type TemplateResult } from 'lit';
import { unanswered, type ConversationView, type PolicyWarning, type Session, type Words } from '../../src/index.js';
import { contactTime } from './contact-time.js';

/** In whose words, and about which conversation, the agent is asked. */
export interface Confirmation {
  readonly words: Words;
  readonly tag: string;
  readonly session: Session | undefined;
  readonly task: ConversationView | undefined;
  /** The agent lets it be. */
  readonly onDiscard: () => void;
}

/** Asks the agent to answer for a conversation that the host warns of, before it begins (L9). */
export class ConfirmationController implements ReactiveController {
  readonly #host: ReactiveElement;
  #key: string | undefined;
  #whys: ReadonlyMap<string, string> = new Map();
  #hasTried = false;

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#begin(undefined);
  }

  /** The question, while it stands. */
  render(asked: Confirmation): TemplateResult | typeof nothing {
    const { words, task, onDiscard } = asked;
    const { launcher } = words;
    if (task?.key !== this.#key) this.#begin(task?.key);
    if (task?.phase !== 'warned') return nothing;
    const warnings = task.preview?.warnings ?? [];
    const missing = this.#hasTried ? unanswered(warnings, this.#confirmed(warnings)) : [];
    return html`
      <div class="notice warning" role="group" aria-labelledby="warned">
        <p id="warned"><strong>${launcher.warned.why}</strong> ${launcher.warned.todo}</p>
        <ul>
          ${warnings.map((each, index) => this.#warning(asked, each, { index, isMissing: missing.includes(each) }))}
        </ul>
        <div class="actions">
          <button
            type="button"
            class="primary"
            @click=${() => {
              this.#confirm(asked, warnings);
            }}
          >
            ${launcher.goOn}
          </button>
          <button type="button" @click=${onDiscard}>${launcher.doNotStart}</button>
        </div>
      </div>
    `;
  }

  #begin(key: string | undefined): void {
    this.#key = key;
    this.#whys = new Map();
    this.#hasTried = false;
  }

  #confirmed(warnings: readonly PolicyWarning[]) {
    return warnings.map(({ id }) => {
      const why = this.#whys.get(id)?.trim();
      return { id, ...(why && { why }) };
    });
  }

  #confirm({ session, task }: Confirmation, warnings: readonly PolicyWarning[]): void {
    this.#hasTried = true;
    const confirmed = this.#confirmed(warnings);
    if (task && unanswered(warnings, confirmed).length === 0) session?.confirm(task.key, confirmed);
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() =>
      this.#host.renderRoot.querySelector<HTMLElement>('.warning [aria-invalid="true"]')?.focus(),
    );
  }

  #warning(
    { words, tag, session }: Confirmation,
    { id, reason, asksWhy, window }: PolicyWarning,
    { index, isMissing }: { readonly index: number; readonly isMissing: boolean },
  ): TemplateResult {
    const time = window && session ? contactTime(words, tag, window, session.clock.now()) : '';
    return html`
      <li>
        <p dir="auto">${reason} ${time}</p>
        ${asksWhy ? this.#why(words, id, { field: `why-${index}`, isMissing }) : nothing}
      </li>
    `;
  }

  #why(
    { launcher }: Words,
    id: string,
    { field, isMissing }: { readonly field: string; readonly isMissing: boolean },
  ): TemplateResult {
    return html`
      <div class="field">
        <label for=${field}>${launcher.whyGoOn}</label>
        <textarea
          id=${field}
          rows="2"
          dir="auto"
          aria-required="true"
          aria-invalid=${isMissing ? 'true' : 'false'}
          aria-describedby="${field}-about"
          .value=${this.#whys.get(id) ?? ''}
          @input=${(event: Event & { readonly target: HTMLTextAreaElement }) => {
            this.#whys = new Map(this.#whys).set(id, event.target.value);
            this.#host.requestUpdate();
          }}
        ></textarea>
        <p id="${field}-about" class="error" ?hidden=${!isMissing}>${launcher.whyMissing}</p>
      </div>
    `;
  }
}
