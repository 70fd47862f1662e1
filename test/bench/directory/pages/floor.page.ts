import type { TransferTarget } from '../../../../src/index.js';
import { changesOf, entriesOf, plain, searchedOf } from '../entries.js';

const rowHeight = 48;
const height = 336;
const beyond = 10;

const make = (tag: string, parent: Element): HTMLElement => parent.appendChild(document.createElement(tag));

/** Rows that are filled again and again. */
function rowIn(list: Element) {
  const box = make('div', list);
  box.setAttribute('role', 'option');
  box.style.blockSize = `${rowHeight}px`;
  const parts = [make('span', box), make('span', box), make('span', box)];
  return {
    box,
    fill: ({ name, detail, availability }: TransferTarget) => {
      [name, detail ?? '', availability].forEach((text, index) => {
        const part = parts[index]!;
        if (part.textContent !== text) part.textContent = text;
      });
    },
  };
}

/** A search field over a window of rows, by hand in plain DOM: what nothing can be much faster than. */
export function begin(count: number) {
  const entries = entriesOf(count);
  const searched = searchedOf(entries);
  const places = new Map(entries.map(({ id }, place) => [id, place]));
  const panel = make('div', document.body);
  panel.popover = 'auto';
  const field = make('input', panel) as HTMLInputElement;
  const list = make('div', panel);
  list.setAttribute('role', 'listbox');
  list.style.cssText = `overflow: auto; block-size: ${height}px; inline-size: 400px`;
  let rows: ReturnType<typeof rowIn>[] = [];
  let found: number[] = [];
  let changes: TransferTarget[] = [];
  const draw = (): void => {
    const shown = Math.min(found.length, Math.ceil(height / rowHeight) + beyond);
    while (rows.length < shown) rows.push(rowIn(list));
    for (const { box } of rows.splice(shown)) box.remove();
    rows.forEach((row, index) => row.fill(entries[found[index]!]!));
    list.style.paddingBlockEnd = `${(found.length - shown) * rowHeight}px`;
  };
  const search = (): void => {
    const query = plain(field.value);
    found = [];
    searched.forEach((text, place) => {
      if (text.includes(query)) found.push(place);
    });
    draw();
  };
  field.addEventListener('input', search);
  return {
    open: () => {
      search();
      panel.showPopover();
      field.focus();
    },
    close: () => {
      panel.hidePopover();
      field.value = '';
      for (const { box } of rows) box.remove();
      rows = [];
    },
    field: () => field,
    makeChanges: (shown: string[], round: number) => {
      changes = changesOf(entries, shown, round);
    },
    change: () => {
      for (const entry of changes) entries[places.get(entry.id)!] = entry;
      draw();
    },
    shown: () => rows.map(({ box }) => box.textContent),
  };
}
