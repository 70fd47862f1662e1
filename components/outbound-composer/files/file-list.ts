import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Words } from '../../../src/index.js';
import type { FileRow } from './file-rows.js';

type Part = TemplateResult | typeof nothing;

/** The button that the focus goes to when another of its row, or its row, goes away. */
const leaveButton = '.leave';

/** Before a row goes away the focus moves to the next, so that it is never lost. */
function passOn({ currentTarget }: Event): void {
  const row = currentTarget instanceof Element ? currentTarget.closest('li') : null;
  const next = row?.nextElementSibling ?? row?.previousElementSibling;
  next?.querySelector<HTMLElement>(leaveButton)?.focus();
}

/** A button that goes away itself leaves the focus in its row. */
function stayInRow({ currentTarget }: Event): void {
  if (currentTarget instanceof Element) currentTarget.closest('li')?.querySelector<HTMLElement>(leaveButton)?.focus();
}

function fileButton(id: string, kind: 'again' | 'leave', { label, act }: FileRow['leave']): TemplateResult {
  const press = (event: Event): void => {
    if (kind === 'leave') passOn(event);
    else stayInRow(event);
    act();
  };
  return html`
    <button
      id="${kind}-${id}"
      class=${kind}
      type="button"
      aria-labelledby="${kind}-${id} file-${id}"
      aria-describedby="state-${id}"
      @click=${press}
    >
      ${label}
    </button>
  `;
}

const item = ({ files }: Words, { key, name, bytes, state, isStuck, again, leave }: FileRow): TemplateResult => html`
  <li class="file ${isStuck ? 'stuck' : ''}">
    <bdi id="file-${key}" class="file-name">${name}</bdi>
    <span class="hint">${files.size(bytes)}</span>
    <span id="state-${key}" class="state" dir="auto">${state}</span>
    <span class="actions">
      ${again ? fileButton(key, 'again', again) : nothing} ${fileButton(key, 'leave', leave)}
    </span>
  </li>
`;

function total({ files }: Words, bytes: number, most: number | undefined): TemplateResult {
  if (most === undefined) return html`<p class="hint">${files.total}: ${files.size(bytes)}</p>`;
  return html`
    <p class="hint total">
      <meter min="0" max=${most} value=${Math.min(bytes, most)} aria-label=${files.total}></meter>
      ${files.totalOf(files.size(bytes), files.size(most))}
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
        (row) => item(words, row),
      )}
    </ul>
    ${total(words, bytes, most)}
  `;
}
