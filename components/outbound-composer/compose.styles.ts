import { css } from 'lit';

export const composeStyles = css`
  .compose {
    display: flex;
    flex: none;
    flex-direction: column;
    gap: 7px;
    max-block-size: 70%;
    padding: 10px 14px 12px;
    overflow: auto;
    border-block-start: var(--_line);
  }

  .compose .subject .label {
    margin-inline-end: 0.8em;
    color: var(--_muted);
  }

  textarea {
    display: block;
    min-block-size: calc(2lh + 10px);
    max-block-size: calc(10lh + 10px);
    field-sizing: content;
    resize: none;
  }

  .compose > * {
    flex: none;
  }

  /* of a long mail only the text scrolls: its subject and what sends it stay in sight */
  .compose > .rich {
    display: flex;
    flex: 0 1 auto;
    flex-direction: column;
    gap: 6px;
    min-block-size: 10.5rem;
  }

  .rich-mount,
  .rich .mail-text {
    display: flex;
    flex: 1 1 auto;
    flex-direction: column;
    min-block-size: 0;
  }

  .rich .mail-text {
    display: block;
  }

  /* beside a form the text is as high as it needs, and not much higher */
  .compose > .rich:has(.link-form) {
    flex: none;
  }

  .rich:has(.link-form) .mail-text {
    max-block-size: 8lh;
  }

  .signature {
    padding-inline: 10px;
    color: var(--_muted);
    border-inline-start: var(--_line);
  }

  .signature img {
    max-inline-size: 100%;
    block-size: auto;
  }

  div.copies {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 14rem), 1fr));
    gap: 7px;
  }

  button.copies {
    align-self: start;
  }

  .enter {
    display: inline-flex;
    gap: 0.4em;
    align-items: center;
    min-block-size: 24px;
    white-space: nowrap;
  }

  .enter input {
    flex: none;
    inline-size: 16px;
    block-size: 16px;
    min-block-size: 0;
    margin: 0;
  }

  div.later {
    display: flex;
    flex: 1 0 100%;
    flex-wrap: wrap;
    gap: 8px;
    align-items: end;
  }

  textarea:read-only,
  input:read-only {
    border-style: dashed;
    color: var(--_muted);
  }

  #why {
    display: grid;
    gap: 6px;
  }

  #why:empty {
    margin-block-start: -7px;
  }

  #hint {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.4em;
    align-items: center;
    font-variant-numeric: tabular-nums;
  }

  .costly {
    color: var(--_warning);
  }

  footer {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
  }

  footer .inline {
    flex: 1 0 100%;
    max-inline-size: 100%;
    margin: 0;
  }

  .leaving {
    display: flex;
    flex: 1 0 auto;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
    justify-content: end;
    max-inline-size: 100%;
  }

  /* it comes and goes while the agent types, and moves nothing */
  .saved {
    min-inline-size: 8.5em;
    text-align: end;
  }

  footer [part='send'] {
    min-inline-size: 6rem;
  }
`;
