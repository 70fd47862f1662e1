import type { RequestName } from '../../ports/desktop.js';
import type { Fact } from '../../ports/fact.js';
import type { Knobs } from './knobs.js';

/** Something that crossed the boundary of the centre, and when (milliseconds since the epoch). Plain JSON. */
export type LogEntry = { readonly at: number } & (
  | { readonly type: 'asked'; readonly name: RequestName; readonly clientToken: string; readonly request: unknown }
  | { readonly type: 'answered'; readonly name: RequestName; readonly clientToken: string; readonly answer: unknown }
  | { readonly type: 'threw'; readonly name: RequestName; readonly clientToken: string; readonly message: string }
  | { readonly type: 'told'; readonly fact: Fact }
  | { readonly type: 'set'; readonly knobs: Partial<Knobs> }
);

type WithoutMoment<Entry> = Entry extends LogEntry ? Omit<Entry, 'at'> : never;

/** An entry whose moment is yet to be written. */
export type NewLogEntry = WithoutMoment<LogEntry>;

/** Copies plain JSON, so that what is on record can neither change nor be changed through. */
export const copied = <Json>(json: Json): Json => JSON.parse(JSON.stringify(json)) as Json;
