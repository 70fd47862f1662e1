import fc from 'fast-check';
import { violations, type Happening, type Violation } from '../support/history.js';
import { historyOf } from '../support/schedule-run.js';
import { schedules, schedulesOverPages, type Schedule } from '../support/schedule.js';

/** The smallest schedule that breaks a promise, with what happened in it. */
export interface Failure {
  readonly schedule: Schedule;
  readonly violations: readonly Violation[];
  readonly history: readonly Happening[];
}

/** What a soak came to. */
export interface Soaked {
  readonly schedules: number;
  readonly messages: number;
  readonly deliveries: number;
  readonly failure?: Failure | undefined;
}

/** Runs one schedule again, as it was saved. */
export async function replay(schedule: Schedule): Promise<Failure> {
  const history = await historyOf(schedule);
  return { schedule, history, violations: violations(history) };
}

/** Runs so many random schedules, on one page or over several, and makes the first that fails as small as it can be. */
export async function soak(seed: number, numRuns: number, pages: 'one' | 'several'): Promise<Soaked> {
  const count = { schedules: 0, messages: 0, deliveries: 0 };
  const property = fc.asyncProperty(pages === 'one' ? schedules : schedulesOverPages, async (schedule) => {
    const history = await historyOf(schedule);
    count.schedules++;
    for (const { type } of history) {
      if (type === 'accepted') count.messages++;
      if (type === 'delivered') count.deliveries++;
    }
    return violations(history).length === 0;
  });
  const { counterexample } = await fc.check(property, { seed, numRuns });
  const [schedule] = counterexample ?? [];
  return { ...count, failure: schedule && (await replay(schedule)) };
}
