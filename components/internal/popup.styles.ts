import { css } from 'lit';

/** A panel that opens below its trigger; the popup controller places it, unless it stands in the flow. */
export const popupStyles = css`
  [popover],
  dialog,
  .inline {
    padding: 14px;
    border: var(--_line);
    border-radius: calc(var(--_radius) + 2px);
    background: var(--_surface);
    color: var(--_text);
  }

  [popover] {
    position: fixed;
    inset: auto;
    inset-block-start: var(--_top, 0);
    left: var(--_left, 0);
    inline-size: min(24rem, calc(100vw - 16px));
    max-block-size: calc(100vh - 16px);
    margin: 0;
    overflow: auto;
    box-shadow: 0 8px 28px rgb(0 0 0 / 22%);
  }

  dialog:modal {
    inline-size: min(32rem, calc(100vw - 16px));
    max-inline-size: none;
    max-block-size: calc(100vh - 16px);
    margin: auto;
    box-shadow: 0 8px 28px rgb(0 0 0 / 22%);
  }

  dialog:modal::backdrop {
    background: rgb(0 0 0 / 40%);
  }

  .inline {
    min-inline-size: 0;
    max-inline-size: 24rem;
    margin-block: 6px;
  }
`;
