import type { RequestName } from '../../ports/desktop.js';
import { callsBy } from './calls.js';
import { isRecord, wordsOf } from './json.js';
import { logVersion, type DesktopLog } from './log.js';

type Part = Readonly<Record<string, unknown>>;

const names = callsBy(() => () => new Promise<never>(() => undefined));
const isRequestName = (name: unknown): name is RequestName => typeof name === 'string' && Object.hasOwn(names, name);
const isText = (value: unknown): boolean => typeof value === 'string';

const unreadable = (what: string, advice: string): Error =>
  new Error(`This log cannot be replayed: ${what}. ${advice}`);
const asRecorded = 'Pass the whole `log` of a recorded desktop, or its JSON text.';

function parsed(log: unknown): unknown {
  if (typeof log !== 'string') return log;
  try {
    return JSON.parse(log);
  } catch (error) {
    throw unreadable(`it is not JSON (${wordsOf(error)})`, asRecorded);
  }
}

/** The name of what is wrong in an entry, `asked` being the numbers of the requests before it. */
function wrongIn(entry: Part, asked: ReadonlySet<unknown>): string | undefined {
  const { seq, at, type, to, name, clientToken, message } = entry;
  if (typeof seq !== 'number') return 'seq';
  if (typeof at !== 'number') return 'at';
  if (type === 'told') return undefined;
  if (type === 'asked') {
    if (!isRequestName(name)) return 'name';
    return isText(clientToken) ? undefined : 'clientToken';
  }
  if (type !== 'answered' && type !== 'threw' && type !== 'aborted' && type !== 'unanswered') return 'type';
  if (!asked.has(to)) return 'to';
  return type !== 'threw' || isText(message) ? undefined : 'message';
}

/** The path of what is wrong with the entries, if anything is. */
function wrongAmong(entries: readonly unknown[]): string | undefined {
  const asked = new Set<unknown>();
  for (const [index, entry] of entries.entries()) {
    if (!isRecord(entry)) return `entries[${index}]`;
    const wrong = wrongIn(entry, asked);
    if (wrong) return `entries[${index}].${wrong}`;
    if (entry.type === 'asked') asked.add(entry.seq);
  }
  return undefined;
}

function wrongWith({ startedAt, capabilities, entries }: Part): string | undefined {
  if (typeof startedAt !== 'number') return 'startedAt';
  if (!Array.isArray(capabilities) || !capabilities.every(isText)) return 'capabilities';
  return Array.isArray(entries) ? wrongAmong(entries) : 'entries';
}

/** Reads a log or its JSON text; throws an error that names what is wrong and what to do about it. */
export function readLog(log: unknown): DesktopLog {
  const json = parsed(log);
  if (!isRecord(json) || json.version === undefined) throw unreadable('it is no log of a desktop', asRecorded);
  if (json.version !== logVersion)
    throw unreadable(
      `its version is ${JSON.stringify(json.version)}, and only version ${logVersion} is known here`,
      'Use the release of outbound-elements that recorded it.',
    );
  const wrong = wrongWith(json);
  if (wrong) throw unreadable(`it is damaged at ${wrong}`, asRecorded);
  return json as unknown as DesktopLog;
}
