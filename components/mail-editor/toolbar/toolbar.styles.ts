import { css } from 'lit';

/** The toolbar of a mail editor, and what it opens. */
export const toolbarStyles = css`
  .formatting {
    display: flex;
    flex-wrap: wrap;
    gap: 2px;
    align-items: center;
    margin-block-end: 4px;
  }

  .formatting button {
    inline-size: 30px;
    min-block-size: 30px;
    padding: 0;
    border-color: transparent;
    background: transparent;
  }

  .formatting button:hover {
    background: var(--_hover);
  }

  .formatting button:is([aria-pressed='true'], [aria-expanded='true'], .here) {
    border-color: var(--_accent);
    background: var(--_selected);
    color: var(--_accent);
  }

  .formatting select {
    inline-size: auto;
    min-block-size: 30px;
    padding-block: 2px;
  }

  .formatting select[aria-disabled='true'] {
    border-style: dashed;
    color: var(--_muted);
  }

  .icon {
    inline-size: 16px;
    block-size: 16px;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .sided:dir(rtl) {
    transform: scaleX(-1);
  }

  .link-form {
    display: flex;
    flex-wrap: wrap;
    gap: 7px;
    align-items: start;
    margin-block-end: 6px;
    padding: 10px;
    border: var(--_line);
    border-radius: var(--_radius);
  }

  .link-form .field {
    flex: 1 1 14rem;
    min-inline-size: 0;
  }

  .link-form .actions {
    flex: 1 0 100%;
  }

  .link-form .notice {
    margin-block-start: 6px;
  }

  .link-card {
    flex-wrap: wrap;
    gap: 4px 8px;
    align-items: center;
    inline-size: max-content;
    max-inline-size: min(36rem, calc(100vw - 16px));
    padding-block: 4px;
    padding-inline: 10px 4px;
  }

  .link-card:popover-open {
    display: flex;
  }

  .link-card span {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .link-card bdi {
    color: var(--_muted);
  }

  @media (forced-colors: active) {
    .formatting button:is([aria-pressed='true'], [aria-expanded='true'], .here) {
      forced-color-adjust: none;
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
    }
  }
`;
