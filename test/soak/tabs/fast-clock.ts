import type { Clock } from '../../../src/index.js';
import { answersWithinMs } from '../../../src/session/in-time.js';

/**
 * A clock that goes so many times as fast since a moment, and the same on every page that has the same moment. The disk does
 * not get faster with it: how long a store may take for one step is waited in real time.
 */
export function fastClock(times: number, since: number): Clock {
  const now = (): number => since + (Date.now() - since) * times;
  return {
    now,
    at(at, then) {
      let timer: ReturnType<typeof setTimeout>;
      const pace = Math.round(at - now()) === answersWithinMs ? 1 : times;
      const wait = (): void => {
        const left = at - now();
        // a timer may be early by a fraction
        timer = setTimeout(left > times && pace > 1 ? wait : then, Math.max(0, left) / pace);
      };
      wait();
      return () => {
        clearTimeout(timer);
      };
    },
  };
}
