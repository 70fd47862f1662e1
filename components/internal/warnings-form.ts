import { html, nothing, type ReactiveElement, type TemplateResult } from 'lit';
import { unanswered, type ConfirmedWarning, type PolicyWarning, type Words } from '../../src/index.js';
import { contactTime } from './contact-time.js';

/** What is warned of, in whose words, and the ways on. */
export interface WarningsQuestion {
  readonly words: Words;
  readonly tag: string;
  readonly warnings: readonly PolicyWarning[];
  /** Milliseconds since the epoch, by the session's clock. */
  readonly now: number;
  readonly title: { readonly why: string; readonly todo: string };
  readonly goOn: string;
  readonly letBe: string;
  /** Every warning is answered as the host asks. */
  readonly onConfirm: (confirmed: readonly ConfirmedWarning[]) => void;
  readonly onLetBe: () => void;
}

/** Asks the agent to answer for something that the host warns of. */
export class WarningsForm {
  readonly #host: ReactiveElement;
  /** Sets its fields apart from those of another question in the same element. */
  readonly #name: string;
  #whys: ReadonlyMap<string, string> = new Map();
  #hasTried = false;

  constructor(host: ReactiveElement, name: string) {
    this.#host = host;
    this.#name = name;
  }

  /** Another question is asked from now on. */
  begin(): void {
    this.#whys = new Map();
    this.#hasTried = false;
  }

  render(asked: WarningsQuestion): TemplateResult {
    const { warnings, title } = asked;
    const missing = this.#hasTried ? unanswered(warnings, this.#confirmed(warnings)) : [];
    return html`
      <div class="notice warning" role="group" aria-labelledby=${this.#name}>
        <p id=${this.#name}><strong>${title.why}</strong> ${title.todo}</p>
        <ul>
          ${warnings.map((each, index) => this.#warning(asked, each, { index, isMissing: missing.includes(each) }))}
        </ul>
        <div class="actions">
          <button
            type="button"
            class="primary"
            @click=${() => {
              this.#confirm(asked);
            }}
          >
            ${asked.goOn}
          </button>
          <button type="button" @click=${asked.onLetBe}>${asked.letBe}</button>
        </div>
      </div>
    `;
  }

  #confirmed(warnings: readonly PolicyWarning[]): readonly ConfirmedWarning[] {
    return warnings.map(({ id }) => {
      const why = this.#whys.get(id)?.trim();
      return { id, ...(why && { why }) };
    });
  }

  #confirm({ warnings, onConfirm }: WarningsQuestion): void {
    this.#hasTried = true;
    const confirmed = this.#confirmed(warnings);
    if (unanswered(warnings, confirmed).length === 0) onConfirm(confirmed);
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() =>
      this.#host.renderRoot.querySelector<HTMLElement>('.warning [aria-invalid="true"]')?.focus(),
    );
  }

  #warning(
    { words, tag, now }: WarningsQuestion,
    { id, reason, asksWhy, window }: PolicyWarning,
    { index, isMissing }: { readonly index: number; readonly isMissing: boolean },
  ): TemplateResult {
    const time = window ? contactTime(words, tag, window, now) : '';
    return html`
      <li>
        <p dir="auto">${reason} ${time}</p>
        ${asksWhy ? this.#why(words, id, { field: `${this.#name}-why-${index}`, isMissing }) : nothing}
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
