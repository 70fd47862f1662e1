import { html, nothing, type ReactiveElement, type TemplateResult } from 'lit';
import type { Words } from '../../src/index.js';

const minuteMs = 60_000;

/** A moment as a `datetime-local` field has it: by the agent's own clock, to the minute. */
function fieldValue(at: number): string {
  const local = new Date(at - new Date(at).getTimezoneOffset() * minuteMs);
  return local.toISOString().slice(0, 16);
}

/** Lets the agent say when a message is to go out, where the host can do that. */
export class Later {
  readonly #host: ReactiveElement;
  readonly #send: (at: number) => void;
  readonly #now: () => number;
  /** The conversation for whose message it is open. */
  #openFor: string | undefined;
  #value = '';
  #isWrong = false;

  constructor(host: ReactiveElement, now: () => number, send: (at: number) => void) {
    this.#host = host;
    this.#now = now;
    this.#send = send;
  }

  /** The button that opens the choice of a moment. */
  button({ writing }: Words, of: string): TemplateResult {
    return html`<button
      type="button"
      class="later"
      aria-expanded=${this.#openFor === of ? 'true' : 'false'}
      aria-controls="later"
      @click=${() => void this.#toggle(of)}
    >
      ${writing.later}
    </button>`;
  }

  /** The choice of a moment. */
  panel({ writing }: Words, of: string): TemplateResult {
    if (this.#openFor !== of) return html`<div id="later" hidden></div>`;
    return html`
      <div id="later" class="later" role="group" aria-label=${writing.later} @keydown=${this.#key}>
        <div class="field">
          <label for="later-at">${writing.laterAt}</label>
          <input
            id="later-at"
            type="datetime-local"
            .value=${this.#value}
            min=${fieldValue(this.#now() + minuteMs)}
            aria-invalid=${this.#isWrong ? 'true' : 'false'}
            aria-describedby="later-wrong"
            @input=${({ target }: Event & { readonly target: HTMLInputElement }) => {
              this.#value = target.value;
              this.#isWrong = false;
              this.#host.requestUpdate();
            }}
          />
          <p id="later-wrong" class="error">${this.#isWrong ? writing.inThePast : nothing}</p>
        </div>
        <div class="actions">
          <button type="button" class="primary" @click=${this.#schedule}>${writing.schedule}</button>
          <button type="button" @click=${this.#close}>${writing.doNotSchedule}</button>
        </div>
      </div>
    `;
  }

  async #toggle(of: string): Promise<void> {
    if (this.#openFor === of) {
      this.#close();
      return;
    }
    this.#openFor = of;
    this.#isWrong = false;
    // tomorrow at this hour is what is wanted most
    this.#value = fieldValue(this.#now() + 24 * 60 * minuteMs);
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>('#later-at')?.focus();
  }

  #key = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.stopPropagation();
    this.#close();
  };

  #close = (): void => {
    this.#openFor = undefined;
    this.#isWrong = false;
    this.#host.requestUpdate();
    this.#host.renderRoot.querySelector<HTMLElement>('button.later')?.focus();
  };

  #schedule = (): void => {
    const at = new Date(this.#value).getTime();
    this.#isWrong = !(at > this.#now());
    this.#host.requestUpdate();
    if (this.#isWrong) {
      this.#host.renderRoot.querySelector<HTMLElement>('#later-at')?.focus();
      return;
    }
    this.#close();
    this.#send(at);
  };
}
