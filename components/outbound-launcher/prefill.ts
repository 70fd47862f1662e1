import { channels, type Channel } from '../../src/index.js';

/** What a page fills in when it opens the launcher; everything may be left out. */
export interface Prefill {
  readonly channel?: Channel | undefined;
  /** The recipient, in any form that an agent may type. */
  readonly to?: string | undefined;
  readonly name?: string | undefined;
  readonly entryPointId?: string | undefined;
  /** Email. */
  readonly subject?: string | undefined;
  /** The first message. */
  readonly text?: string | undefined;
  /** The page's own, by name; handed back to the host in the create request. */
  readonly context?: Readonly<Record<string, string>> | undefined;
}

const textIn = (given: Readonly<Record<string, unknown>>, name: string): string | undefined => {
  const value = given[name];
  return typeof value === 'string' ? value : undefined;
};

const textsIn = (value: unknown): Readonly<Record<string, string>> | undefined => {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
};

/** Reads what a page gave; what is not of its kind is left out, so that nothing a page says can break the launcher. */
export function readPrefill(given: unknown): Prefill {
  const from = Object(given) as Readonly<Record<string, unknown>>;
  return {
    channel: channels.find((channel) => channel === from.channel),
    to: textIn(from, 'to'),
    name: textIn(from, 'name'),
    entryPointId: textIn(from, 'entryPointId'),
    subject: textIn(from, 'subject'),
    text: textIn(from, 'text'),
    context: textsIn(from.context),
  };
}
