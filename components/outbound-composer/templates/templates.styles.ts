import { css } from 'lit';

/** The templates, in their dialog and over the message. */
export const templateStyles = css`
  #templates,
  .typed-templates:is(.popup, .inline) {
    padding: 8px;
  }

  #templates > *,
  .typed-templates > * {
    margin-block: 0 6px;
  }

  #templates > :last-child,
  .typed-templates > :last-child {
    margin-block-end: 0;
  }

  #templates .search {
    display: grid;
    gap: 6px;
  }

  #templates [role='listbox'] {
    max-block-size: 13rem;
    margin: 0;
  }

  .typed-templates [role='listbox'] {
    max-block-size: none;
  }

  .template {
    flex: 1;
    min-inline-size: 0;
  }

  .template .name {
    display: inline;
    font-weight: 600;
  }

  .template kbd {
    margin-inline-start: 0.4em;
    color: var(--_muted);
    font: inherit;
  }

  .template .language {
    margin-inline-start: 0.4em;
    padding-inline: 0.4em;
    border: var(--_line);
    border-radius: var(--_radius);
    color: var(--_muted);
    font-size: 0.9em;
  }

  .template .beginning {
    display: -webkit-box;
    overflow: hidden;
    color: var(--_muted);
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }

  .typed-templates .beginning {
    -webkit-line-clamp: 1;
  }

  mark {
    border-block-end: 1px dashed currentcolor;
    background: transparent;
    color: var(--_warning);
  }

  .template-preview {
    max-block-size: 9rem;
    padding: 6px 9px;
    overflow: auto;
    border: var(--_line);
    border-radius: var(--_radius);
    overflow-wrap: anywhere;
  }

  .template-preview .text {
    white-space: pre-wrap;
  }

  .template-preview .subject {
    margin-block-end: 4px;
    padding-block-end: 4px;
    border-block-end: var(--_line);
  }

  .template-preview .subject .label,
  .template-preview .sms {
    color: var(--_muted);
  }

  .variables {
    display: grid;
    gap: 8px;
  }
`;
