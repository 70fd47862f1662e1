import type { Capability, RequestName } from '../../ports/desktop.js';

/** The version of the log's format; it changes when a replay would have to. */
export const logVersion = 1;

/** Something that crossed the boundary between a session and its desktop. `to` is the number of the request it belongs to. */
export type Crossing =
  | { readonly type: 'asked'; readonly name: RequestName; readonly clientToken: string; readonly request: unknown }
  /** The value, a refusal or a fault, as the desktop gave it; nothing has read it yet. */
  | { readonly type: 'answered'; readonly to: number; readonly answer?: unknown }
  | { readonly type: 'threw'; readonly to: number; readonly message: string }
  /** Nobody waited for the answer any more. */
  | { readonly type: 'aborted'; readonly to: number }
  /** No answer had come by the moment the log was read. */
  | { readonly type: 'unanswered'; readonly to: number }
  | { readonly type: 'told'; readonly fact?: unknown };

/** A crossing with its number, counted from 1, and its moment in milliseconds since the epoch. */
export type DesktopLogEntry = Crossing & { readonly seq: number; readonly at: number };

/** A request on record. */
export type AskedEntry = Extract<DesktopLogEntry, { readonly type: 'asked' }>;

/** Everything that crossed the boundary, in order: enough to run the session again. Plain JSON. */
export interface DesktopLog {
  readonly version: typeof logVersion;
  /** Addresses, names and texts are placeholders. */
  readonly redacted: boolean;
  /** When a session first turned to the desktop, in milliseconds since the epoch. */
  readonly startedAt: number;
  readonly capabilities: readonly Capability[];
  readonly entries: readonly DesktopLogEntry[];
}

/** Is this entry a request? */
export const isAsked = (entry: DesktopLogEntry): entry is AskedEntry => entry.type === 'asked';
