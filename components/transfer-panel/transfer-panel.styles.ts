import { css } from 'lit';

export const transferStyles = css`
  :host {
    display: inline-block;
  }

  :host(:state(opened-inline)) {
    display: block;
    inline-size: 100%;
  }

  [popover] {
    inline-size: min(32rem, calc(100vw - 16px));
  }

  .inline {
    max-inline-size: 32rem;
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

  .content,
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

    .tabs [aria-selected='true'] .count {
      color: inherit;
    }

    .tabs [aria-selected='true']:focus-visible {
      outline-color: HighlightText;
    }
  }

  .count {
    color: var(--_muted);
    font-weight: 400;
    font-variant-numeric: tabular-nums;
  }

  /* of one height, so that nothing below it moves while the agent types */
  #options {
    block-size: 15rem;
    overflow-anchor: none;
  }

  /* what follows the last row is room for others */
  [role='option']:nth-last-child(2) {
    border-block-end: 0;
  }

  /* all of one height, so that a place in any list is known */
  [role='option'] {
    display: grid;
    grid-template: 'who availability mark' 1lh 'facts facts mark' 1lh / minmax(40%, 1fr) minmax(0, auto) 14px;
    align-content: center;
    box-sizing: border-box;
    block-size: calc(2lh + 13px);
    contain: strict;
  }

  .narrow [role='option'] {
    grid-template: 'who mark' 1lh 'availability mark' 1lh 'facts mark' 1lh / minmax(0, 1fr) 14px;
    block-size: calc(3lh + 17px);
  }

  [role='option']::after {
    grid-area: mark;
  }

  .who,
  .facts,
  .availability {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  /* each is cut off at the end of its own direction */
  .who,
  .facts {
    justify-self: start;
    max-inline-size: 100%;
  }

  .who {
    grid-area: who;
  }

  .facts {
    grid-area: facts;
    font-size: 0.93em;
    font-weight: 400;
  }

  mark {
    background: none;
    color: inherit;
    font-weight: 700;
    text-decoration: underline 2px var(--_accent);
    text-underline-offset: 2px;
  }

  .availability {
    grid-area: availability;
    font-size: 0.93em;
    font-weight: 400;
  }

  .availability::before {
    content: '';
    display: inline-block;
    box-sizing: border-box;
    margin-inline-end: 6px;
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

  .whole {
    font-size: 0.93em;
    overflow-wrap: anywhere;
  }

  .choice {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: end;
    gap: 4px 8px;
  }

  .choice button {
    grid-column: 2;
    grid-row: 1;
  }

  .choice textarea {
    grid-column: 1 / -1;
  }

  .confirm {
    overflow-wrap: anywhere;
  }
`;
