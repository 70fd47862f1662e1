import type { Clock } from '../ports/clock.js';

// setTimeout counts in 32 bits: a later moment is approached in steps
const longestWaitMs = 2 ** 31 - 1;

/** The machine's own time. */
export const systemClock: Clock = {
  now: () => Date.now(),
  at(at, then) {
    let timer: ReturnType<typeof setTimeout>;
    const wait = (): void => {
      const leftMs = Math.max(0, at - Date.now());
      timer = setTimeout(leftMs > longestWaitMs ? wait : then, Math.min(leftMs, longestWaitMs));
    };
    wait();
    return () => {
      clearTimeout(timer);
    };
  },
};
