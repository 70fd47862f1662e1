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
  /** Whose message it is: what was wanted or wrong in one is not so in another. */
  readonly of: string;
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
  /** Whose fields are unfolded, though nothing is in them. */
  #wanted: string | undefined;
  /** Whose message the agent has tried to send, and the first text of each field that is no address. */
  #tried: { readonly of: string; readonly wrong: Readonly<Partial<Record<Kind, string>>> } | undefined;

  constructor(host: ReactiveElement, smtputf8: () => boolean) {
    this.#host = host;
    this.#smtputf8 = smtputf8;
  }

  /** May the message of this conversation be sent to these? If not, the fields say what is wrong. */
  judge(of: string, draft: Draft): boolean {
    const judged = kinds.map((kind) => [kind, this.#firstWrong(draft[kind])] as const);
    const wrong = Object.fromEntries(judged.filter(([, text]) => text !== undefined));
    this.#tried = { of, wrong };
    this.#host.requestUpdate();
    return Object.keys(wrong).length === 0;
  }

  render(form: CopiesForm): TemplateResult {
    const { words, of, draft, isClosed } = form;
    const { writing } = words;
    const isOpen = this.#wanted === of || kinds.some((kind) => addressesIn(draft[kind]).length > 0);
    if (!isOpen) {
      const open = (): void => void this.#open(of);
      return html`<button type="button" class="copies" ?hidden=${isClosed} @click=${open}>${writing.copies}</button>`;
    }
    return html`<div class="copies">${kinds.map((kind) => this.#field(form, kind))}</div>`;
  }

  #field({ words: { writing }, of, draft, isClosed, onInput }: CopiesForm, kind: Kind): TemplateResult {
    const wrong = this.#tried?.of === of ? this.#tried.wrong[kind] : undefined;
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
            this.#forgive(kind);
            // emptied, it stays: the focus is in it
            this.#wanted = of;
            onInput({ [kind]: target.value === '' ? undefined : [target.value] });
          }}
        />
        <p id="${kind}-wrong" class="error" dir="auto">${wrong === undefined ? nothing : writing.noAddress(wrong)}</p>
      </div>
    `;
  }

  /** What was wrong with a field is not said of what is typed in it now. */
  #forgive(kind: Kind): void {
    if (this.#tried) this.#tried = { ...this.#tried, wrong: { ...this.#tried.wrong, [kind]: undefined } };
  }

  #firstWrong(typed: readonly string[] | undefined): string | undefined {
    return addressesIn(typed).find((text) => !parseEmail(text, { smtputf8: this.#smtputf8() }).ok);
  }

  async #open(of: string): Promise<void> {
    this.#wanted = of;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>('#cc')?.focus();
  }
}
