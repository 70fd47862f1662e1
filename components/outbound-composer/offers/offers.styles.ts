import { css } from 'lit';

/** What the desktop offers: menus, and what became of the choice. */
export const offerStyles = css`
  .offers:is(.popup, .inline) {
    padding: 6px;
  }

  .offers > p {
    padding: 4px 8px;
  }

  .offers [role='menu'] {
    display: grid;
    gap: 2px;
  }

  .offers [role='menuitem'] {
    display: grid;
    gap: 2px;
    justify-items: stretch;
    inline-size: 100%;
    padding: 6px 8px;
    text-align: start;
    overflow-wrap: anywhere;
  }

  .offers [role='menuitem'][aria-disabled='true'] {
    border-color: transparent;
  }

  .offered {
    display: -webkit-box;
    overflow: hidden;
    white-space: pre-line;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 6;
  }
`;
