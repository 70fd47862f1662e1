import { html, nothing, type TemplateResult } from 'lit';
import type { WrapUpCode, Words } from '../../src/index.js';
import { searchField } from '../internal/listbox.js';
import type { ListboxController } from '../internal/listbox-controller.js';
import { marked } from '../internal/marked.js';
import { keepFocus } from '../internal/pressed-option.js';
import type { CodeSection } from './code-sections.js';

/** What the list of codes shows and does. */
export interface CodeList {
  readonly words: Words;
  readonly keys: ListboxController;
  readonly query: string;
  /** What is searched, folded. */
  readonly searched: readonly string[];
  readonly sections: readonly CodeSection[];
  readonly codeId: string | undefined;
  /** What there is to say when nothing is found. */
  readonly none: string | undefined;
}

/** The names of groups, the outermost first; what stands between them is in the styles, for the eye and for the ear. */
const pathOf = (path: readonly string[], searched: readonly string[]): readonly TemplateResult[] =>
  path.map((name) => html`<span class="step"><bdi ${marked(name, searched)}></bdi></span> `);

function option(
  { keys, codeId, searched }: CodeList,
  { id, name, group = [] }: WrapUpCode,
  { index, isAlone }: { readonly index: number; readonly isAlone: boolean },
): TemplateResult {
  return html`
    <li
      id="option-${index}"
      role="option"
      class=${index === keys.activeIndex ? 'active' : ''}
      aria-selected=${id === codeId ? 'true' : 'false'}
    >
      <span>
        <bdi ${marked(name, searched)}></bdi>
        ${isAlone && group.length > 0 ? html`<span class="muted path">${pathOf(group, searched)}</span>` : nothing}
      </span>
    </li>
  `;
}

const headingOf = ({ words: { wrapUp }, searched }: CodeList, { kind, path }: CodeSection): unknown =>
  kind === 'group' ? pathOf(path, searched) : wrapUp[kind];

/** The sections with the place of each one's first option among all options. */
function placed(sections: readonly CodeSection[]): readonly (readonly [section: CodeSection, first: number])[] {
  let first = 0;
  return sections.map((section) => {
    const place = first;
    first += section.codes.length;
    return [section, place] as const;
  });
}

/** Sections under headings; one that has no group has no need of a heading when it is all there is. */
function groups(list: CodeList): readonly TemplateResult[] {
  const isFlat = list.sections.every(({ kind }) => kind === 'other');
  return placed(list.sections).map(([section, first], place) => {
    const isAlone = section.kind === 'recent';
    const options = section.codes.map((code, index) => option(list, code, { index: first + index, isAlone }));
    return isFlat
      ? html`<ul role="presentation">
          ${options}
        </ul>`
      : html`<ul role="group" aria-labelledby="group-${place}">
          <li id="group-${place}" class="group" role="presentation">${headingOf(list, section)}</li>
          ${options}
        </ul>`;
  });
}

const press =
  ({ keys, sections }: CodeList) =>
  ({ target }: Event): void => {
    const pressed = target instanceof Element ? target.closest('[role="option"]') : null;
    const options = sections.flatMap(({ codes }) => codes);
    const code = options.find((_, index) => pressed?.id === `option-${index}`);
    if (code) keys.choose(code.id);
  };

/** A search field over the codes in their sections, for one root: ids do not cross shadow roots. */
export function codeList(list: CodeList): TemplateResult {
  const { words, keys, query, sections, none } = list;
  const { wrapUp } = words;
  const count = sections.reduce((sum, { codes }) => sum + codes.length, 0);
  const found = count > 0 ? wrapUp.found(count) : none;
  return html`
    ${searchField({ keys, query, searchLabel: wrapUp.search })}
    <div
      id="options"
      part="options"
      role="listbox"
      tabindex="-1"
      aria-label=${wrapUp.codes}
      ?hidden=${count === 0}
      @mousedown=${keepFocus}
      @click=${press(list)}
      @keydown=${keys.keydown}
    >
      ${groups(list)}
    </div>
    ${count > 0 || none === undefined ? nothing : html`<p class="muted">${none}</p>`}
    <p class="visually-hidden" role="status">${keys.isSearched ? found : ''}</p>
  `;
}
