import { css } from 'lit';

export const composerStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-inline-size: 0;
    min-block-size: 0;
    background: var(--_surface);
  }

  section {
    display: flex;
    flex: 1;
    flex-direction: column;
    min-block-size: 0;
    overflow: hidden auto;
  }

  section:focus-visible {
    outline-offset: -2px;
  }

  .nothing,
  .none {
    margin: auto;
    padding: 24px;
    color: var(--_muted);
    text-align: center;
  }

  header {
    display: flex;
    flex-wrap: wrap;
    align-items: first baseline;
    gap: 8px 14px;
    padding: 9px 14px;
    border-block-end: var(--_line);
  }

  header .actions {
    align-items: start;
    min-inline-size: 0;
  }

  #no-conference {
    flex: 1 0 100%;
    text-align: end;
  }

  /* not for a pointer on its way elsewhere: the conversation would move under it */
  header:not(:has([part='conference']:is(:focus, :active))) #no-conference {
    display: none;
  }

  .who {
    flex: 1 1 12rem;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .who p {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
  }

  .phase {
    color: var(--_text);
    font-weight: 600;
  }

  .notices {
    display: grid;
    flex: none;
    /* because the field must stay in sight, however much there is to say */
    max-block-size: 30%;
    overflow: auto;
  }

  .notices > .notice > button {
    justify-self: start;
  }

  .notices > .notice {
    margin: 10px 14px;
  }

  .pending {
    display: grid;
    flex: 1;
    gap: 12px;
    align-content: center;
    justify-items: center;
    padding: 24px 14px;
    overflow: auto;
  }

  .pending .notice {
    max-inline-size: 34rem;
  }
`;
