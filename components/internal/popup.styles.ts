import { css } from 'lit';

/** A panel that opens below its trigger; the popup controller places it. */
export const popupStyles = css`
  [popover] {
    position: fixed;
    inset: auto;
    inset-block-start: var(--_top, 0);
    left: var(--_left, 0);
    inline-size: min(24rem, calc(100vw - 16px));
    max-block-size: calc(100vh - 16px);
    margin: 0;
    padding: 14px;
    overflow: auto;
    border: var(--_line);
    border-radius: calc(var(--_radius) + 2px);
    background: var(--_surface);
    color: var(--_text);
    box-shadow: 0 8px 28px rgb(0 0 0 / 22%);
  }
`;
