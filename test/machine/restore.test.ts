import { expect } from '@open-wc/testing';
import type { AnyStateNode } from 'xstate';
import { taskMachine } from '../../src/machine/task/task.machine.js';
import { OneAgent, sightOf, type Parting } from '../support/one-agent.js';
import { rememberingHost, type HostTraits } from '../support/remembering-host.js';
import { abilities, stays, type Stay } from '../support/task-places.js';
import { places } from '../support/walks.js';

const partings: readonly Parting[] = ['reload', 'crash'];

/** What the agent sees, the host has done and the page was told at the end of a stay, whether or not the page went meanwhile. */
async function endOf({ reach, goOn }: Stay, traits: HostTraits, parting?: Parting, isHandedOver = false) {
  const agent = new OneAgent(rememberingHost(traits));
  agent.isHandedOver = isHandedOver;
  await agent.open();
  await reach(agent);
  if (parting) await agent.openAgain(parting);
  await goOn(agent);
  const { host, told, session } = agent;
  // what a host cannot look up, only the agent can decide (L8)
  const news = told.filter((word) => !word.startsWith('task-outcome-unknown'));
  return { sight: sightOf(session), done: host.done, told: news };
}

const restingIn = (node: AnyStateNode): readonly string[] => {
  const inner = Object.values(node.states);
  if (inner.length > 0) return inner.flatMap(restingIn);
  // what is left at once is no place to rest
  const isPassed = (node.always ?? []).some(({ guard }) => guard === undefined);
  return isPassed ? [] : [node.path.join('.')];
};

describe('the places of a task', () => {
  it('are all in which its machine can rest, but for the end and the way back', () => {
    expect(
      restingIn(taskMachine.root).filter((place) => place !== 'closed' && place !== 'restoring.looking'),
    ).to.have.members(places);
  });
});

for (const [ability, capabilities] of Object.entries(abilities))
  describe(`at a host that ${ability}, a task restored (L8)`, () => {
    for (const place of places)
      for (const doesFirst of [false, true])
        it(`in ${place} ends as if its page had stayed, ${doesFirst ? 'what was asked done before' : 'what was asked not yet done'}`, async () => {
          const traits = { capabilities, doesFirst };
          const end = await endOf(stays[place], traits);

          for (const parting of partings) {
            const again = await endOf(stays[place], traits, parting);

            expect(again).to.deep.equal(end);
          }
        });
  });

describe('a task that was handed over, restored (L6)', () => {
  for (const [ability, capabilities] of Object.entries(abilities))
    for (const place of places.filter((name) => name.startsWith('open') || name.startsWith('wrappingUp')))
      it(`in ${place} ends as if its page had stayed, at a host that ${ability}`, async () => {
        const traits = { capabilities, doesFirst: true };
        const end = await endOf(stays[place], traits, undefined, true);

        for (const parting of partings) {
          const again = await endOf(stays[place], traits, parting, true);

          expect(again).to.deep.equal(end);
        }
      });
});
