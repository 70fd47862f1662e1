import { html, nothing, type TemplateResult } from 'lit';
import { fillTemplate, fillTemplateHtml, openVariables, type TemplateValues, type Words } from '../../../src/index.js';
import { PopupController } from '../../internal/popup-controller.js';
import type { ComposingElement } from '../composing-element.js';
import { TemplateList } from './template-list.js';
import { lookOf, type ChosenTemplate, type TemplateParts } from './template-parts.js';
import { VariablesForm } from './variables-form.js';

/** A dialog with the templates, which asks for what is open in the one that is chosen before it is inserted (C1, C6). */
export class TemplatePicker {
  readonly #host: ComposingElement;
  readonly #parts: TemplateParts;
  readonly #popup: PopupController;
  readonly #list: TemplateList;
  #form: VariablesForm | undefined;
  /** The conversation that it was opened for. */
  #key: string | undefined;
  #isFromField = false;

  constructor(host: ComposingElement, parts: TemplateParts) {
    this.#host = host;
    this.#parts = parts;
    this.#popup = new PopupController(host, {
      trigger: '.templates',
      panel: '#templates',
      isInline: () => this.#isInline,
    });
    this.#list = new TemplateList(host, parts, (template) => {
      this.take({ template });
    });
    host.addController({ hostUpdated: this.#leaveWithConversation });
  }

  /** The button that opens it; hidden where there are no templates. */
  button({ composer }: Words): TemplateResult {
    return html`
      <button
        part="templates"
        class="templates"
        type="button"
        aria-haspopup=${this.#isInline ? 'false' : 'dialog'}
        aria-expanded=${this.#popup.isOpen ? 'true' : 'false'}
        ?hidden=${this.#list.search.here.length === 0}
        @click=${this.#toggle}
      >
        ${composer.templates}
      </button>
    `;
  }

  /** The dialog with the search and the list, or with what is asked for. */
  panel({ composer }: Words): TemplateResult {
    const isInline = this.#isInline;
    return html`
      <div
        id="templates"
        class=${isInline ? 'inline' : 'popup'}
        .popover=${isInline ? null : 'auto'}
        role=${isInline ? 'region' : 'dialog'}
        aria-label=${composer.templates}
        @toggle=${this.#toggled}
        @keydown=${this.#escape}
      >
        ${this.#popup.isOpen ? (this.#form?.render(lookOf(this.#parts)) ?? this.#list.render()) : nothing}
      </div>
    `;
  }

  /** Inserts a template, once what is open in it has been asked for. */
  take({ template: chosen, instead }: ChosenTemplate): void {
    const known = this.#parts.shown()?.task?.variables ?? {};
    // a subject that is not taken is not asked for either
    const template = this.#takesSubject ? chosen : { ...chosen, subject: undefined };
    const insert = (values: TemplateValues): void => {
      this.#insert({ template, instead }, values);
    };
    if (openVariables(template, known).length === 0) {
      insert(known);
      return;
    }
    const back = instead ? undefined : this.#backToList;
    this.#isFromField = instead !== undefined;
    this.#form = new VariablesForm(this.#host, { template, known, insert, back });
    void this.#open('.variable');
  }

  get #isInline(): boolean {
    return this.#host.presentation === 'inline';
  }

  /** Is there an email that has no subject yet? */
  get #takesSubject(): boolean {
    const shown = this.#parts.shown();
    return shown?.wanted.channel === 'email' && shown.subject === undefined && !this.#parts.draft().subject?.trim();
  }

  #insert({ template, instead }: ChosenTemplate, values: TemplateValues): void {
    const { text, html: form, subject } = template;
    this.#popup.hide();
    this.#parts.field()?.focus();
    this.#parts.insert(
      {
        text: fillTemplate(text, values),
        ...(form !== undefined && { html: fillTemplateHtml(form, values) }),
        ...(subject !== undefined && { subject: fillTemplate(subject, values) }),
      },
      instead,
    );
  }

  #toggle = async (): Promise<void> => {
    if (this.#popup.isOpen) {
      this.#popup.hide();
      return;
    }
    this.#form = undefined;
    this.#isFromField = false;
    this.#list.reset();
    await this.#open('#search');
  };

  #backToList = (): void => {
    this.#form = undefined;
    void this.#open('#search');
  };

  async #open(focused: string): Promise<void> {
    this.#key = this.#parts.shown()?.key;
    this.#popup.show();
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>(focused)?.focus();
  }

  #toggled = (): void => {
    this.#popup.toggled();
    if (this.#popup.isOpen) return;
    this.#list.reset();
    // it goes back to where it came from
    if (this.#isFromField) this.#parts.field()?.focus();
  };

  /** What is asked for one conversation is not inserted into another, nor where nothing can be written any more. */
  #leaveWithConversation = (): void => {
    const shown = this.#parts.shown();
    if (this.#popup.isOpen && (shown?.key !== this.#key || shown?.phase !== 'active')) this.#popup.hide();
  };

  #escape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.isComposing) return;
    // only this layer is closed, not one of the page's as well
    event.preventDefault();
    event.stopPropagation();
    this.#popup.hide();
  };
}
