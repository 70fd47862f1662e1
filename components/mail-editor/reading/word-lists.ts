import { declared } from './declared.js';
import { isNothing } from './nodes.js';

/** A list that is being put together, and how deep it stands. */
interface OpenList {
  readonly level: number;
  readonly list: Element;
}

const levelOf = (paragraph: Element): number =>
  Number(/level(\d+)/.exec(declared(paragraph, 'mso-list') ?? '')?.[1] ?? 0);

const markersIn = (paragraph: Element): readonly Element[] =>
  [...paragraph.querySelectorAll('[data-style*="mso-list" i]')].filter(
    (element) => declared(element, 'mso-list') === 'ignore',
  );

const number = /^\s*\(?(\d+|[a-z]+)[.)]/i;

/** The list that a paragraph looks like being in, by the bullet or number that was typed for it. */
function listFor(paragraph: Element): Element {
  const marker = markersIn(paragraph).map(({ textContent }) => textContent);
  const [, count] = number.exec(marker.join('')) ?? [];
  const list = paragraph.ownerDocument.createElement(count === undefined ? 'ul' : 'ol');
  if (count !== undefined && count !== '1') list.setAttribute('start', count);
  return list;
}

/** The paragraph as an item, without its bullet or number. */
function itemOf(paragraph: Element): Element {
  const page = paragraph.ownerDocument;
  const [item, line] = [page.createElement('li'), page.createElement('p')];
  for (const marker of markersIn(paragraph)) marker.remove();
  line.append(...paragraph.childNodes);
  item.append(line);
  return item;
}

/** Puts paragraphs that follow each other into lists, and those into each other. */
class ListBuilder {
  readonly #open: OpenList[] = [];
  #outermost: Element | undefined;

  /** Is a paragraph that stands right behind this node the next of the same lists? */
  goesOnBehind(node: Node | null): boolean {
    return node !== null && node === this.#outermost;
  }

  add(paragraph: Element): void {
    const level = levelOf(paragraph);
    const list = listFor(paragraph);
    this.#close(level, list.localName);
    let at = this.#open.at(-1);
    if (at?.level !== level) at = this.#begin(paragraph, { level, list });
    at.list.append(itemOf(paragraph));
    paragraph.remove();
  }

  /** Ends the lists that an item of this depth and kind does not stand in. */
  #close(level: number, kind: string): void {
    for (let last = this.#open.at(-1); last; last = this.#open.at(-1)) {
      if (last.level < level || (last.level === level && last.list.localName === kind)) return;
      this.#open.pop();
    }
  }

  #begin(paragraph: Element, begun: OpenList): OpenList {
    const above = this.#open.at(-1)?.list.lastElementChild;
    if (above) above.append(begun.list);
    else {
      paragraph.before(begun.list);
      this.#outermost = begun.list;
    }
    this.#open.push(begun);
    return begun;
  }
}

function whatStandsBefore(node: Node): Node | null {
  let before = node.previousSibling;
  while (before && isNothing(before)) before = before.previousSibling;
  return before;
}

/** Makes lists of the paragraphs that Word and Outlook write for them, which only look like lists. */
export function makeWordLists(nodes: DocumentFragment): void {
  let builder = new ListBuilder();
  for (const paragraph of nodes.querySelectorAll('p[data-style*="mso-list" i]')) {
    if (levelOf(paragraph) === 0) continue;
    if (!builder.goesOnBehind(whatStandsBefore(paragraph))) builder = new ListBuilder();
    builder.add(paragraph);
  }
}
