import type { Clock } from '../../ports/clock.js';

/** How long what is missing holds up what comes behind it in the log, in ms. */
export const patienceMs = 2_000;

/** Something in the log, in its place. */
export interface Step {
  /** When it is to happen, in milliseconds since the epoch; `undefined` while that depends on something else. */
  due: number | undefined;
  /** Makes it happen; absent: it comes from outside, and is waited for. */
  readonly run?: () => void;
  /** It did not come from outside in time, and is not waited for any more. */
  readonly miss?: () => void;
}

/** Lets steps happen one at a time, each at its moment and none before those that should have come first. */
export interface Timeline {
  /** Looks again at when the steps are due. */
  wake(): void;
  /** A step came from outside. */
  came(step: Step): void;
  /** Waits for nothing, until it is woken. */
  rest(): void;
}

/** A timeline of steps in the order of the log. */
export function timelineOf(clock: Clock, steps: Set<Step>): Timeline {
  let rest = (): void => undefined;
  const first = (now: number): Step | undefined => {
    for (const step of steps) if (step.due !== undefined && step.due <= now) return step;
    return undefined;
  };
  const nextMoment = (now: number): number => {
    const step = first(now);
    if (step?.due !== undefined) return step.run ? now : step.due + patienceMs;
    return Math.min(...Array.from(steps, ({ due }) => due ?? Infinity));
  };
  const wake = (): void => {
    rest();
    const at = nextMoment(clock.now());
    if (at < Infinity) rest = clock.at(at, proceed);
  };
  // one step at a time: whatever it sets off comes before the next, as it did when it was recorded
  const proceed = (): void => {
    const now = clock.now();
    const step = first(now);
    const isLost = step?.due !== undefined && step.due + patienceMs <= now;
    const happen = step?.run ?? (isLost ? step.miss : undefined);
    if (step && happen) {
      steps.delete(step);
      happen();
    }
    wake();
  };
  return {
    wake,
    came(step) {
      steps.delete(step);
      wake();
    },
    rest: () => {
      rest();
    },
  };
}
