import type { Clock } from '../ports/clock.js';

/** How long a store may take for one step, in ms; after that it counts as failed. */
export const answersWithinMs = 5_000;

/** What a store answers, or a rejection when it has said nothing in time. */
export const inTime = <Value>(clock: Clock, answer: Promise<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    const takeBack = clock.at(clock.now() + answersWithinMs, () => {
      reject(new Error('The store did not answer.'));
    });
    void answer.then(resolve, reject).finally(takeBack);
  });
