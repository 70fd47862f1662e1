const isSkipped = (node: Node): boolean =>
  node instanceof Element && (node.matches('style, script') || !node.checkVisibility());

const readIn = (node: Node): string => {
  if (node instanceof Text) return node.data;
  if (isSkipped(node)) return '';
  const inside =
    node instanceof Element && node.shadowRoot ? [node.shadowRoot, ...node.childNodes] : [...node.childNodes];
  return inside.map(readIn).join(' ');
};

/** Everything that can be read in a part of the page, through shadow roots. */
export const textOf = (root: Element): string => readIn(root).replace(/\s+/g, ' ').trim();

/** What an attribute such as `aria-describedby` points to, as text. */
export function described(element: Element, by = 'aria-describedby'): string {
  const ids = element.getAttribute(by)?.split(/\s+/) ?? [];
  const root = element.getRootNode() as Document | ShadowRoot;
  return ids
    .map((id) => root.getElementById(id)?.textContent ?? '')
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Waits until something holds; the error shows what was to be read instead. */
export async function until(holds: () => boolean): Promise<void> {
  const end = performance.now() + 10_000;
  while (!holds()) {
    if (performance.now() > end) throw new Error(`It never happened: ${String(holds)}\n${textOf(document.body)}`);
    await new Promise(requestAnimationFrame);
  }
}
