import { css } from 'lit';
import { toolbarStyles } from './toolbar/toolbar.styles.js';

const textStyles = css`
  .mail-text {
    position: relative;
    min-block-size: calc(4lh + 10px);
    max-block-size: clamp(8lh, 60vh, 24lh);
    padding: 6px 9px;
    overflow: auto;
    border: var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    cursor: text;
    overflow-wrap: anywhere;
    white-space: break-spaces;
    font-variant-ligatures: none;
  }

  .mail-text:focus {
    outline: 2px solid var(--_accent);
    outline-offset: 1px;
  }

  .mail-text[aria-invalid='true'] {
    border-color: var(--_danger);
  }

  .mail-text[contenteditable='false'] {
    border-style: dashed;
    color: var(--_muted);
    cursor: auto;
  }

  .mail-form :is(p, h1, h2, h3, blockquote, ul, ol) {
    margin-block: 0 0.8em;
    text-align: start;
  }

  /* each block by its own first letter, wherever it stands */
  .mail-form :is(p, h1, h2, h3) {
    unicode-bidi: plaintext;
  }

  /* what holds nothing from right to left stands as it would by its first letter, and is laid out in half the time */
  .mail-text :is(p, h1, h2, h3):not(.turning) {
    direction: ltr;
    unicode-bidi: isolate;
  }

  /* a key in one of them leaves the others as they are painted; numbers are counted past each other */
  .mail-text > *,
  .mail-text > ul > li {
    contain: layout style;
  }

  .mail-text > ol > li {
    contain: layout;
  }

  .mail-text > :last-child,
  .mail-form :is(li, blockquote) > :last-child {
    margin-block-end: 0;
  }

  .mail-form li > p {
    margin-block-end: 0.2em;
  }

  .mail-form :is(h1, h2, h3) {
    font-weight: 700;
    line-height: 1.25;
  }

  .mail-form h1 {
    font-size: 1.7em;
  }

  .mail-form h2 {
    font-size: 1.35em;
  }

  .mail-form h3 {
    font-size: 1.1em;
  }

  .mail-form ul,
  .mail-form ol {
    padding-inline-start: 2em;
    list-style: disc;
  }

  .mail-form ol {
    list-style: decimal;
  }

  .mail-form blockquote {
    margin-inline: 0;
    padding-inline-start: 0.8em;
    border-inline-start: 3px solid var(--_border);
    color: var(--_muted);
  }

  .mail-form a {
    color: var(--_accent);
  }

  .mail-form img {
    max-inline-size: 100%;
    block-size: auto;
  }
`;

/** What the editor itself puts into the text, and must not be seen. */
const machinery = css`
  .mail-text img.ProseMirror-separator {
    display: inline !important;
    inline-size: 0;
    block-size: 0;
    margin: 0 !important;
    border: none !important;
  }

  .mail-text.ProseMirror-hideselection ::selection {
    background: transparent;
  }

  .mail-text.ProseMirror-hideselection {
    caret-color: transparent;
  }

  .mail-text .ProseMirror-selectednode {
    outline: 2px solid var(--_accent);
  }
`;

/** The text field of an email and its toolbar. */
export const editorStyles = css`
  ${textStyles}
  ${machinery}
  ${toolbarStyles}
`;
