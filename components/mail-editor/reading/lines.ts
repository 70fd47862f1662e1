import { holdsBlock, isBlank, isBlock, isNothing } from './nodes.js';

/** Is it one line, as Gmail, Apple Mail and others write each of them? */
const isLine = (node: Node): node is Element => node instanceof HTMLDivElement && !holdsBlock(node);

/** Puts lines that follow each other into one paragraph; an empty one ends it. */
class LineGatherer {
  #paragraph: Element | undefined;
  #isLineOpen = false;

  add(node: ChildNode): void {
    if (isNothing(node)) return;
    if (isLine(node) || node instanceof HTMLBRElement) this.#addLine(node);
    else if (isBlock(node)) this.#paragraph = undefined;
    else this.#addPiece(node);
  }

  #addLine(line: Element): void {
    const isEnd = line instanceof HTMLBRElement;
    if (isBlank(line)) {
      // a break ends the line that is open; without one, and as a line of its own, it is an empty line
      if (!(isEnd && this.#isLineOpen)) this.#paragraph = undefined;
      line.remove();
    } else {
      this.#begin(line).append(...line.childNodes);
      line.remove();
    }
    this.#isLineOpen = false;
  }

  #addPiece(piece: ChildNode): void {
    if (isBlank(piece) && !this.#isLineOpen) return;
    const paragraph = this.#isLineOpen && this.#paragraph ? this.#paragraph : this.#begin(piece);
    paragraph.append(piece);
    this.#isLineOpen = true;
  }

  /** The paragraph, with a new line in it. */
  #begin(at: ChildNode): Element {
    const page = at.ownerDocument ?? document;
    if (this.#paragraph) this.#paragraph.append(page.createElement('br'));
    else {
      this.#paragraph = page.createElement('p');
      at.before(this.#paragraph);
    }
    return this.#paragraph;
  }
}

/** Makes paragraphs of lines that other programs write one by one, with an empty one where a paragraph ends. */
export function gatherLines(nodes: DocumentFragment): void {
  for (const container of [nodes, ...nodes.querySelectorAll('*')]) {
    const children = [...container.childNodes];
    if (!children.some(isLine)) continue;
    const gatherer = new LineGatherer();
    for (const child of children) gatherer.add(child);
  }
}
