import { css } from 'lit';

/** A search field over a listbox. */
export const listboxStyles = css`
  [role='listbox'] {
    max-block-size: 15rem;
    overflow: auto;
    overscroll-behavior: contain;
    border: var(--_line);
    border-radius: var(--_radius);
    scrollbar-width: thin;
  }

  [role='listbox']:empty {
    display: none;
  }

  /* a live region is always there: while it says nothing it takes no room */
  [role='status']:not(:has(*)) {
    position: absolute;
  }

  [role='option'] {
    display: flex;
    align-items: baseline;
    gap: 2px 8px;
    padding: 5px 9px;
    border-block-end: var(--_line);
    overflow-wrap: anywhere;
    cursor: pointer;
  }

  [role='option']:last-child {
    border-block-end: 0;
  }

  [role='option']:hover {
    background: var(--_hover);
  }

  [role='option'].active {
    outline: 2px solid var(--_accent);
    outline-offset: -2px;
  }

  [role='option'][aria-selected='true'] {
    background: var(--_selected);
    font-weight: 600;
  }

  [role='option'][aria-disabled='true'] {
    color: var(--_muted);
    cursor: not-allowed;
  }

  /* not by colour alone */
  [role='option']::after {
    content: '';
    flex: none;
    align-self: center;
    inline-size: 5px;
    block-size: 10px;
    margin-inline: auto 3px;
    border: solid var(--_accent);
    border-width: 0 2px 2px 0;
    transform: translateY(-2px) rotate(45deg);
    visibility: hidden;
  }

  [role='option'][aria-selected='true']::after {
    visibility: visible;
  }

  @media (forced-colors: active) {
    [role='option'][aria-selected='true'] {
      background: Highlight;
    }

    [role='option'][aria-selected='true'] * {
      color: inherit;
    }

    [role='option'][aria-selected='true']::after {
      border-color: currentColor;
    }

    [role='option'][aria-selected='true'].active {
      outline-color: HighlightText;
    }

    [role='option'][aria-disabled='true'] {
      color: GrayText;
    }
  }
`;
