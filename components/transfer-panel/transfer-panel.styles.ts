import { css } from 'lit';

export const transferStyles = css`
  :host {
    display: inline-block;
  }

  :host(:state(opened-inline)) {
    display: block;
    inline-size: 100%;
  }

  .trigger .mark {
    inline-size: 8px;
    block-size: 8px;
    border: 2px solid var(--_accent);
    border-radius: 50%;
  }

  .trigger .mark.problem {
    border-color: var(--_danger);
    border-radius: 0;
    background: var(--_danger);
  }

  .dialog,
  .directory,
  #targets {
    display: grid;
    gap: 10px;
  }

  header {
    display: flex;
    align-items: start;
    justify-content: space-between;
    gap: 8px;
  }

  header p {
    overflow-wrap: anywhere;
  }

  .tabs {
    display: flex;
    border-block-end: var(--_line);
  }

  .tabs button {
    flex: 1;
    border-width: 0;
    border-block-end: 2px solid transparent;
    border-radius: 0;
  }

  .tabs [aria-selected='true'] {
    border-block-end-color: var(--_accent);
    font-weight: 600;
  }

  .tabs :focus-visible {
    outline-offset: -2px;
  }

  @media (forced-colors: active) {
    .tabs [aria-selected='true'] {
      background: Highlight;
    }

    .tabs [aria-selected='true']:focus-visible {
      outline-color: HighlightText;
    }
  }

  .who {
    flex: 1;
  }

  .who .muted {
    font-weight: 400;
  }

  .availability {
    display: flex;
    flex: 0 1 auto;
    align-items: baseline;
    gap: 6px;
    max-inline-size: 60%;
    font-size: 0.93em;
    font-weight: 400;
  }

  .availability::before {
    content: '';
    flex: none;
    inline-size: 8px;
    block-size: 8px;
    border: 2px solid var(--_muted);
    border-radius: 50%;
  }

  .availability.available::before {
    border-color: var(--_good);
    background: var(--_good);
  }

  .availability.busy::before {
    border-color: var(--_warning);
    background: linear-gradient(var(--_warning), var(--_warning)) center / 100% 2px no-repeat;
  }

  @media (forced-colors: active) {
    [aria-selected='true'] .availability::before {
      border-color: currentColor;
    }
  }

  .news {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px 10px;
    font-size: 0.93em;
  }

  .news button {
    margin-inline-start: auto;
    color: var(--_accent);
  }

  #status {
    display: grid;
    gap: 6px;
  }

  #status:not(:has(*)) {
    display: none;
  }

  .confirm {
    overflow-wrap: anywhere;
  }
`;
