/**
 * Gives a shadow root a `getSelection` of its own where the browser's roots have none, because the editor would else give
 * one to all roots of the page.
 */
export function ownSelection(root: Node): void {
  if (!(root instanceof ShadowRoot)) return;
  const itself = root as ShadowRoot & { getSelection?: () => Selection | null };
  itself.getSelection ??= () => root.ownerDocument.getSelection();
}
