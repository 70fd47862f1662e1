import { css } from 'lit';

export const wrapUpStyles = css`
  :host {
    display: block;
    max-inline-size: 28rem;
  }

  .card {
    display: grid;
    gap: 10px;
    padding: 14px;
    border: var(--_line);
    border-block-start: 3px solid var(--_accent);
    border-radius: var(--_radius);
    background: var(--_surface);
  }

  header {
    display: grid;
    gap: 2px;
    overflow-wrap: anywhere;
  }

  .codes {
    display: grid;
    gap: 6px;
  }

  .remaining {
    color: var(--_warning);
    font-variant-numeric: tabular-nums;
  }
`;
