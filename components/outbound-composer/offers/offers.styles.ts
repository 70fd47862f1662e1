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
    grid-template-columns: minmax(0, 1fr);
    gap: 2px;
    inline-size: 100%;
    padding: 6px 8px;
    text-align: start;
    overflow-wrap: anywhere;
  }

  .offers [role='menuitem'][aria-disabled='true'] {
    border-color: transparent;
  }

  .outcomes {
    display: grid;
    gap: 6px;
  }

  /* a live region is always there: while it says nothing it takes no room */
  .outcomes:empty {
    margin-block-start: -7px;
  }

  .outcomes .notice.done {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    border-inline-start-color: var(--_good);
  }

  .offered {
    display: -webkit-box;
    overflow: hidden;
    white-space: pre-line;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 6;
  }
`;
