import { css } from 'lit';

/** The text field of an email, with what its editor needs to be shown right. */
export const editorStyles = css`
  .mail-text {
    position: relative;
    min-block-size: calc(4lh + 10px);
    padding: 4px 9px;
    overflow: auto;
    border: var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    overflow-wrap: anywhere;
    white-space: break-spaces;
    font-variant-ligatures: none;
  }
`;
