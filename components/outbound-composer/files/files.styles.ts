import { css } from 'lit';

export const filesStyles = css`
  :host {
    position: relative;
  }

  .files {
    display: grid;
    gap: 4px;
  }

  .file {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 10px;
    align-items: center;
    padding: 3px 8px;
    border: var(--_line);
    border-radius: var(--_radius);
  }

  .file-name {
    min-inline-size: 0;
    font-weight: 600;
    overflow-wrap: anywhere;
  }

  .file .state {
    flex: 1 1 8rem;
    min-inline-size: 0;
    color: var(--_muted);
    overflow-wrap: anywhere;
  }

  .file.stuck .state {
    color: var(--_danger);
  }

  .total {
    display: flex;
    gap: 8px;
    align-items: center;
  }

  meter {
    inline-size: 8rem;
    max-inline-size: 40%;
  }

  #image {
    border-inline-start-color: var(--_accent);
  }

  #image-title {
    font-weight: 600;
    overflow-wrap: anywhere;
  }

  .preview {
    justify-self: start;
    max-inline-size: min(100%, 220px);
    max-block-size: 160px;
    border: var(--_line);
    /* what can be seen through shows it */
    background: repeating-conic-gradient(#ddd 0 25%, #fff 0 50%) 0 0 / 16px 16px;
  }

  .tick {
    display: flex;
    gap: 0.5em;
    align-items: center;
  }

  .tick input {
    inline-size: auto;
    min-block-size: 0;
    margin: 3px;
  }

  .drop-zones {
    position: absolute;
    z-index: 2;
    inset: 0;
    display: flex;
    gap: 8px;
    padding: 8px;
    background: color-mix(in srgb, var(--_surface) 80%, transparent);
  }

  .drop-zone {
    display: grid;
    flex: 1;
    place-content: center;
    padding: 12px;
    border: 2px dashed var(--_accent);
    border-radius: var(--_radius);
    background: var(--_surface);
    font-weight: 600;
    text-align: center;
    overflow-wrap: anywhere;
  }
`;
