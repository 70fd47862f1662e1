import { css } from 'lit';

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

  .message {
    display: grid;
    gap: 2px;
    justify-self: start;
    max-inline-size: min(88%, 38rem);
    padding: 6px 10px 7px;
    border: var(--_line);
    border-radius: calc(var(--_radius) + 3px);
    border-end-start-radius: 2px;
    overflow-wrap: anywhere;
  }

  .message.outbound {
    justify-self: end;
    border-color: transparent;
    border-end-start-radius: calc(var(--_radius) + 3px);
    border-end-end-radius: 2px;
    background: var(--_selected);
  }

  .message.queued,
  .message.unknown {
    border: 1px dashed var(--_muted);
  }

  .message.failed {
    border-color: var(--_danger);
    background: transparent;
  }

  .message.wide {
    inline-size: 100%;
    max-inline-size: min(100%, 52rem);
  }

  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }

  .choices button {
    padding-inline: 6px;
  }

  .about {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.8em;
    justify-content: space-between;
    font-size: 0.93em;
  }

  .author {
    font-weight: 600;
  }

  .about time {
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }

  .text {
    white-space: pre-wrap;
  }

  .message .subject {
    font-weight: 600;
  }

  .copies {
    color: var(--_muted);
    font-size: 0.93em;
  }

  .files {
    display: grid;
    gap: 2px;
    margin-block: 3px;
  }

  .file {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.8em;
    font-size: 0.93em;
  }

  .file.refused .state,
  .file.expired .state {
    color: var(--_danger);
    font-weight: 600;
  }

  .message a {
    color: var(--_accent);
  }

  .status {
    color: var(--_muted);
    font-size: 0.93em;
    text-align: end;
  }

  .status.sent::before {
    content: '✓ ';
    content: '✓ ' / '';
  }

  .status.delivered::before {
    content: '✓✓ ';
    content: '✓✓ ' / '';
  }

  .failed .status {
    color: var(--_danger);
    font-weight: 600;
    text-align: start;
  }

  .unknown .status {
    color: var(--_warning);
    font-weight: 600;
    text-align: start;
  }

  .message .actions {
    margin-block-start: 3px;
  }

  @media (forced-colors: active) {
    .message.outbound {
      border: 1px solid CanvasText;
    }
  }
`;
