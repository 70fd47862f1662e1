/** What a relation such as `aria-describedby` points to, as text. */
export function described(element: Element, by = 'aria-describedby'): string {
  const ids = element.getAttribute(by)?.split(/\s+/) ?? [];
  const root = element.getRootNode() as Document | ShadowRoot;
  const words = ids.map((id) => root.getElementById(id)?.textContent ?? '');
  return words.join(' ').replace(/\s+/g, ' ').trim();
}
