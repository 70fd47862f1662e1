import type { RequestName } from '../../ports/desktop.js';
import { isAsked, type DesktopLog } from './log.js';
import { readLog } from './read-log.js';

/** What an agent begins, each under a new client token. */
const begun = ['createTask', 'sendMessage', 'transferTask'] as const;

/** What is asked while a message is written: it changes nothing in a session, and has no name there. */
const asides = [
  'listTemplates',
  'checkSubject',
  'reviewMessage',
  'uploadFile',
  'suggestReplies',
  'listWorkflows',
  'runWorkflow',
] as const;

/** The wishes that bring a new client token: the tokens of all other requests are made of one of these, or of a host's id. */
type Wish = (typeof begun | typeof asides)[number];

const wishes: Partial<Record<RequestName, Wish>> = {
  ...Object.fromEntries([...begun, ...asides].map((name) => [name, name])),
  // a conversation is asked about before it is asked for, under a token that is made of the one that it will have
  previewTask: 'createTask',
};

const isBegun = ({ wish }: Brought): boolean => begun.some((name) => name === wish);

/** What a token is made of; nothing when it is made of none. */
const baseOf = (token: string): string => token.slice(0, Math.max(0, token.lastIndexOf(':')));

interface Brought {
  readonly wish: Wish;
  readonly token: string;
}

/** The new token that a request brings, when those are known that came before it. */
function broughtWith(name: RequestName, clientToken: string, known: (token: string) => boolean): Brought | undefined {
  const wish = wishes[name];
  const token = name === 'previewTask' ? baseOf(clientToken) : clientToken;
  // the machine asks for templates too, under a token that is made of its task's
  const isMade = asides.some((aside) => aside === name) && baseOf(token) !== '';
  const isNew = token !== '' && !isMade && !known(token) && !known(baseOf(token));
  return wish && isNew ? { wish, token } : undefined;
}

/** All of a log, in their order. */
function broughtBy(log: DesktopLog): readonly Brought[] {
  const found = new Map<string, Brought>();
  for (const { name, clientToken } of log.entries.filter(isAsked)) {
    const brought = broughtWith(name, clientToken, (token) => found.has(token));
    if (brought) found.set(brought.token, brought);
  }
  return [...found.values()];
}

/**
 * Makes the client tokens of a log again, in their order: as the `newToken` of a replayed session it gives tasks and
 * messages the names they had. A replay works without it; the names are then new ones.
 */
export function tokensOf(log: unknown): () => string {
  const tokens = broughtBy(readLog(log))
    .filter(isBegun)
    .map(({ token }) => token);
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
  const base = baseOf(token);
  const other = map.get(base);
  return other === undefined ? token : other + token.slice(base.length);
}

/** A map that learns the pairs as the requests come. */
export function tokenMapOf(log: DesktopLog): TokenMap {
  const left = new Set(broughtBy(log));
  const toRecorded = new Map<string, string>();
  const toLive = new Map<string, string>();
  return {
    recorded(name, token) {
      const brought = broughtWith(name, token, (known) => toRecorded.has(known));
      const next = [...left].find(({ wish }) => wish === brought?.wish);
      if (brought && next) {
        left.delete(next);
        toRecorded.set(brought.token, next.token);
        toLive.set(next.token, brought.token);
      }
      return translated(toRecorded, token);
    },
    live: (token) => translated(toLive, token),
  };
}
