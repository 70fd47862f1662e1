import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { MessageTemplate } from '../../../src/index.js';
import { ComboboxController } from '../../internal/combobox-controller.js';
import { comboboxField, comboboxList } from '../../internal/combobox.js';
import { PopupController } from '../../internal/popup-controller.js';
import type { ComposingElement } from '../composing-element.js';
import type { TypedWord } from '../message-field.js';
import { tellListOver } from './list-over-field.js';
import { lookOf, type ChosenTemplate, type TemplateParts } from './template-parts.js';
import { templateRow } from './template-row.js';
import { TemplateSearch } from './template-search.js';

/** A slash at the beginning of a word, and what is searched behind it; a second one makes a path of it. */
const typedShortcut = /^\/([^\s/]{0,60})$/u;
const listId = 'typed-templates';
/** So few that nothing is to be scrolled: whoever does not see it types on. */
const mostListed = 8;

/** The list of templates over the message while a shortcut is typed in it: `/gre`, and then Enter or Tab (C1). */
export class TypedTemplates implements ReactiveController {
  readonly #host: ComposingElement;
  readonly #parts: TemplateParts;
  readonly #search: TemplateSearch;
  readonly #popup: PopupController;
  readonly #keys: ComboboxController;
  #word: TypedWord | undefined;
  /** The conversation that it is typed in. */
  #key: string | undefined;
  /** Where the word begins that is to stay as it is. */
  #left: number | undefined;

  constructor(host: ComposingElement, parts: TemplateParts, choose: (chosen: ChosenTemplate) => void) {
    this.#host = host;
    this.#parts = parts;
    this.#search = new TemplateSearch(host, parts);
    this.#popup = new PopupController(host, {
      trigger: '#message',
      panel: '.typed-templates',
      isInline: () => host.presentation === 'inline',
      at: () => this.#word && parts.field()?.boxOf(this.#word),
    });
    this.#keys = new ComboboxController(host, listId, () => ({
      ids: this.#listed.map(({ id }) => id),
      takesFirst: true,
      choose: (id) => {
        const template = this.#listed.find((each) => each.id === id);
        const instead = this.#word;
        this.#close();
        if (template) choose({ template, instead });
      },
    }));
    const { renderRoot } = host;
    renderRoot.addEventListener('keyup', this.#released);
    renderRoot.addEventListener('pointerup', this.#moved);
    renderRoot.addEventListener('focusout', this.#blurred);
    host.addController(this);
  }

  /** To be called whenever something was typed into the message. */
  typed(): void {
    // what an editor says a moment later is not for who is elsewhere by then
    if (!this.#field?.matches(':focus-within')) return;
    const word = this.#parts.field()?.wordBefore();
    const text = word && typedShortcut.exec(word.text)?.[1];
    if (word === undefined || text === undefined) {
      this.#left = undefined;
      this.#close();
      return;
    }
    if (word.from === this.#left || this.#search.here.length === 0) return;
    this.#word = word;
    this.#key = this.#parts.shown()?.key;
    this.#search.search(text);
    this.#keys.open();
  }

  /** Answers whether a key was meant for the list and not for the message. */
  key(event: KeyboardEvent): boolean {
    const { key, shiftKey, altKey } = event;
    if (!this.#isOpen || shiftKey || altKey || this.#parts.isComposing(event)) return false;
    // an editor says a moment later what was typed in it
    if (this.#isOther) this.typed();
    if (key === 'Escape') this.#leave(event);
    else if (key === 'Enter' || (key === 'Tab' && this.#keys.isOpen)) this.#take(event);
    else this.#keys.keydown(event);
    return event.defaultPrevented;
  }

  /** The list over the message. */
  render(): TemplateResult {
    const isInline = this.#host.presentation === 'inline';
    const look = lookOf(this.#parts);
    const { composer, templates } = look.words;
    return html`
      <div
        class="typed-templates ${isInline ? 'inline' : 'popup'}"
        .popover=${isInline ? null : 'auto'}
        @toggle=${this.#toggled}
      >
        ${comboboxList(this.#keys, listId, {
          label: composer.templates,
          options: this.#listed.map((template) => ({ id: template.id, content: templateRow(look, template) })),
        })}
        ${this.#isOpen && this.#search.isBusy ? html`<p class="muted">${templates.searching}</p>` : nothing}
      </div>
    `;
  }

  hostUpdate(): void {
    if (this.#word && this.#parts.shown()?.key !== this.#key) this.#close();
  }

  hostUpdated(): void {
    // a word that has gone, with its message perhaps, may be typed again
    if (this.#left !== undefined && !this.#parts.field()?.wordBefore()?.text) this.#left = undefined;
    const isOpen = this.#isOpen;
    if (isOpen) this.#popup.show();
    else this.#popup.hide();
    tellListOver(this.#field, isOpen ? comboboxField(this.#keys, listId) : undefined);
  }

  /** While the desktop is searched it is open too, so that Enter does not send what was meant as a shortcut. */
  get #isOpen(): boolean {
    return this.#word !== undefined && (this.#keys.isOpen || this.#search.isBusy);
  }

  get #field(): Element | null {
    return this.#host.renderRoot.querySelector('#message');
  }

  get #listed(): readonly MessageTemplate[] {
    return this.#word ? this.#search.results.slice(0, mostListed) : [];
  }

  #take(event: KeyboardEvent): void {
    event.preventDefault();
    event.stopPropagation();
    const template = this.#listed[this.#keys.activeIndex];
    if (template) this.#keys.choose(template.id);
  }

  #leave(event: KeyboardEvent): void {
    event.preventDefault();
    event.stopPropagation();
    this.#left = this.#word?.from;
    this.#close();
  }

  get #isOther(): boolean {
    const word = this.#word && this.#parts.field()?.wordBefore();
    return word?.from !== this.#word?.from || word?.to !== this.#word?.to;
  }

  /** The list goes with what is typed, and closes when the caret is moved away from it. */
  #released = (event: Event): void => {
    if (!(event instanceof KeyboardEvent) || !this.#isMessage(event.target)) return;
    const { key, isComposing } = event;
    // because an editor says a moment later what was typed in it
    const wrote = key.length === 1 || key === 'Backspace' || isComposing;
    if (!wrote) this.#moved();
    else if (!this.#word || this.#isOther) this.typed();
  };

  #moved = (): void => {
    if (this.#isOther) this.#close();
  };

  #blurred = ({ target }: Event): void => {
    if (this.#isMessage(target)) this.#close();
  };

  #isMessage(target: EventTarget | null): boolean {
    return target instanceof Node && this.#field?.contains(target) === true;
  }

  #toggled = (): void => {
    this.#popup.toggled();
    // a press elsewhere closed it
    if (this.#isOpen && !this.#popup.isOpen) this.#close();
  };

  #close = (): void => {
    if (!this.#word) return;
    this.#word = undefined;
    this.#search.reset();
    this.#keys.close();
    this.#host.requestUpdate();
  };
}
