import type { RequestName } from '../../ports/desktop.js';
import { isAsked, type DesktopLog } from './log.js';
import { readLog } from './read-log.js';

/** The requests that bring a new client token; the tokens of all others are made of one of these, or of a host's id. */
const bringing: readonly RequestName[] = ['createTask', 'sendMessage', 'transferTask'];

const broughtBy = (log: DesktopLog, names: readonly RequestName[]): string[] => [
  ...new Set(log.entries.filter(isAsked).flatMap(({ name, clientToken }) => (names.includes(name) ? clientToken : []))),
];

/**
 * Makes the client tokens of a log again, in their order: as the `newToken` of a replayed session it gives tasks and
 * messages the names they had. A replay works without it; the names are then new ones.
 */
export function tokensOf(log: unknown): () => string {
  const tokens = broughtBy(readLog(log), bringing);
  let others = 0;
  return () => tokens.shift() ?? `not-in-the-log-${++others}`;
}

/** Which client token of the replay stands for which of the log. */
export interface TokenMap {
  /** The token in the log; the n-th new one of a request stands for the n-th new one there. */
  recorded(name: RequestName, token: string): string;
  /** The token of the replay. */
  live(token: string): string;
}

/** The token, or what it is made of, by the map. */
function translated(map: ReadonlyMap<string, string>, token: string): string {
  const whole = map.get(token);
  if (whole !== undefined) return whole;
  const purposeAt = token.lastIndexOf(':');
  const base = map.get(token.slice(0, purposeAt));
  return base === undefined ? token : base + token.slice(purposeAt);
}

/** A map that learns the pairs as the requests come. */
export function tokenMapOf(log: DesktopLog): TokenMap {
  const left = new Map(bringing.map((name) => [name, broughtBy(log, [name])]));
  const toRecorded = new Map<string, string>();
  const toLive = new Map<string, string>();
  return {
    recorded(name, token) {
      const next = toRecorded.has(token) ? undefined : left.get(name)?.shift();
      if (next !== undefined) {
        toRecorded.set(token, next);
        toLive.set(next, token);
      }
      return translated(toRecorded, token);
    },
    live: (token) => translated(toLive, token),
  };
}
