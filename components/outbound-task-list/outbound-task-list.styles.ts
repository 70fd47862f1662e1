import { css } from 'lit';

export const taskListStyles = css`
  :host {
    display: block;
    background: var(--_surface);
  }

  .empty {
    padding: 16px 14px;
    color: var(--_muted);
  }

  li {
    display: flex;
    align-items: center;
    gap: 8px;
    border-block-end: var(--_line);
  }

  li > button:not(.row) {
    margin-inline-end: 10px;
  }

  .row {
    display: grid;
    flex: 1;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 1px 8px;
    min-inline-size: 0;
    padding: 8px 12px 9px;
    border: 0;
    border-inline-start: 3px solid transparent;
    border-radius: 0;
    text-align: start;
  }

  .row[aria-current='true'] {
    border-inline-start-color: var(--_accent);
    background: var(--_selected);
  }

  .row:focus-visible {
    outline-offset: -2px;
  }

  .name {
    grid-column: 1;
    overflow: hidden;
    font-weight: 600;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .about {
    display: flex;
    flex-wrap: wrap;
    grid-column: 1 / -1;
    gap: 0 0.9em;
    color: var(--_muted);
  }

  .unread {
    grid-row: 1;
    grid-column: 2;
  }

  .badge {
    display: inline-block;
    min-inline-size: 1.5em;
    padding-inline: 0.4em;
    border-radius: 1em;
    background: var(--_accent);
    color: var(--_on-accent);
    font-size: 0.92em;
    font-weight: 600;
    text-align: center;
  }

  @media (forced-colors: active) {
    /* a transparent border is drawn there */
    .row {
      border-inline-start-color: Canvas;
    }

    .row[aria-current='true'] {
      background: Highlight;
    }

    .row[aria-current='true'] .about {
      color: inherit;
    }

    .row[aria-current='true'] .badge {
      background: HighlightText;
      color: Highlight;
    }

    .badge {
      forced-color-adjust: none;
    }
  }
`;
