import { css } from 'lit';

/** One message: who wrote it, what it says, and how far it has come. */
export const messageStyles = css`
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
