import { replayDesktop, type DesktopLog } from 'outbound-elements/hosts/recorded';

/** Why a file cannot be replayed, and the technical word for those who want it. */
export interface LogProblem {
  readonly code: 'empty' | 'too-big' | 'unreadable' | 'not-json' | 'not-a-log' | 'other-version' | 'damaged';
  readonly detail?: string;
}

/** What a file turned out to be. */
export type LogReading =
  { readonly ok: true; readonly log: DesktopLog } | { readonly ok: false; readonly problem: LogProblem };

const biggest = 5_000_000;
// the compiler notices when the library's format moves on
const knownVersion: DesktopLog['version'] = 1;
/** The last moment that a date can hold, in milliseconds since the epoch. */
const endOfTime = 8.64e15;

const wrong = (code: LogProblem['code'], detail?: string): LogReading => ({
  ok: false,
  problem: { code, ...(detail && { detail }) },
});

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const isMoment = (at: number): boolean => Math.abs(at) <= endOfTime;

function readJson(json: unknown): LogReading {
  if (typeof json !== 'object' || json === null || !('version' in json) || !('entries' in json))
    return wrong('not-a-log');
  if (json.version !== knownVersion) return wrong('other-version', `version: ${JSON.stringify(json.version)}`);
  try {
    // the library says what is damaged, and where
    replayDesktop(json);
  } catch (error) {
    return wrong('damaged', wordsOf(error));
  }
  const log = json as DesktopLog;
  const late = [log.startedAt, ...log.entries.map(({ at }) => at)].find((at) => !isMoment(at));
  return late === undefined ? { ok: true, log } : wrong('damaged', `at: ${late}`);
}

/** Reads a file that is said to be a log; never throws. */
export async function readLogFile(file: File): Promise<LogReading> {
  if (file.size > biggest) return wrong('too-big');
  try {
    const text = await file.text();
    return text.trim() === '' ? wrong('empty') : readJson(JSON.parse(text));
  } catch (error) {
    return error instanceof SyntaxError ? wrong('not-json', error.message) : wrong('unreadable', wordsOf(error));
  }
}

/** Hands a log out as a file; answers the file's name. */
export function saveLog(log: DesktopLog): string {
  const name = `outbound-log-${new Date().toISOString().slice(0, 19).replaceAll(':', '-')}.json`;
  const link = document.createElement('a');
  link.download = name;
  link.href = URL.createObjectURL(new Blob([JSON.stringify(log, undefined, 2)], { type: 'application/json' }));
  link.click();
  // the download has begun with the next turn
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  });
  return name;
}
