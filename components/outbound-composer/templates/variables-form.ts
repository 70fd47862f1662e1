import { html, nothing, type ReactiveElement, type TemplateResult } from 'lit';
import {
  openVariables,
  type MessageTemplate,
  type TemplateValues,
  type TemplateVariable,
  type Words,
} from '../../../src/index.js';
import { labelOf } from './filled-pieces.js';
import { templatePreview, type PreviewPlace } from './template-preview.js';

/** What is to be filled, and what becomes of it. */
export interface VariablesAsked {
  readonly template: MessageTemplate;
  /** What is known without asking. */
  readonly known: TemplateValues;
  readonly insert: (values: TemplateValues) => void;
  /** Leads back to where it was chosen, if it was chosen in this dialog. */
  readonly back: (() => void) | undefined;
}

/** Asks for what is open in a template before it is inserted (C6). */
export class VariablesForm {
  readonly #host: ReactiveElement;
  readonly #asked: VariablesAsked;
  readonly #variables: readonly TemplateVariable[];
  readonly #typed = new Map<string, string>();
  #isTried = false;

  constructor(host: ReactiveElement, asked: VariablesAsked) {
    this.#host = host;
    this.#asked = asked;
    this.#variables = openVariables(asked.template, asked.known);
  }

  render(place: PreviewPlace): TemplateResult {
    const { templates } = place.words;
    const { template, back } = this.#asked;
    return html`
      <form class="variables" novalidate @submit=${this.#submit}>
        <p><strong>${templates.fillIn}</strong> <bdi>${template.name}</bdi></p>
        ${this.#variables.map((variable, index) => this.#field(place.words, variable, index))}
        ${templatePreview(place, { template, values: this.#values })}
        <p id="stays-closed" class="hint">${templates.staysClosed}</p>
        <div class="actions">
          <button class="primary">${templates.insert}</button>
          <button type="button" aria-describedby="stays-closed" @click=${this.#asItIs}>${templates.asItIs}</button>
          ${back ? html`<button type="button" class="quiet" @click=${back}>${templates.back}</button>` : nothing}
        </div>
      </form>
    `;
  }

  /** What is known and what is typed; a name is never taken for what every object has. */
  get #values(): TemplateValues {
    const typed = [...this.#typed].filter(([, value]) => value.trim() !== '');
    return Object.fromEntries([...Object.entries(this.#asked.known), ...typed]);
  }

  #isMissing({ name, optional = false }: TemplateVariable): boolean {
    return !optional && !this.#typed.get(name)?.trim();
  }

  #field({ templates }: Words, variable: TemplateVariable, index: number): TemplateResult {
    const { name, optional = false } = variable;
    const label = optional ? templates.optional(labelOf(variable)) : templates.required(labelOf(variable));
    const isWrong = this.#isTried && this.#isMissing(variable);
    return html`
      <div class="field">
        <label for="variable-${index}" dir="auto">${label}</label>
        <input
          id="variable-${index}"
          class="variable"
          dir="auto"
          autocomplete="off"
          aria-required=${optional ? 'false' : 'true'}
          aria-invalid=${isWrong ? 'true' : 'false'}
          aria-describedby="variable-${index}-missing"
          .value=${this.#typed.get(name) ?? ''}
          @input=${({ target }: Event & { readonly target: HTMLInputElement }) => {
            this.#typed.set(name, target.value);
            this.#host.requestUpdate();
          }}
        />
        <p id="variable-${index}-missing" class="error">${isWrong ? templates.missing : nothing}</p>
      </div>
    `;
  }

  #submit = (event: Event): void => {
    event.preventDefault();
    this.#isTried = true;
    this.#host.requestUpdate();
    const missing = this.#variables.findIndex((variable) => this.#isMissing(variable));
    if (missing >= 0) {
      this.#host.renderRoot.querySelector<HTMLElement>(`#variable-${missing}`)?.focus();
      return;
    }
    // what may stay empty is filled with nothing
    const empty = this.#variables.map(({ name }) => [name, ''] as const);
    this.#asked.insert(Object.fromEntries([...empty, ...Object.entries(this.#values)]));
  };

  #asItIs = (): void => {
    this.#asked.insert(this.#values);
  };
}
