import type { Clock } from '../../src/index.js';

/** A simulated clock that is fast enough for a million steps. */
export interface ScheduleClock extends Clock {
  /** Moves on by so many ms; whatever falls due runs in order, with everything it starts. */
  advance(ms: number): Promise<void>;
}

interface Waiting {
  readonly at: number;
  readonly then: () => void;
}

// because a macrotask costs more than the whole chain from a host's answer to the last listener, which is some dozen microtasks
/** Lets everything happen that needs no time but so many turns. */
async function settled(turns: number): Promise<void> {
  for (let turn = 0; turn < turns; turn++) await Promise.resolve();
}

/** Makes a clock that stands at one second and moves only when it is told to; `look` may see what each moment has led to. */
export function scheduleClock(look: () => void, turns: number): ScheduleClock {
  let now = 1_000;
  const waiting = new Set<Waiting>();
  const next = (until: number): Waiting | undefined => {
    let first: Waiting | undefined;
    for (const entry of waiting) if (entry.at <= until && (!first || entry.at < first.at)) first = entry;
    return first;
  };
  return {
    now: () => now,
    at(at, then) {
      const entry = { at, then };
      waiting.add(entry);
      return () => void waiting.delete(entry);
    },
    async advance(ms) {
      const until = now + ms;
      await settled(turns);
      look();
      for (let due = next(until); due; due = next(until)) {
        waiting.delete(due);
        now = Math.max(now, due.at);
        due.then();
        await settled(turns);
        look();
      }
      now = until;
    },
  };
}
