import { html, nothing, type TemplateResult } from 'lit';
import type { MessageTemplate, TemplateValues, Words } from '../../../src/index.js';
import { filledPieces } from './filled-pieces.js';
import { isForeign, languageName } from './template-language.js';
import { withoutSlash } from './template-order.js';

/** What a row of a list of templates is shown with. */
export interface RowLook {
  readonly words: Words;
  readonly tag: string;
  readonly values: TemplateValues;
}

/** A template in a list: its name, its shortcut, its language where that is another, and how it begins. */
export function templateRow({ words, tag, values }: RowLook, template: MessageTemplate): TemplateResult {
  const { name, shortcut, language, text } = template;
  const foreign = language !== undefined && isForeign(template, tag) ? languageName(language, tag) : undefined;
  return html`<span class="template">
    <bdi class="name">${name}</bdi>
    ${shortcut === undefined ? nothing : html`<kbd dir="ltr">${`/${withoutSlash(shortcut)}`}</kbd>`}
    ${foreign === undefined ? nothing : html`<span class="language">${foreign}</span>`}
    <span class="beginning" dir="auto">${filledPieces(words, { template, values }, text)}</span>
  </span>`;
}
