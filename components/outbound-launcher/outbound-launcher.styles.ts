import { css } from 'lit';

export const launcherStyles = css`
  :host {
    display: inline-block;
  }

  .trigger {
    min-block-size: 34px;
    white-space: nowrap;
  }

  .left {
    padding-inline: 6px;
    border: var(--_line);
    border-radius: 999px;
    color: var(--_muted);
    font-size: 0.85em;
    font-weight: 400;
  }

  .trigger .mark {
    inline-size: 8px;
    block-size: 8px;
    border-radius: 50%;
    background: var(--_good);
  }

  .trigger.closed .mark {
    border: 2px solid var(--_muted);
    background: transparent;
  }
`;
