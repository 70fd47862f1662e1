import { html, nothing, type ReactiveElement, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { parseEmail, type Draft, type Words } from '../../src/index.js';

/** The addresses in what was typed, which may be several with commas, semicolons or line ends between them. */
export const addressesIn = (typed: readonly string[] = []): readonly string[] =>
  typed.flatMap((text) => text.match(/(?:"[^"]*"|[^,;\n])+/g) ?? []).flatMap((text) => text.trim() || []);

/** The same addresses as they go out. */
export const addressesOf = (typed: readonly string[] | undefined, smtputf8: boolean): readonly string[] =>
  addressesIn(typed).map((text) => {
    const parsed = parseEmail(text, { smtputf8 });
    return parsed.ok ? parsed.address : text;
  });

/** What the fields for copies show and do. */
export interface CopiesForm {
  readonly words: Words;
  readonly draft: Draft;
  readonly isClosed: boolean;
  readonly onInput: (change: Pick<Draft, 'cc' | 'bcc'>) => void;
}

type Kind = 'cc' | 'bcc';
const kinds: readonly Kind[] = ['cc', 'bcc'];

/** The fields for those who get a copy; folded away until somebody wants them. */
export class Copies {
  readonly #host: ReactiveElement;
  readonly #smtputf8: () => boolean;
  #wanted = false;
  /** The first text of each field that is no address, once the agent has tried to send. */
  #wrong: Readonly<Partial<Record<Kind, string>>> = {};

  constructor(host: ReactiveElement, smtputf8: () => boolean) {
    this.#host = host;
    this.#smtputf8 = smtputf8;
  }

  /** May it be sent to these? If not, the fields say what is wrong. */
  judge(draft: Draft): boolean {
    const judged = kinds.map((kind) => [kind, this.#firstWrong(draft[kind])] as const);
    this.#wrong = Object.fromEntries(judged.filter(([, wrong]) => wrong !== undefined));
    this.#wanted ||= Object.keys(this.#wrong).length > 0;
    this.#host.requestUpdate();
    return Object.keys(this.#wrong).length === 0;
  }

  render({ words: { writing }, draft, isClosed, onInput }: CopiesForm): TemplateResult {
    const isOpen = this.#wanted || kinds.some((kind) => addressesIn(draft[kind]).length > 0);
    if (!isOpen)
      return html`<button type="button" class="copies" ?hidden=${isClosed} @click=${this.#open}>
        ${writing.copies}
      </button>`;
    return html`
      <div class="copies">
        ${kinds.map((kind) => {
          const wrong = this.#wrong[kind];
          return html`
            <div class="field">
              <label for=${kind}>${writing[kind]}</label>
              <input
                id=${kind}
                type="text"
                inputmode="email"
                dir="ltr"
                autocomplete="off"
                .value=${live(draft[kind]?.join(', ') ?? '')}
                ?readonly=${isClosed}
                aria-invalid=${wrong === undefined ? 'false' : 'true'}
                aria-describedby="${kind}-wrong"
                @input=${({ target }: Event & { readonly target: HTMLInputElement }) => {
                  this.#wrong = { ...this.#wrong, [kind]: undefined };
                  onInput({ [kind]: target.value === '' ? undefined : [target.value] });
                }}
              />
              <p id="${kind}-wrong" class="error" dir="auto">
                ${wrong === undefined ? nothing : writing.noAddress(wrong)}
              </p>
            </div>
          `;
        })}
      </div>
    `;
  }

  #firstWrong(typed: readonly string[] | undefined): string | undefined {
    return addressesIn(typed).find((text) => !parseEmail(text, { smtputf8: this.#smtputf8() }).ok);
  }

  #open = async (): Promise<void> => {
    this.#wanted = true;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>('#cc')?.focus();
  };
}
