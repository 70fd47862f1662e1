import { css } from 'lit';

/** The messages of a conversation in their place, with what stands above and between them. */
export const transcriptStyles = css`
  .transcript {
    display: flex;
    position: relative;
    flex: 1 1 8rem;
    flex-direction: column;
    min-block-size: 5rem;
  }

  .log {
    display: flex;
    flex: 1 1 auto;
    flex-direction: column;
    min-block-size: 0;
    padding: 10px 14px 2px;
    overflow: hidden auto;
    overscroll-behavior: contain;
    /* because the reader is kept in place by hand, where rows come and go */
    overflow-anchor: none;
  }

  .log:focus-visible,
  .row:focus-visible,
  .apart:focus-visible {
    outline-offset: -2px;
  }

  .log > * {
    flex: none;
  }

  .rows {
    position: relative;
  }

  .row,
  .apart {
    display: grid;
    gap: 8px;
    padding-block-end: 8px;
  }

  .apart {
    position: absolute;
    inset-inline: 0;
    inset-block-start: var(--_top);
  }

  .lead {
    display: grid;
    gap: 8px;
  }

  .lead > :last-child {
    margin-block-end: 8px;
  }

  details {
    padding-block-end: 8px;
    border-block-end: 1px dashed var(--_border);
    color: var(--_muted);
  }

  details ol {
    padding-block-start: 8px;
    color: var(--_text);
  }

  details .row {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 72px;
  }

  summary {
    cursor: pointer;
  }

  summary > * {
    display: inline-block;
    margin-inline-end: 0.8em;
  }

  summary .subject {
    color: var(--_text);
  }

  .older {
    justify-self: center;
  }

  .below {
    position: absolute;
    inset-block-end: 10px;
    inset-inline: 0;
    max-inline-size: calc(100% - 28px);
    margin-inline: auto;
    border-color: var(--_accent);
    box-shadow: 0 1px 6px rgb(0 0 0 / 25%);
    inline-size: max-content;
  }

  .day {
    color: var(--_muted);
    font-size: 0.93em;
    text-align: center;
  }

  .new {
    display: flex;
    align-items: center;
    gap: 10px;
    color: var(--_danger);
    font-size: 0.93em;
    font-weight: 600;
  }

  .new::before,
  .new::after {
    flex: 1;
    border-block-start: 1px solid;
    content: '';
  }
`;
