import type { Clock } from '../../ports/clock.js';

/** What is to happen later, all of which can be called off at once. */
export interface Timers {
  now(): number;
  /** Runs `then` after so many ms. */
  after(ms: number, then: () => void): void;
  /** Calls off everything, for good. */
  stop(): void;
}

/** Timers on a clock. */
export function timersOn(clock: Clock): Timers {
  const waiting = new Set<() => void>();
  let stopped = false;
  return {
    now: () => clock.now(),
    after(ms, then) {
      if (stopped) return;
      const cancel = clock.at(clock.now() + ms, () => {
        waiting.delete(cancel);
        then();
      });
      waiting.add(cancel);
    },
    stop() {
      stopped = true;
      for (const cancel of waiting) cancel();
      waiting.clear();
    },
  };
}
