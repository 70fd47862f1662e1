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

/** Fields and notices, as every element has them. */
export const fieldStyles = css`
  input,
  select,
  textarea {
    inline-size: 100%;
    min-block-size: 32px;
    padding: 4px 9px;
  }

  input[aria-invalid='true'],
  textarea[aria-invalid='true'],
  select[aria-invalid='true'] {
    border-color: var(--_danger);
  }

  ::placeholder {
    color: var(--_muted);
    opacity: 1;
  }

  .field {
    display: grid;
    gap: 3px;
  }

  .field > label,
  .field > .label {
    font-weight: 600;
  }

  .hint {
    color: var(--_muted);
    font-size: 0.93em;
  }

  .error {
    color: var(--_danger);
  }

  .error:empty {
    display: none;
  }

  .notice {
    display: grid;
    gap: 6px;
    padding: 8px 10px;
    border: var(--_line);
    border-inline-start: 3px solid var(--_danger);
    border-radius: var(--_radius);
  }

  .notice.warning {
    border-inline-start-color: var(--_warning);
  }

  .notice blockquote {
    margin-block: 0.4em;
    margin-inline: 0;
    padding-inline-start: 0.8em;
    border-inline-start: 3px solid currentcolor;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }

  .notice strong {
    font-weight: 600;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }
`;

/** Buttons, fields and notices together. */
export const controlStyles = [buttonStyles, fieldStyles];
