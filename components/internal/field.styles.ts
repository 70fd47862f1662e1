import { css } from 'lit';

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
