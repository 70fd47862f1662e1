import { css } from 'lit';

export const wrapUpStyles = css`
  :host {
    display: block;
    max-inline-size: 28rem;
  }

  .card {
    display: grid;
    gap: 10px;
    padding: 14px;
    border: var(--_line);
    border-block-start: 3px solid var(--_accent);
    border-radius: var(--_radius);
    background: var(--_surface);
  }

  .aside {
    display: grid;
    justify-items: start;
    gap: 6px;
    background: var(--_surface);
    overflow-wrap: anywhere;
  }

  .card[popover] {
    position: fixed;
    inset: 0;
    inline-size: min(28rem, calc(100vw - 16px));
    block-size: fit-content;
    max-block-size: calc(100vh - 16px);
    margin: auto;
    overflow: auto;
    color: var(--_text);
    box-shadow: 0 8px 28px rgb(0 0 0 / 22%);
  }

  .card[popover]:not(:popover-open) {
    display: none;
  }

  header {
    display: flex;
    align-items: start;
    justify-content: space-between;
    gap: 8px;
  }

  header > div {
    display: grid;
    gap: 2px;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .codes {
    display: grid;
    gap: 6px;
  }

  /* on a page that is zoomed a list as high as the window would be all there is */
  [role='listbox'] {
    max-block-size: clamp(6rem, 45vh, 15rem);
  }

  .group {
    padding: 7px 9px 3px;
    color: var(--_muted);
    font-size: 0.93em;
    font-weight: 600;
    overflow-wrap: anywhere;
  }

  [role='group'] + [role='group'] {
    border-block-start: var(--_line);
  }

  [role='group'] [role='option'] {
    border-block-end: 0;
    padding-inline-start: 16px;
    /* the heading above the first one is scrolled to with it */
    scroll-margin-block-start: 2.5em;
  }

  [role='option'] > span {
    min-inline-size: 0;
  }

  .step + .step::before {
    content: '› ';
    /* heard as a comma, where a browser can tell the two apart */
    content: '› ' / ', ';
  }

  /* a name and its groups each in one piece, where there is room for that */
  .path {
    display: inline-block;
    font-weight: 400;
  }

  mark {
    background: none;
    color: inherit;
    font-weight: 700;
    text-decoration: underline 2px var(--_accent);
  }

  .remaining {
    color: var(--_warning);
    font-variant-numeric: tabular-nums;
  }
`;
