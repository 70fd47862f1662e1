import type { RequestName } from '../../ports/desktop.js';
import type { AskedEntry, DesktopLog } from './log.js';

/** Where a replayed session asked something else than the recorded one. */
export interface Divergence {
  /** `unexpected`: it was asked, and is not in the log; `missing`: it is in the log, and was not asked in time. */
  readonly kind: 'unexpected' | 'missing';
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly name: RequestName;
  readonly clientToken: string;
  /** What was asked and what the log has, in words. */
  readonly message: string;
}

const worded = ({ name, clientToken }: Pick<AskedEntry, 'name' | 'clientToken'>): string =>
  `${name} under the client token ${clientToken}`;

const placed = ({ startedAt }: DesktopLog, entry: AskedEntry): string =>
  `${worded(entry)}, ${(entry.at - startedAt) / 1_000} s after the start`;

/** A request that the log does not have; `next` is the one that it has next. */
export function unexpected(
  log: DesktopLog,
  asked: Pick<Divergence, 'at' | 'name' | 'clientToken'>,
  next: AskedEntry | undefined,
): Divergence {
  const expected = next ? `expected next: ${placed(log, next)}` : 'nothing more was expected';
  return { kind: 'unexpected', ...asked, message: `${worded(asked)} is not in the log; ${expected}.` };
}

/** A request of the log that was not made again. */
export const missing = (log: DesktopLog, entry: AskedEntry, at: number): Divergence => ({
  kind: 'missing',
  at,
  name: entry.name,
  clientToken: entry.clientToken,
  message: `The log has ${placed(log, entry)}; it was not asked.`,
});
