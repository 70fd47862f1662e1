/** How mail looks in its frame: as the page around it does, light, dark or in forced colours, and never wider. */
export const frameStyles = `
  :root {
    color-scheme: light dark;
    color: CanvasText;
    overflow-wrap: anywhere;
  }

  body {
    margin: 0;
  }

  /* what is wider than the frame scrolls in it, and what floats or sticks out stays in it */
  main {
    overflow: auto;
    padding-block: 1px;
  }

  p,
  ul,
  ol,
  pre,
  blockquote {
    margin-block: 0.6em;
  }

  h1,
  h2,
  h3,
  h4,
  h5,
  h6 {
    margin-block: 0.7em 0.4em;
    font-size: 1.15em;
  }

  h1 {
    font-size: 1.4em;
  }

  pre {
    white-space: pre-wrap;
  }

  blockquote {
    margin-inline: 0;
    padding-inline-start: 0.8em;
    border-inline-start: 2px solid GrayText;
  }

  /* room is left for words, however deep it is nested */
  blockquote blockquote blockquote blockquote {
    padding-inline-start: 0;
    border: 0;
  }

  table {
    max-inline-size: 100%;
    border-collapse: collapse;
    color: inherit;
    font: inherit;
  }

  td,
  th {
    padding: 2px 6px;
    text-align: start;
    vertical-align: top;
  }

  img {
    max-inline-size: 100%;
    block-size: auto;
  }

  img:not([src]) {
    max-block-size: 3em;
    outline: 1px dashed GrayText;
    outline-offset: -1px;
  }

  summary,
  .leads-to {
    cursor: default;
    font-size: 0.93em;
  }

  summary {
    padding-block: 4px;
    cursor: pointer;
  }

  .leads-to {
    font-weight: 600;
  }

  :focus-visible {
    outline: 2px solid Highlight;
    outline-offset: 1px;
  }

  /* colours are meant for white; turned over in the dark, red stays red and is read */
  @media (prefers-color-scheme: dark) and (forced-colors: none) {
    font[color] {
      filter: invert(1) hue-rotate(180deg);
    }

    font[color] font[color] {
      filter: none;
    }
  }
`;
