import type { Clock } from '../../ports/clock.js';
import { isAsked, type AskedEntry, type Crossing, type DesktopLogEntry } from './log.js';

/** Where crossings are written down, one behind the other. */
export interface Tape {
  /** A session turns to the desktop: the log begins, unless it has begun. */
  begin(): void;
  /** Writes down what crosses now; answers its number. */
  write(crossing: Crossing): number;
  /** All of it until now; what is not answered yet says so. */
  read(): { readonly startedAt: number; readonly entries: readonly DesktopLogEntry[] };
}

/** The requests whose answer has not come. */
function unanswered(entries: readonly DesktopLogEntry[]): readonly AskedEntry[] {
  const ended = new Set(
    entries.flatMap((entry) => (entry.type === 'answered' || entry.type === 'threw' ? entry.to : [])),
  );
  return entries.filter(isAsked).filter(({ seq }) => !ended.has(seq));
}

/** An empty tape; only the present moment is asked of the clock. */
export function tapeOn(clock: Pick<Clock, 'now'>): Tape {
  let startedAt: number | undefined;
  const entries: DesktopLogEntry[] = [];
  return {
    begin() {
      startedAt ??= clock.now();
    },
    write: (crossing) => entries.push({ seq: entries.length + 1, at: clock.now(), ...crossing }),
    read() {
      const at = clock.now();
      const open = unanswered(entries).map(({ seq: to }, index) => {
        return { seq: entries.length + 1 + index, at, type: 'unanswered', to } as const;
      });
      return { startedAt: startedAt ?? at, entries: [...entries, ...open] };
    },
  };
}
