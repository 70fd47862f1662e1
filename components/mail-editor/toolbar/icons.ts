import { html, type TemplateResult } from 'lit';
import type { Deed } from '../editing/deeds.js';

const lines = 'M7 4h6.5M7 8h6.5M7 12h6.5';

const paths: Readonly<Record<Deed | 'link', string>> = {
  undo: 'M6 3 2.5 6.5 6 10M2.5 6.5H10a3.5 3.5 0 0 1 0 7H6.5',
  redo: 'M10 3l3.5 3.5L10 10M13.5 6.5H6a3.5 3.5 0 0 0 0 7h3.5',
  bold: 'M5 2.8h3.7a2.5 2.5 0 0 1 0 5H5zM5 7.8h4.3a2.7 2.7 0 0 1 0 5.4H5zM5.6 3v10',
  italic: 'M7 3h5M4 13h5M9.6 3 6.4 13',
  underline: 'M4.8 2.5v4.8a3.2 3.2 0 0 0 6.4 0V2.5M4 13.5h8',
  bulleted: `${lines}M2.6 3.6h.8v.8h-.8zM2.6 7.6h.8v.8h-.8zM2.6 11.6h.8v.8h-.8z`,
  numbered: `${lines}M2.3 3l1-.7v3.4M1.9 10.7c.2-1.2 2.2-1 2.1.2-.1.9-2 1.4-2.1 2.6h2.2`,
  quote: 'M2.5 3v10M6 4h7.5M6 8h7.5M6 12h5',
  clear: 'M3 3h8.5M7.3 3 5.8 12M9.6 9.6l4 4M13.6 9.6l-4 4',
  link: 'M6.8 9.2a2.6 2.6 0 0 0 3.7 0l2.3-2.3a2.6 2.6 0 0 0-3.7-3.7l-.9.9M9.2 6.8a2.6 2.6 0 0 0-3.7 0L3.2 9.1a2.6 2.6 0 0 0 3.7 3.7l.9-.9',
};

/** Icons that are drawn from where the text begins. */
const sided: ReadonlySet<string> = new Set(['undo', 'redo', 'bulleted', 'quote']);

/** The picture on a button of the toolbar, which its name says in words. */
export const icon = (name: Deed | 'link'): TemplateResult => html`
  <svg class=${sided.has(name) ? 'icon sided' : 'icon'} viewBox="0 0 16 16" aria-hidden="true">
    <path d=${paths[name]} />
  </svg>
`;
