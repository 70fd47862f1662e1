import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Words } from '../../../src/index.js';
import type { FileRow } from './file-rows.js';

type Part = TemplateResult | typeof nothing;

/** The button that the focus goes to when another of its row, or its row, goes away. */
const leaveButton = '.leave';

/** Before a row goes away the focus moves to the next, or to where files come from, so that it is never lost. */
function passOn({ currentTarget }: Event): void {
  if (!(currentTarget instanceof Element)) return;
  const row = currentTarget.closest('li');
  const next = (row?.nextElementSibling ?? row?.previousElementSibling)?.querySelector<HTMLElement>(leaveButton);
  const root = currentTarget.getRootNode();
  const first = root instanceof ShadowRoot ? root.querySelector<HTMLElement>('[part="attach"]') : null;
  (next ?? first)?.focus();
}

/** A button that goes away itself leaves the focus in its row. */
function stayInRow({ currentTarget }: Event): void {
  if (currentTarget instanceof Element) currentTarget.closest('li')?.querySelector<HTMLElement>(leaveButton)?.focus();
}

type Act = FileRow['leave'];

function fileButton(at: number, kind: 'again' | 'leave', { label, act }: Act): TemplateResult {
  const press = (event: Event): void => {
    if (kind === 'leave') passOn(event);
    else stayInRow(event);
    act();
  };
  return html`
    <button
      id="${kind}-${at}"
      class=${kind}
      type="button"
      aria-labelledby="${kind}-${at} file-${at}"
      aria-describedby="state-${at}"
      @click=${press}
    >
      ${label}
    </button>
  `;
}

// because what a desktop calls a file may be no id of a page, it goes by its place
const item = ({ files }: Words, row: FileRow, at: number): TemplateResult => html`
  <li class="file ${row.isStuck ? 'stuck' : ''}">
    <bdi id="file-${at}" class="file-name">${row.name}</bdi>
    <bdi class="hint">${files.size(row.bytes)}</bdi>
    <span id="state-${at}" class="state" dir="auto">${row.state}</span>
    <span class="actions">
      ${row.again ? fileButton(at, 'again', row.again) : nothing} ${fileButton(at, 'leave', row.leave)}
    </span>
  </li>
`;

function total({ files }: Words, bytes: number, most: number | undefined): TemplateResult {
  if (most === undefined) return html`<p class="hint" dir="auto">${files.totalIs(files.size(bytes))}</p>`;
  return html`
    <p class="hint total">
      <meter min="0" max=${most} value=${Math.min(bytes, most)} aria-label=${files.total}></meter>
      <bdi>${files.totalOf(files.size(bytes), files.size(most))}</bdi>
    </p>
  `;
}

/** The files of a message, how far they are, and how much they have together. */
export function fileList(words: Words, rows: readonly FileRow[], bytes: number, most: number | undefined): Part {
  if (rows.length === 0) return nothing;
  return html`
    <ul class="files" aria-label=${words.files.list}>
      ${repeat(
        rows,
        ({ key }) => key,
        (row, at) => item(words, row, at),
      )}
    </ul>
    ${total(words, bytes, most)}
  `;
}
