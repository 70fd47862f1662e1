import type { Clock } from '../ports/clock.js';
import { nextTask } from './next-task.js';

/** A clock that only moves when it is told to; for tests, simulations and replays. */
export interface SimulatedClock extends Clock {
  /** Moves on by so many ms; whatever falls due runs in order, with everything it starts. */
  advance(ms: number): Promise<void>;
}

interface Waiting {
  readonly at: number;
  readonly then: () => void;
}

/**
 * Makes a clock that stands at `start` (milliseconds since the epoch). `settled` resolves when all that a moment started
 * is done; by default that is with the next task.
 */
export function simulatedClock(start = 0, settled: () => Promise<void> = nextTask): SimulatedClock {
  let now = start;
  const waiting = new Set<Waiting>();
  const next = (until: number): Waiting | undefined =>
    [...waiting]
      .filter(({ at }) => at <= until)
      .reduce<Waiting | undefined>((a, b) => (a && a.at <= b.at ? a : b), undefined);

  return {
    now: () => now,
    at(at, then) {
      const entry = { at, then };
      waiting.add(entry);
      return () => void waiting.delete(entry);
    },
    async advance(ms) {
      const until = now + ms;
      await settled();
      for (let due = next(until); due; due = next(until)) {
        waiting.delete(due);
        now = Math.max(now, due.at);
        due.then();
        await settled();
      }
      now = until;
    },
  };
}
