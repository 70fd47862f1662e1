import { expect } from '@open-wc/testing';
import { reachedStates, restingStates } from '../support/paths.js';
import { machineWalks } from '../support/walks.js';

describe('every state of every machine', () => {
  for (const { name, machine, inputs, restored = [], events, tellApart } of machineWalks) {
    it(`is reached by some shortest path: ${name}`, () => {
      const states = [...inputs, ...restored].flatMap((input) =>
        reachedStates(machine, { input, events, tellApart: ({ context }) => tellApart(context as never) }),
      );

      expect([...new Set(states)].sort()).to.deep.equal(restingStates(machine));
    });
  }
});
