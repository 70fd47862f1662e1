import { html, nothing, type TemplateResult } from 'lit';
import { whyNotTarget, type TransferTarget } from '../../src/index.js';
import { wordsOf, type DirectoryView } from '../../src/session/directory/index.js';
import { explanation } from '../internal/explanation.js';
import { searchField } from '../internal/listbox.js';
import { keepFocus } from '../internal/pressed-option.js';
import { ago } from './ago.js';
import { marked } from '../internal/marked.js';
import type { RowKeys } from './row-keys.js';
import type { RowWindow } from './row-window.js';
import { availabilityOf, factsOf, type Telling } from './target-facts.js';

/** What the list of targets shows and does. */
export interface TargetList extends Telling {
  readonly directory: DirectoryView;
  readonly keys: RowKeys;
  readonly window: RowWindow;
  readonly reload: () => void;
}

const idPrefix = 'option-';

/** How many there are, for assistive technology; -1: it is not known yet. */
const setSize = ({ found, hasMore }: DirectoryView): number => (hasMore ? -1 : found);

const press =
  (keys: RowKeys) =>
  ({ target }: Event): void => {
    const option = target instanceof Element ? target.closest('[role=option]') : null;
    if (option) keys.choose(Number(option.id.slice(idPrefix.length)));
  };

function option(list: TargetList, target: TransferTarget, row: number, searched: readonly string[]): TemplateResult {
  const { directory, keys } = list;
  const { found, others } = factsOf(list, target, searched);
  // every row would have the blanks of the template
  // prettier-ignore
  return html`<li
    id="${idPrefix}${row}"
    role="option"
    class=${row === keys.activeIndex ? 'active' : ''}
    aria-posinset=${row + 1}
    aria-setsize=${setSize(directory)}
    aria-selected=${target.id === directory.selected?.id ? 'true' : 'false'}
    aria-disabled=${whyNotTarget(target) ? 'true' : 'false'}
    ><bdi class="who" ${marked(target.name, searched)}></bdi
    ><span class="availability ${target.availability}" .textContent=${availabilityOf(list, target)}></span
    ><bdi class="facts muted" ${marked(found, searched, others)}></bdi
  ></li>`;
}

/** What there is to say about a list without rows. */
function whyEmpty({ words: { transfer }, directory }: TargetList): string | undefined {
  const { found, query, total = 0, busy, problem, kind, hasMore } = directory;
  if (found > 0 || problem || busy || hasMore) return undefined;
  return query !== '' || total > 0 ? transfer.none : transfer.empty[kind];
}

/** How many were found, of how many. */
function counted({ words: { transfer }, directory: { found, total, hasMore } }: TargetList): string {
  if (hasMore) return transfer.foundSoFar(found);
  return total === undefined ? '' : transfer.found(found, total);
}

/** Queues or agents to choose from: searched, with their availability and the age of the news (T2, T3). */
export function targetList(list: TargetList): TemplateResult {
  const { words, directory, keys, window } = list;
  const { transfer } = words;
  const { kind, query, rows, from, busy, problem } = directory;
  const searched = wordsOf(query);
  const empty = whyEmpty(list);
  return html`
    ${searchField({ keys, query, searchLabel: transfer.search[kind] })}
    <ul
      id="options"
      part="options"
      role="listbox"
      tabindex="-1"
      aria-label=${transfer.targets[kind]}
      aria-busy=${busy ? 'true' : 'false'}
      @scroll=${window.scrolled}
      @mousedown=${keepFocus}
      @click=${press(keys)}
      @keydown=${keys.keydown}
    >
      <li role="none"></li>
      ${rows.map((target, index) => option(list, target, from + index, searched))}
      <li role="none"></li>
    </ul>
    <p class="visually-hidden" role="status">${keys.isSearched && !busy ? (empty ?? counted(list)) : ''}</p>
    ${empty ? html`<p class="muted">${empty}</p>` : nothing}
    <div role="status">
      ${busy ? html`<p class="muted">${transfer.loading}</p>` : problem && explanation(words, problem)}
    </div>
    ${footer(list)}
  `;
}

/** How much is shown, how old it is, and the button that fetches it anew. */
function footer(list: TargetList): TemplateResult {
  const { words, tag, now, directory, reload } = list;
  const { transfer } = words;
  const { fetchedAt, query, found, unreadable } = directory;
  const seconds = fetchedAt === undefined ? 0 : Math.max(0, Math.floor((now - fetchedAt) / 1000));
  return html`<div class="news muted">
      <span>${query !== '' && found > 0 ? counted(list) : nothing}</span>
      <span id="updated">${fetchedAt === undefined ? nothing : transfer.updated(ago(tag, seconds))}</span>
      <button type="button" class="quiet" aria-describedby="updated" @click=${reload}>${transfer.reload}</button>
    </div>
    ${unreadable > 0 ? html`<p class="muted">${transfer.unreadable(unreadable)}</p>` : nothing} `;
}
