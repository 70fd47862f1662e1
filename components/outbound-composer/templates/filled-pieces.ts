import { html, type TemplateResult } from 'lit';
import {
  openVariables,
  templatePieces,
  type MessageTemplate,
  type TemplateValues,
  type TemplateVariable,
  type Words,
} from '../../../src/index.js';

/** A template with what is known for its variables. */
export interface Filling {
  readonly template: MessageTemplate;
  readonly values: TemplateValues;
}

/** What an agent calls a variable. */
export const labelOf = ({ name, label }: TemplateVariable): string => label ?? name;

/** A text of a template with its values in it; what is open stands out, to the eye and to assistive technology (C6). */
export function filledPieces(
  { templates }: Words,
  { template, values }: Filling,
  text: string,
): readonly (string | TemplateResult)[] {
  const open = new Map(openVariables(template, values).map((variable) => [variable.name, variable]));
  const pieces: TemplateResult[] = [];
  let words = '';
  for (const piece of templatePieces(text)) {
    const variable = 'variable' in piece ? open.get(piece.variable) : undefined;
    if (variable) {
      pieces.push(html`${words}<mark dir="auto">${templates.open(labelOf(variable))}</mark>`);
      words = '';
    } else words += 'text' in piece ? piece.text : (values[piece.variable] ?? '');
  }
  return [...pieces, words];
}
