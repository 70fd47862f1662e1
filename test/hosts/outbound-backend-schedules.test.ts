import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { violations } from '../support/history.js';
import { runOf } from '../support/outbound-backend/schedule-run.js';
import { schedules, type Schedule } from '../support/outbound-backend/schedule.js';

const seed = 20_261_002;
const runs = 400;

/** Everything that must never happen, and did. */
async function wrongs(schedule: Schedule, forgetsKeys = false) {
  const { history, tasks, replies } = await runOf(schedule, forgetsKeys);
  return [
    ...violations(history),
    ...tasks.flatMap((count) => (count > 1 ? { wrong: 'created twice', about: 'a wish' } : [])),
    ...[...replies].flatMap(([about, shown]) => (shown === 1 ? [] : { wrong: `shown ${shown} times`, about })),
  ];
}

describe('a session over an outbound backend under faults (L8, C2, C11)', function () {
  this.timeout(120_000);

  it('loses nothing, doubles nothing and comes to rest, whatever the server, the network and the stream do', async () => {
    // a failure prints the seed and the smallest schedule that fails
    await fc.assert(
      fc.asyncProperty(schedules, async (schedule) => {
        expect(await wrongs(schedule)).to.deep.equal([]);
      }),
      { seed, numRuns: runs },
    );
  });

  it('is seen to deliver twice when the server forgets its keys', async () => {
    const schedule: Schedule = {
      conversations: 1,
      steps: [{ do: 'cut silently' }, { do: 'write', in: 0 }, { do: 'retry', message: 0 }],
      launching: [],
      faults: ['does it and breaks', 'fails'],
    };

    const sound = await wrongs(schedule);
    const broken = await wrongs(schedule, true);

    expect(sound).to.deep.equal([]);
    expect(broken).to.deep.equal([{ wrong: 'delivered twice', about: 'message 1' }]);
  });

  it('is seen to fail among random schedules too when the server forgets its keys', async () => {
    const result = await fc.check(
      fc.asyncProperty(schedules, async (schedule) =>
        (await wrongs(schedule, true)).every(({ wrong }) => wrong !== 'delivered twice'),
      ),
      { seed, numRuns: runs, endOnFailure: true },
    );

    expect(result.failed).to.equal(true);
  });
});
