import { css } from 'lit';

/** Buttons, as every element has them. */
export const buttonStyles = css`
  button,
  input,
  select,
  textarea {
    margin: 0;
    border: var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: inherit;
    font: inherit;
  }

  button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.4em;
    min-block-size: 30px;
    padding: 3px 11px;
    cursor: pointer;
  }

  button:hover {
    background: color-mix(in srgb, var(--_text) 7%, var(--_surface));
  }

  button[aria-disabled='true'] {
    border-style: dashed;
    color: var(--_muted);
    cursor: not-allowed;
  }

  button.primary {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 600;
  }

  button.primary:hover {
    background: color-mix(in srgb, var(--_accent) 88%, var(--_text));
  }

  button.primary[aria-disabled='true'] {
    border-color: var(--_border);
    background: transparent;
    color: var(--_muted);
  }

  button.quiet {
    border-color: transparent;
    background: transparent;
  }

  button.quiet:hover {
    background: var(--_hover);
  }

  @media (forced-colors: active) {
    button.primary,
    [aria-selected='true'],
    [aria-current='true'] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }

    button[aria-disabled='true'] {
      forced-color-adjust: none;
      border-color: GrayText;
      background: Canvas;
      color: GrayText;
    }
  }
`;
