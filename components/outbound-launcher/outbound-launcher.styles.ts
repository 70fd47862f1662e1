import { css } from 'lit';

export const launcherStyles = css`
  :host {
    display: inline-block;
  }

  .trigger {
    min-block-size: 34px;
    white-space: nowrap;
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
