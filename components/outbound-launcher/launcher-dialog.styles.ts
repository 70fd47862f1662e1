import { css } from 'lit';

export const dialogStyles = css`
  :host(:state(opened-inline)) {
    display: block;
    inline-size: 100%;
  }

  form {
    display: grid;
    gap: 12px;
  }

  header {
    display: flex;
    align-items: center;
    justify-content: space-between;
  }

  .channels {
    display: grid;
    grid-auto-flow: column;
    grid-auto-columns: 1fr;
    gap: 6px;
  }

  .channels label {
    display: flex;
    align-items: center;
    justify-content: center;
    min-block-size: 32px;
    border: var(--_line);
    border-radius: var(--_radius);
    cursor: pointer;
  }

  .channels label:has(:checked) {
    border-color: var(--_accent);
    background: var(--_selected);
    font-weight: 600;
  }

  .channels label:has(:focus-visible) {
    outline: 2px solid var(--_accent);
    outline-offset: 1px;
  }

  /* its label shows it */
  .channels input:focus-visible {
    outline: none;
  }

  .channels input {
    inline-size: auto;
    min-block-size: 0;
    margin-inline-end: 6px;
    accent-color: var(--_accent);
  }

  .person {
    display: grid;
  }

  p.warning {
    color: var(--_warning);
  }

  p.warning button {
    min-block-size: 24px;
    padding: 1px 8px;
  }
`;
