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

const dueFirst = (steps: Iterable<Step>, now: number): Step | undefined => {
  for (const step of steps) if (step.due !== undefined && step.due <= now) return step;
  return undefined;
};

/** When there is something to do; Infinity: never. */
function nextMoment(steps: ReadonlySet<Step>, now: number): number {
  const step = dueFirst(steps, now);
  if (step?.due !== undefined) return step.run ? now : step.due + patienceMs;
  return Array.from(steps, ({ due }) => due ?? Infinity).reduce((a, b) => Math.min(a, b), Infinity);
}

/** What a step that is due does now, if it is not waited for any more. */
function deedOf(step: Step | undefined, now: number): (() => void) | undefined {
  const isLost = step?.due !== undefined && step.due + patienceMs <= now;
  return step?.run ?? (isLost ? step.miss : undefined);
}

/** A timeline of steps in the order of the log. */
export function timelineOf(clock: Clock, steps: Set<Step>): Timeline {
  let rest = (): void => undefined;
  const wake = (): void => {
    rest();
    const at = nextMoment(steps, clock.now());
    if (at < Infinity) rest = clock.at(at, proceed);
  };
  // one step at a time: whatever it sets off comes before the next, as it did when it was recorded
  const proceed = (): void => {
    const step = dueFirst(steps, clock.now());
    const deed = deedOf(step, clock.now());
    if (step && deed) steps.delete(step);
    deed?.();
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
