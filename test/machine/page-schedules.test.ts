import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { violations } from '../support/history.js';
import { historyOf } from '../support/schedule-run.js';
import { schedulesOverPages, type Schedule } from '../support/schedule.js';

const seed = 20_261_122;
const { SCHEDULES: runs = 2_000 } = globalThis as { readonly SCHEDULES?: number };

describe('the outbox over several pages', function () {
  this.timeout(240_000);

  it('loses nothing and doubles nothing when pages die, are reloaded and stand open side by side', async () => {
    // a failure prints the seed and the smallest schedule that fails
    await fc.assert(
      fc.asyncProperty(schedulesOverPages, async (schedule) => {
        expect(violations(await historyOf(schedule))).to.deep.equal([]);
      }),
      { seed, numRuns: runs },
    );
  });

  it('is seen to lose a message if nothing were kept', async () => {
    const schedule: Schedule = {
      conversations: 1,
      canLookUp: true,
      keeps: true,
      steps: [{ do: 'go offline' }, { do: 'write', in: 0 }, { do: 'crash' }],
      sends: [],
      looks: [],
      exits: [],
    };

    const kept = violations(await historyOf(schedule));
    const forgotten = violations(await historyOf({ ...schedule, keeps: false }));

    expect(kept).to.deep.equal([]);
    expect(forgotten).to.deep.equal([{ wrong: 'lost', about: 'message 2' }]);
  });
});
