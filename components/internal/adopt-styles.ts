import type { CSSResult } from 'lit';

/** Adds the styles of a part that came later to those of its element; those it has already are not added again. */
export function adoptMore(root: Node, styles: readonly CSSResult[]): void {
  if (!(root instanceof ShadowRoot)) return;
  for (const { styleSheet } of styles)
    if (styleSheet && !root.adoptedStyleSheets.includes(styleSheet)) root.adoptedStyleSheets.push(styleSheet);
}
