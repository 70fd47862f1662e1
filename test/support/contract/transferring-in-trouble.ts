import { expect } from '@open-wc/testing';
import { first, type Agent, type Scenario } from './agent.js';

const toQueue = async ({ talk, targets, session }: Agent): Promise<string> => {
  const key = await talk();
  session.transfer(key, first(await targets(key, 'queue')));
  return key;
};

/** Transfers that fail or of which nobody knows: every exit unlocks. */
export const transferringInTrouble: readonly Scenario[] = [
  {
    rules: 'T4',
    story: 'a transfer that fails leaves the task with the agent, who may try again',
    knobs: { faults: { transferTask: { fault: 'fails', times: 1 } } },
    play: async (agent) => {
      const { wait, see, session, targets } = agent;
      const key = await toQueue(agent);
      await wait(2);
      expect(see(key)).to.include({ phase: 'active', busy: false });
      expect(see(key).problem).to.include({ code: 'host-failed', request: 'transferTask' });

      session.transfer(key, first(await targets(key, 'queue')));
      await wait(2);

      expect(see(key).phase).to.equal('wrapping-up');
    },
  },
  {
    rules: 'T4, L8',
    story: 'a transfer that was done but never answered does not lock the agent in: ending leads to the wrap-up',
    knobs: { faults: { transferTask: { fault: 'never-answers-but-done', times: 1 } } },
    play: async (agent) => {
      const { wait, see, session } = agent;
      const key = await toQueue(agent);
      await wait(21);
      expect(see(key)).to.include({ phase: 'active', busy: false });
      expect(see(key).problem).to.include({ code: 'host-silent', request: 'transferTask' });

      session.end(key);
      await wait(2);

      expect(see(key).phase).to.equal('wrapping-up');
    },
  },
  {
    rules: 'T6',
    story: 'a transfer that was done before the host threw ends in the wrap-up, as the host tells it',
    knobs: { faults: { transferTask: 'throws-after-done' } },
    play: async (agent) => {
      const key = await toQueue(agent);
      await agent.wait(2);

      expect(agent.see(key).phase).to.equal('wrapping-up');
    },
  },
  {
    rules: 'T5',
    story: 'a decline that is told twice does not end the transfer that followed it',
    knobs: { customers: 'silent', receivers: 'decline', faults: { transferTask: 'twice' } },
    play: async (agent) => {
      const { talk, targets, session, wait, see, heard, centre } = agent;
      const key = await talk();
      const [one, two] = (await targets(key, 'agent')).filter(({ availability }) => availability === 'available');
      if (!one || !two) throw new Error('Two colleagues are needed.');
      session.transfer(key, one);
      while (see(key).phase === 'transferring') await wait(0.2);
      centre.set({ receivers: 'never-answer' });

      session.transfer(key, two);
      await wait(8);

      expect(see(key).phase).to.equal('transferring');
      expect(see(key).transferTarget?.id).to.equal(two.id);
      expect(heard('outbound-transfer-declined')).to.have.length(1);
    },
  },
  {
    rules: 'T2',
    story: 'a directory that cannot be fetched says why, and can be fetched again',
    knobs: { faults: { listTargets: { fault: 'fails', times: 1 } } },
    play: async ({ talk, look, wait }) => {
      const directory = await look(await talk());
      expect(directory.view).to.include({ busy: false, found: 0 });
      expect(directory.view.problem).to.include({ code: 'host-failed', request: 'listTargets' });

      directory.reload();
      await wait(1);

      expect(directory.view.found).to.be.above(5);
      expect(directory.view.problem).to.be.undefined;
    },
  },
];
