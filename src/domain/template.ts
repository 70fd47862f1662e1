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

/** The text with every variable filled that has a value; the others stay as they are, to be seen (C6). */
export const fillTemplate = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(variable, (whole, name: string) => (Object.hasOwn(values, name) ? (values[name] ?? whole) : whole));

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
