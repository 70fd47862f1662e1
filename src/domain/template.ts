import type { Channel } from './channel.js';

/** Prepared text; a variable stands in it as `{{name}}`. */
export interface MessageTemplate {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  readonly subject?: string | undefined;
  /** Absent: for every channel. */
  readonly channel?: Channel | undefined;
}

const variable = /\{\{\s*([^{}\s]+)\s*\}\}/g;

/** The text with every variable filled that has a value; the others stay as they are, to be seen (C6). */
export const fillTemplate = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(variable, (whole, name: string) => (Object.hasOwn(values, name) ? (values[name] ?? whole) : whole));

/** The names of the variables that are still open in a text, each once (C6). */
export const unresolvedVariables = (text: string): readonly string[] => [
  ...new Set(Array.from(text.matchAll(variable), ([, name]) => name).filter((name) => name !== undefined)),
];
