import { holdsBlock, isBlank, isBlock } from './nodes.js';

const between = ' | ';

/** What stands in a cell, without a paragraph that is only there for it. */
function contentOf(cell: Element): Element {
  const [only, ...others] = [...cell.childNodes].filter((node) => !isBlank(node));
  return only && others.length === 0 && isBlock(only) && only.matches('p, div') ? only : cell;
}

function rowsOf(table: HTMLTableElement): readonly (readonly Element[])[] {
  return [...table.rows]
    .map(({ cells }) => [...cells].map(contentOf))
    .map((row) => row.slice(0, row.findLastIndex((cell) => !isBlank(cell)) + 1))
    .filter((row) => row.length > 0);
}

/** The table as lines of text, a row each. */
function asLines(table: HTMLTableElement): Element {
  const page = table.ownerDocument;
  const lines = page.createElement('p');
  for (const [index, row] of rowsOf(table).entries()) {
    if (index > 0) lines.append(page.createElement('br'));
    for (const [column, cell] of row.entries()) {
      if (column > 0) lines.append(between);
      for (const lineBreak of cell.querySelectorAll('br')) lineBreak.replaceWith(' ');
      lines.append(...cell.childNodes);
    }
  }
  return lines;
}

function titleAbove(table: HTMLTableElement): void {
  const { caption } = table;
  if (!caption) return;
  const title = table.ownerDocument.createElement('p');
  title.append(...caption.childNodes);
  caption.remove();
  table.before(title);
}

/** Takes a table apart that only places things beside each other: they come one below the other. */
function takeApart(table: HTMLTableElement): void {
  for (const cell of table.querySelectorAll('td, th')) {
    const block = table.ownerDocument.createElement('div');
    block.append(...cell.childNodes);
    cell.replaceWith(block);
  }
  for (const frame of table.querySelectorAll('tbody, thead, tfoot, tr')) frame.replaceWith(...frame.childNodes);
  table.replaceWith(...table.childNodes);
}

function isData(table: HTMLTableElement): boolean {
  const cells = [...table.rows].flatMap((row) => [...row.cells]);
  return rowsOf(table).some(({ length }) => length > 1) && !cells.some((cell) => holdsBlock(contentOf(cell)));
}

/** Makes lines of text of tables, which a mail of ours has not. */
export function unfoldTables(nodes: DocumentFragment): void {
  // from the innermost outwards
  for (const table of [...nodes.querySelectorAll('table')].reverse()) {
    titleAbove(table);
    if (isData(table)) table.replaceWith(asLines(table));
    else takeApart(table);
  }
}
