import type { Channel } from './channel.js';

/** Prepared text; a variable stands in it as `{{name}}`. */
export interface MessageTemplate {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  readonly subject?: string | undefined;
  /** Email: the text with its form, with the same variables; taken for hostile. */
  readonly html?: string | undefined;
  /** What an agent types to find it at once. */
  readonly shortcut?: string | undefined;
  /** BCP 47 tag of the language it is written in. */
  readonly language?: string | undefined;
  /** What the variables ask for; one that is not listed is asked for by its name. */
  readonly variables?: readonly TemplateVariable[] | undefined;
  /** Absent: for every channel. */
  readonly channel?: Channel | undefined;
}

/** What a variable of a template asks for. */
export interface TemplateVariable {
  readonly name: string;
  /** What to ask an agent for, in the host's words. */
  readonly label?: string | undefined;
  /** May it stay empty? It is then filled with nothing. */
  readonly optional?: boolean | undefined;
}

const variable = /\{\{\s*([^{}\s]+)\s*\}\}/g;

/** Values of variables, by their names. */
export type TemplateValues = Readonly<Record<string, string>>;

const isKnown = (values: TemplateValues, name: string): boolean => Object.hasOwn(values, name);

const fill = (text: string, values: TemplateValues, write: (value: string) => string): string =>
  text.replace(variable, (whole, name: string) => (isKnown(values, name) ? write(values[name] ?? '') : whole));

/** The text with every variable filled that has a value; the others stay as they are, to be seen (C6). */
export const fillTemplate = (text: string, values: TemplateValues): string => fill(text, values, (value) => value);

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\n': '<br>',
};

/** The same with a form: a value is text whatever is in it, never markup, and its lines stay lines (C6). */
export const fillTemplateHtml = (html: string, values: TemplateValues): string =>
  fill(html, values, (value) => value.replace(/\r\n?/g, '\n').replace(/[&<>"'\n]/g, (each) => entities[each] ?? ''));

/** The names of the variables that are still open in a text, each once (C6). */
export const unresolvedVariables = (text: string): readonly string[] => [
  ...new Set(Array.from(text.matchAll(variable), ([, name]) => name).filter((name) => name !== undefined)),
];

/** The text with what stands between its variables changed, and the variables as they are. */
export function betweenVariables(text: string, change: (part: string) => string): string {
  let changed = '';
  let from = 0;
  for (const { 0: whole, index } of text.matchAll(variable)) {
    changed += change(text.slice(from, index)) + whole;
    from = index + whole.length;
  }
  return changed + change(text.slice(from));
}

/** A piece of a template: text as it stands, or the name of a variable. */
export type TemplatePiece = { readonly text: string } | { readonly variable: string };

/** The pieces of a template in their order; together they are all of it. */
export function templatePieces(text: string): readonly TemplatePiece[] {
  const pieces: TemplatePiece[] = [];
  let from = 0;
  for (const { 0: whole, 1: name = '', index } of text.matchAll(variable)) {
    if (index > from) pieces.push({ text: text.slice(from, index) });
    pieces.push({ variable: name });
    from = index + whole.length;
  }
  return from < text.length ? [...pieces, { text: text.slice(from) }] : pieces;
}

/** What a template still asks for when these values are known, each once and in its order (C6). */
export function openVariables(
  { subject = '', text, html = '', variables = [] }: MessageTemplate,
  values: TemplateValues,
): readonly TemplateVariable[] {
  const names = unresolvedVariables([subject, text, html].join(' ')).filter((name) => !isKnown(values, name));
  return names.map((name) => variables.find((each) => each.name === name) ?? { name });
}
