import { css } from 'lit';

export const smsMeterStyles = css`
  .sms {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.4em;
    font-variant-numeric: tabular-nums;
  }

  .sms .costly {
    color: var(--_warning);
  }

  .sms-offers {
    display: flex;
    flex-wrap: wrap;
    gap: 6px 1em;
    align-items: center;
  }

  .sms-offers:empty {
    display: none;
  }

  .sms-offers button {
    text-align: start;
    overflow-wrap: anywhere;
  }

  .sms-offers .kept {
    visibility: hidden;
  }

  .sms-offers fieldset {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 1.2em;
    padding-block-start: 4px;
  }

  .sms-offers details {
    flex: 1 0 100%;
    padding: 0;
    border: 0;
  }

  .sms-offers summary {
    cursor: pointer;
  }

  .sms-offers label {
    display: inline-flex;
    gap: 0.5em;
    align-items: center;
    min-block-size: 24px;
  }

  .sms-offers input {
    inline-size: auto;
    min-block-size: 0;
    accent-color: var(--_accent);
  }
`;
