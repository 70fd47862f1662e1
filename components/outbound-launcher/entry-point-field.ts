import { html, nothing, type ReactiveController, type ReactiveElement, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { folded, type EntryPoint, type Words } from '../../src/index.js';
import { ComboboxController } from '../internal/combobox-controller.js';
import { comboboxField, comboboxList } from '../internal/combobox.js';
import type { LaunchController } from './launch-controller.js';

/** More than so many are searched, not scrolled (L4). */
const mostInAList = 10;

const nameOf = ({ name, address }: EntryPoint): string => `${name} · ${address}`;

/** Where the conversation leaves from: a list, or a search where there are many (L4). */
export class EntryPointField implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #launch: LaunchController;
  readonly #keys: ComboboxController;
  /** What is searched; nothing when the field shows what is chosen. */
  #query: string | undefined;

  constructor(host: ReactiveElement, launch: LaunchController) {
    this.#host = host;
    this.#launch = launch;
    this.#keys = new ComboboxController(host, 'entry-points', () => ({
      ids: this.#matching.map(({ id }) => id),
      choose: (id) => {
        this.#query = undefined;
        launch.leaveFrom(id);
      },
    }));
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#query = undefined;
  }

  render(words: Words, isLocked: boolean): TemplateResult {
    const { launcher } = words;
    const { entryPoints, missesEntryPoint } = this.#launch;
    return html`
      <div class="field">
        <label for="from">${launcher.from}</label>
        ${entryPoints.length > mostInAList ? this.#search(words, isLocked) : this.#select(words, isLocked)}
        <p id="from-about" class="error" ?hidden=${!missesEntryPoint}>${launcher.missingFrom}</p>
      </div>
    `;
  }

  get #matching(): readonly EntryPoint[] {
    const query = folded(this.#query?.trim() ?? '');
    return this.#launch.entryPoints.filter((entryPoint) => folded(nameOf(entryPoint)).includes(query));
  }

  #select({ launcher }: Words, isLocked: boolean): TemplateResult {
    const { entryPoint, entryPoints, missesEntryPoint } = this.#launch;
    return html`
      <select
        id="from"
        aria-invalid=${missesEntryPoint ? 'true' : 'false'}
        aria-describedby="from-about"
        aria-disabled=${isLocked ? 'true' : 'false'}
        @change=${(event: Event & { readonly target: HTMLSelectElement }) => {
          this.#launch.leaveFrom(event.target.value);
          // while it is on its way the field goes back to what it leaves from
          event.target.value = this.#launch.entryPoint?.id ?? '';
        }}
      >
        <option value="" .selected=${!entryPoint}>${launcher.choose}</option>
        ${entryPoints.map(
          (each) => html`<option value=${each.id} .selected=${each.id === entryPoint?.id}>${nameOf(each)}</option>`,
        )}
      </select>
    `;
  }

  #search({ launcher }: Words, isLocked: boolean): TemplateResult {
    const { entryPoint, missesEntryPoint } = this.#launch;
    const { expanded, controls, active } = comboboxField(this.#keys, 'entry-points');
    const matching = this.#matching;
    const options = matching.map((each) => ({
      id: each.id,
      selected: each.id === entryPoint?.id,
      content: html`<span>${nameOf(each)}</span>`,
    }));
    return html`
      <input
        id="from"
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck="false"
        aria-label=${launcher.from}
        placeholder=${launcher.searchFrom}
        aria-autocomplete="list"
        aria-expanded=${expanded}
        aria-controls=${controls}
        aria-activedescendant=${ifDefined(active)}
        aria-invalid=${missesEntryPoint ? 'true' : 'false'}
        aria-describedby="from-about"
        ?readonly=${isLocked}
        .value=${this.#query ?? (entryPoint ? nameOf(entryPoint) : '')}
        @input=${(event: Event & { readonly target: HTMLInputElement }) => {
          this.#query = event.target.value;
          this.#keys.open();
        }}
        @click=${isLocked ? nothing : this.#show}
        @keydown=${isLocked ? nothing : this.#keydown}
        @blur=${this.#leave}
      />
      ${comboboxList(this.#keys, 'entry-points', { label: launcher.from, options })}
      <p class="visually-hidden" role="status">${this.#keys.isOpen ? launcher.fromFound(matching.length) : ''}</p>
    `;
  }

  /** Enter takes what is found, if it is one: the form would go out with another than the field says. */
  #keydown = (event: KeyboardEvent): void => {
    const isSearched = event.key === 'Enter' && this.#query !== undefined && this.#keys.activeIndex < 0;
    if (!isSearched || event.isComposing) {
      this.#keys.keydown(event);
      return;
    }
    event.preventDefault();
    const [only, ...others] = this.#matching;
    if (only && others.length === 0) this.#keys.choose(only.id);
  };

  #show = (event: Event & { readonly target: HTMLInputElement }): void => {
    event.target.select();
    this.#keys.open();
  };

  /** What is half searched gives way to what is chosen. */
  #leave = (): void => {
    this.#keys.close();
    if (this.#query !== undefined) this.#host.requestUpdate();
    this.#query = undefined;
  };
}
