import { css } from 'lit';

export const transcriptStyles = css`
  .log {
    display: flex;
    flex: 1 1 8rem;
    flex-direction: column;
    gap: 8px;
    min-block-size: 5rem;
    padding: 10px 14px;
    overflow: hidden auto;
    overscroll-behavior: contain;
  }

  .log:focus-visible {
    outline-offset: -2px;
  }

  .log ol {
    display: grid;
    gap: 8px;
  }

  details {
    flex: none;
    padding-block-end: 8px;
    border-block-end: 1px dashed var(--_border);
    color: var(--_muted);
  }

  details ol {
    padding-block-start: 8px;
    color: var(--_text);
  }

  summary {
    cursor: pointer;
  }

  .day {
    color: var(--_muted);
    font-size: 0.93em;
    text-align: center;
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

  .status {
    color: var(--_muted);
    font-size: 0.93em;
    text-align: end;
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
