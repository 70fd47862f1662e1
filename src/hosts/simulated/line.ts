import type { RequestName } from '../../ports/desktop.js';
import type { Fact } from '../../ports/fact.js';
import type { Fault } from './faults.js';
import { copied, type LogEntry, type NewLogEntry } from './log.js';
import type { Timers } from './timers.js';

/** When a fact that is told twice is told again, in ms: newer ones have been told by then. */
export const echoAfterMs = 2_500;

// what these tell is how things stand: an old one told again later would be a lie and not a repetition
const standing: readonly Fact['type'][] = ['desk.changed', 'agent.changed', 'targets.changed', 'wrap-up.changed'];

const cause: Readonly<Record<Fact['type'], RequestName>> = {
  'desk.changed': 'readDesk',
  'agent.changed': 'readDesk',
  'task.offered': 'createTask',
  'task.assignment-failed': 'createTask',
  'task.accepted': 'acceptTask',
  'task.ended': 'endTask',
  'wrap-up.changed': 'extendWrapUp',
  'task.closed': 'wrapUpTask',
  'message.received': 'sendMessage',
  'message.status': 'sendMessage',
  'file.changed': 'uploadFile',
  'transfer.accepted': 'transferTask',
  'transfer.declined': 'transferTask',
  'targets.changed': 'listTargets',
};

/** What the centre tells, and the record of all that crossed its boundary. */
export interface Line {
  readonly log: readonly LogEntry[];
  record(entry: NewLogEntry): void;
  tell(fact: Fact): void;
  subscribe(listener: (fact: Fact) => void): () => void;
  /** Does something of which nothing is told. */
  unheard(deed: () => void): void;
  /** Lets go of everybody who listens. */
  stop(): void;
}

/** Whoever listens, and the record of what they were told and of all else that crosses the boundary. */
function audience(timers: Timers) {
  const log: LogEntry[] = [];
  const listeners = new Set<(fact: Fact) => void>();
  const record = (entry: NewLogEntry): void => void log.push({ at: timers.now(), ...copied(entry) });
  return {
    log,
    record,
    send: (fact: Fact): void => {
      record({ type: 'told', fact });
      for (const listener of listeners) listener(copied(fact));
    },
    subscribe: (listener: (fact: Fact) => void): (() => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    stop: () => {
      listeners.clear();
    },
  };
}

const astray = (fact: Fact): Fact => ('taskId' in fact ? { ...fact, taskId: `${fact.taskId}-astray` } : fact);

/** A line on which facts may be told twice or astray: `strike` says which fault befalls what comes of this request, now. */
export function lineOn(timers: Timers, strike: (name: RequestName) => Fault | undefined): Line {
  const { send, ...heard } = audience(timers);
  let dead = false;
  const echo = (fact: Fact): void => {
    if (standing.includes(fact.type)) send(fact);
    else
      timers.after(echoAfterMs, () => {
        send(fact);
      });
  };
  return {
    ...heard,
    tell(fact) {
      if (dead) return;
      const fault = strike(cause[fact.type]);
      send(fault === 'astray' ? astray(fact) : fact);
      if (fault === 'twice') echo(fact);
    },
    unheard(deed) {
      dead = true;
      try {
        deed();
      } finally {
        dead = false;
      }
    },
  };
}
