import { css } from 'lit';

export const composeStyles = css`
  .compose {
    display: grid;
    flex: none;
    gap: 7px;
    max-block-size: 70%;
    padding: 10px 14px 12px;
    overflow: auto;
    border-block-start: var(--_line);
  }

  .compose .subject .label {
    margin-inline-end: 0.8em;
    color: var(--_muted);
  }

  textarea {
    display: block;
    min-block-size: calc(2lh + 10px);
    max-block-size: calc(10lh + 10px);
    field-sizing: content;
    resize: none;
  }

  textarea:read-only,
  input:read-only {
    border-style: dashed;
    color: var(--_muted);
  }

  #why {
    display: grid;
    gap: 6px;
  }

  #why:empty {
    margin-block-start: -7px;
  }

  #hint {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.4em;
    font-variant-numeric: tabular-nums;
  }

  .costly {
    color: var(--_warning);
  }

  footer {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
  }

  footer .inline {
    flex: 1 0 100%;
    max-inline-size: 100%;
    margin: 0;
  }

  footer [part='send'] {
    min-inline-size: 6rem;
    margin-inline-start: auto;
  }

  #templates {
    padding: 8px;
  }

  #templates [role='listbox'] {
    margin-block-start: 6px;
  }

  .template {
    min-inline-size: 0;
  }

  .name {
    display: block;
    font-weight: 600;
  }

  .preview {
    display: -webkit-box;
    overflow: hidden;
    color: var(--_muted);
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }
`;
