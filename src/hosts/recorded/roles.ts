import type { AskedEntry, DesktopLog, DesktopLogEntry } from './log.js';
import type { Step } from './timeline.js';

/** How a request ended. */
export type Ending = Extract<DesktopLogEntry, { readonly type: 'answered' | 'threw' }>;

/** A request of the log, to be made again by the replayed session. */
export interface Role {
  readonly entry: AskedEntry;
  /** The request comes. */
  readonly cue: Step;
  /** It ends, so long after it came; absent: never. */
  ending?: { readonly step: Step; readonly afterMs: number };
  /** Ends it for the one who asked. */
  settle: (ending: Ending) => void;
}

/** What is done with what the log holds. */
export interface Direction {
  /** How much later than the log the replay began, in ms. */
  readonly shiftMs: number;
  readonly tell: (fact: unknown) => void;
  readonly miss: (entry: AskedEntry) => void;
}

function addEnding(roles: ReadonlyMap<number, Role>, steps: Set<Step>, entry: Ending): void {
  const role = roles.get(entry.to);
  if (!role) return;
  const run = (): void => {
    role.settle(entry);
  };
  const step: Step = { due: undefined, run };
  role.ending = { step, afterMs: entry.at - role.entry.at };
  steps.add(step);
}

/** The log as steps in its order, and the requests among them. */
export function cast({ entries }: DesktopLog, { shiftMs, tell, miss }: Direction) {
  const steps = new Set<Step>();
  const roles = new Map<number, Role>();
  for (const entry of entries) {
    const due = entry.at + shiftMs;
    if (entry.type === 'told') {
      const run = (): void => {
        tell(entry.fact);
      };
      steps.add({ due, run });
    } else if (entry.type === 'asked') {
      const cue: Step = {
        due,
        miss: () => {
          miss(entry);
        },
      };
      steps.add(cue);
      roles.set(entry.seq, { entry, cue, settle: () => undefined });
    } else if (entry.type === 'answered' || entry.type === 'threw') addEnding(roles, steps, entry);
  }
  return { steps, roles: new Set(roles.values()) };
}
