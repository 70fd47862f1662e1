import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { Desktop } from '../../src/index.js';
import { violations } from '../support/history.js';
import { historyOf, type Between } from '../support/schedule-run.js';
import { schedules, type Schedule } from '../support/schedule.js';

const seed = 20_260_701;
// fewer where every mutant takes as many: test/mutation
const { SCHEDULES: runs = 10_000 } = globalThis as { readonly SCHEDULES?: number };

/** What a careless outbox would do: each repetition of a send reaches the host under a token of its own. */
const newTokenAtEachTry: Between = (desktop: Desktop) => {
  const tries = new Map<string, number>();
  return {
    ...desktop,
    sendMessage: (request, call) => {
      const before = tries.get(call.clientToken) ?? 0;
      tries.set(call.clientToken, before + 1);
      const clientToken = before === 0 ? call.clientToken : `${call.clientToken}, try ${before + 1}`;
      return desktop.sendMessage(request, { ...call, clientToken });
    },
  };
};

const wrongs = async (schedule: Schedule, between?: Between) => violations(await historyOf(schedule, between));

describe('the outbox under faults', function () {
  this.timeout(240_000);

  it('loses nothing, doubles nothing, keeps the order and comes to rest, whatever the host, the network and the agent do', async () => {
    // a failure prints the seed and the smallest schedule that fails
    await fc.assert(
      fc.asyncProperty(schedules, async (schedule) => {
        expect(await wrongs(schedule)).to.deep.equal([]);
      }),
      { seed, numRuns: runs },
    );
  });

  it('is seen to deliver twice if a repetition had a new token', async () => {
    const schedule: Schedule = {
      conversations: 1,
      canLookUp: true,
      steps: [
        { do: 'write', in: 0 },
        { do: 'retry', message: 0 },
      ],
      sends: [{ fate: 'throws, done', afterMs: 0, tells: [] }],
      looks: ['throws'],
      exits: [],
    };

    const careful = await wrongs(schedule);
    const careless = await wrongs(schedule, newTokenAtEachTry);

    expect(careful).to.deep.equal([]);
    expect(careless).to.deep.equal([{ wrong: 'delivered twice', about: 'message 1' }]);
  });

  it('is seen to deliver twice among random schedules too, if a repetition had a new token', async () => {
    const result = await fc.check(
      fc.asyncProperty(schedules, async (schedule) =>
        (await wrongs(schedule, newTokenAtEachTry)).every(({ wrong }) => wrong !== 'delivered twice'),
      ),
      { seed, numRuns: 1_000 },
    );

    expect(result.failed).to.equal(true);
  });
});
