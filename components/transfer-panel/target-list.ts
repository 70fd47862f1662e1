import { html, nothing, type TemplateResult } from 'lit';
import { languageOf, whyNotTarget, type DirectoryView, type TransferTarget, type Words } from '../../src/index.js';
import { explanation } from '../internal/explanation.js';
import { searchableList, type ListboxOption } from '../internal/listbox.js';
import type { ListboxController } from '../internal/listbox-controller.js';
import { ago } from './ago.js';

/** How many targets are drawn at once; how many more there are is said in words. */
const most = 100;

/** What the list of targets shows and does. */
export interface TargetList {
  readonly words: Words;
  readonly tag: string;
  readonly directory: DirectoryView;
  readonly keys: ListboxController;
  /** How long ago the list was fetched. */
  readonly age: number;
  readonly reload: () => void;
}

/** The targets that are drawn. */
export const drawn = ({ targets }: DirectoryView): readonly TransferTarget[] => targets.slice(0, most);

function option({ transfer }: Words, target: TransferTarget, selected: boolean): ListboxOption {
  const { id, name, detail, availability } = target;
  const closed = whyNotTarget(target) !== undefined;
  const content = html`
    <span class="who"><bdi>${name}</bdi> ${detail ? html`<bdi class="muted">${detail}</bdi>` : nothing}</span>
    <span class="availability ${availability}"
      >${closed ? transfer.cannotTake : transfer.availability[availability]}</span
    >
  `;
  return { id, selected, closed, content };
}

/** What there is to say about a list without rows. */
function whyEmpty({ transfer }: Words, { targets, total, busy, problem, kind }: DirectoryView): string | undefined {
  if (targets.length > 0 || problem) return undefined;
  if (total > 0) return transfer.none;
  return busy ? undefined : transfer.empty[kind];
}

/** Queues or agents to choose from: searched, with their availability and the age of the news (T2, T3). */
export function targetList(list: TargetList): TemplateResult {
  const { words, directory, keys } = list;
  const { transfer } = words;
  const { kind, query, targets, total, busy, problem } = directory;
  const rows = drawn(directory);
  const counted = transfer.found(rows.length, total);
  const empty = whyEmpty(words, directory);
  return html`
    ${searchableList({
      keys,
      query,
      busy,
      searchLabel: transfer.search[kind],
      label: transfer.targets[kind],
      options: rows.map((target) => option(words, target, target.id === directory.selected?.id)),
      found: busy ? '' : (empty ?? counted),
    })}
    ${empty ? html`<p class="muted">${empty}</p>` : nothing}
    ${targets.length > rows.length ? html`<p class="muted">${transfer.more(targets.length - rows.length)}</p>` : nothing}
    <div role="status">
      ${busy ? html`<p>${transfer.loading}</p>` : nothing} ${problem && !busy ? explanation(words, problem) : nothing}
    </div>
    ${footer(list, counted)}
  `;
}

/** How much is shown, how old it is, and the button that fetches it anew. */
function footer({ words: { transfer }, tag, directory, age, reload }: TargetList, counted: string): TemplateResult {
  const { fetchedAt, total } = directory;
  return html`
    <div class="news muted">
      <span>${total > 0 ? counted : nothing}</span>
      <span id="updated">${fetchedAt === undefined ? nothing : transfer.updated(ago(languageOf(tag), age))}</span>
      <button type="button" class="quiet" aria-describedby="updated" @click=${reload}>${transfer.reload}</button>
    </div>
  `;
}
