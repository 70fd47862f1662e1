import { expect } from '@open-wc/testing';
import { first, type Agent, type Scenario } from './agent.js';

const nobodyAnswers = { customers: 'silent', receivers: 'never-answer' } as const;

/** A conversation of which a colleague is asked to take it, with a note. */
async function askColleague({ talk, targets, session, wait }: Agent, note?: string): Promise<string> {
  const key = await talk();
  const available = (await targets(key, 'agent')).filter(({ availability }) => availability === 'available');
  session.transfer(key, first(available), note);
  await wait(1);
  return key;
}

/** Transfers that carry a note, and that are taken back. */
export const transferringBack: readonly Scenario[] = [
  {
    rules: 'T5',
    story: 'a note goes to whoever is asked to take the task',
    needs: 'transfer-note',
    knobs: nobodyAnswers,
    play: async (agent) => {
      await askColleague(agent, 'He waits for his cello.');

      const requests = agent.asked('transferTask').map(({ request }) => request);
      expect(requests).to.have.length(1);
      expect(first(requests)).to.have.property('note', 'He waits for his cello.');
    },
  },
  {
    rules: 'T4, T5',
    story: 'a transfer that nobody has taken can be taken back, and the task handed to somebody else',
    needs: 'cancel-transfer',
    knobs: nobodyAnswers,
    play: async (agent) => {
      const { session, wait, see, targets, heard } = agent;
      const key = await askColleague(agent);

      session.cancelTransfer(key);
      await wait(1);
      expect(see(key)).to.include({ phase: 'active', busy: false });
      expect(see(key).problem).to.be.undefined;
      session.transfer(key, first(await targets(key, 'queue')));
      await wait(2);

      expect(see(key).phase).to.equal('wrapping-up');
      expect(heard('outbound-transfer-declined')).to.be.empty;
    },
  },
  {
    rules: 'T5',
    story: 'a transfer that was taken back is declined by nobody later',
    needs: 'cancel-transfer',
    knobs: nobodyAnswers,
    play: async (agent) => {
      const { session, wait, see, heard } = agent;
      const key = await askColleague(agent);

      session.cancelTransfer(key);
      await wait(60);

      expect(see(key).phase).to.equal('active');
      expect(see(key).problem).to.be.undefined;
      expect(heard('outbound-transfer-declined')).to.be.empty;
    },
  },
  {
    rules: 'T6',
    story: 'a transfer that was taken before it could be taken back leads to the wrap-up',
    needs: 'cancel-transfer',
    knobs: { customers: 'silent', receivers: 'accept' },
    play: async (agent) => {
      const { session, wait, see } = agent;
      const key = await askColleague(agent);
      await wait(8);

      session.cancelTransfer(key);
      await wait(2);

      expect(see(key).phase).to.equal('wrapping-up');
    },
  },
  {
    rules: 'T4',
    story: 'a transfer that could not be taken back is on its way still, and can be taken back another time',
    needs: 'cancel-transfer',
    knobs: { ...nobodyAnswers, faults: { cancelTransfer: { fault: 'fails', times: 1 } } },
    play: async (agent) => {
      const { session, wait, see } = agent;
      const key = await askColleague(agent);
      session.cancelTransfer(key);
      await wait(1);
      expect(see(key).phase).to.equal('transferring');
      expect(see(key).problem).to.include({ code: 'host-failed', request: 'cancelTransfer' });

      session.cancelTransfer(key);
      await wait(1);

      expect(see(key)).to.include({ phase: 'active', busy: false });
      expect(see(key).problem).to.be.undefined;
    },
  },
  {
    rules: 'T4',
    story: 'taking back that was done and never answered locks nobody in',
    needs: 'cancel-transfer',
    knobs: { ...nobodyAnswers, faults: { cancelTransfer: { fault: 'never-answers-but-done', times: 1 } } },
    play: async (agent) => {
      const { session, wait, see } = agent;
      const key = await askColleague(agent);

      session.cancelTransfer(key);
      await wait(60);

      expect(see(key)).to.include({ phase: 'active', busy: false });
    },
  },
];
