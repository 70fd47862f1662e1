import { css } from 'lit';

/**
 * What every element shares. The host page's `color-scheme` decides between light and dark, or the attribute `darkmode`,
 * which is what a desktop layout can bind; the public properties are
 * `--outbound-accent`, `--outbound-surface`, `--outbound-text`, `--outbound-muted`, `--outbound-border`,
 * `--outbound-danger`, `--outbound-radius` and `--outbound-font`.
 */
export const baseStyles = css`
  :host {
    --_surface: var(--outbound-surface, light-dark(#ffffff, #1c1f24));
    --_text: var(--outbound-text, light-dark(#1d2126, #e8eaed));
    --_muted: var(--outbound-muted, light-dark(#59616b, #a6adb6));
    --_border: var(--outbound-border, light-dark(#d5d9de, #3a4048));
    --_accent: var(--outbound-accent, light-dark(#0b62c4, #7db4ff));
    --_on-accent: light-dark(#ffffff, #0d1420);
    --_danger: var(--outbound-danger, light-dark(#b3261e, #ff9d94));
    --_warning: light-dark(#7a4d00, #f0bd6a);
    --_good: light-dark(#1a6b3a, #7fd19b);
    --_hover: color-mix(in srgb, var(--_text) 7%, transparent);
    --_selected: color-mix(in srgb, var(--_accent) 13%, transparent);
    --_radius: var(--outbound-radius, 6px);
    --_line: 1px solid var(--_border);

    box-sizing: border-box;
    color: var(--_text);
    font: var(--outbound-font, 13px/1.45 system-ui, sans-serif);
    text-align: start;
    -webkit-text-size-adjust: 100%;
  }

  :host([darkmode='true']) {
    color-scheme: dark;
  }

  :host([darkmode='false']) {
    color-scheme: light;
  }

  *,
  *::before,
  *::after {
    box-sizing: inherit;
  }

  :host([hidden]),
  [hidden] {
    display: none !important;
  }

  h2,
  p,
  ul,
  ol,
  fieldset,
  legend {
    margin: 0;
    padding: 0;
    border: 0;
  }

  ul,
  ol {
    list-style: none;
  }

  h2 {
    font-size: 1.1em;
    font-weight: 600;
  }

  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 1px;
  }

  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  .muted {
    color: var(--_muted);
  }

  @media (forced-colors: active) {
    :host {
      --_surface: Canvas;
      --_text: CanvasText;
      --_muted: CanvasText;
      --_border: CanvasText;
      --_accent: Highlight;
      --_on-accent: HighlightText;
      --_danger: CanvasText;
      --_warning: CanvasText;
      --_good: CanvasText;
      --_hover: Canvas;
    }
  }
`;
