import { expect } from '@open-wc/testing';
import { restingStates } from '../support/paths.js';
import { tableOf, takenIn, untaken, type Taken } from '../support/walks-taken.js';
import { machineWalks } from '../support/walks.js';
import { pairs } from './pairs.fixture.js';

/** Transitions that nothing can take, and why they are there all the same. */
const unreachable: Readonly<Record<string, readonly string[]>> = {
  // a host that tells its desk ends the asking at once; the outcome's table is shared with `connecting`, which takes it
  session: ['unreachable.asking: xstate.done.actor.0.session.unreachable.asking (1) → known'],
};

describe('every event in every state', function () {
  this.timeout(120_000);

  for (const walk of machineWalks) {
    let taken: readonly Taken[] = [];

    before(() => {
      taken = takenIn(walk);
    });

    it(`does what the table says, and nothing where it says nothing: ${walk.name}`, () => {
      const table = tableOf(taken);

      const states = Object.keys(table).flatMap((several) => several.split(' '));

      expect([...new Set(states)].sort()).to.deep.equal(restingStates(walk.machine));
      expect(table).to.deep.equal(pairs[walk.name]);
    });

    it(`together takes every transition there is: ${walk.name}`, () => {
      const left = untaken(walk, taken);

      expect(left).to.deep.equal(unreachable[walk.name] ?? []);
    });
  }
});
