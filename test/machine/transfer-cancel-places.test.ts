import { expect } from '@open-wc/testing';
import { OneAgent } from '../support/one-agent.js';
import { rememberingHost } from '../support/remembering-host.js';
import { abilities, stays } from '../support/task-places.js';

describe('taking a transfer back', () => {
  const places = Object.keys(stays) as (keyof typeof stays)[];
  for (const place of places.filter((name) => !/awaiting|cancelling/.test(name)))
    it(`does nothing where none is waiting for its receiver: ${place}`, async () => {
      const agent = new OneAgent(
        rememberingHost({ capabilities: abilities['can do everything'] ?? [], doesFirst: false }),
      );
      await agent.open();
      await stays[place].reach(agent);
      const before = agent.session.view.tasks;

      for (const { key } of before) agent.session.cancelTransfer(key);
      agent.session.cancelTransfer('nobody’s');
      await agent.settle();

      expect(agent.session.view.tasks).to.deep.equal(before);
      expect(agent.host.asked.filter((name) => name.startsWith('cancelTransfer'))).to.be.empty;
    });

  it('is asked again under its token by the next page', async () => {
    const agent = new OneAgent(
      rememberingHost({ capabilities: abilities['can do everything'] ?? [], doesFirst: true }),
    );
    await agent.open();
    await stays['open.transferring.cancelling'].reach(agent);

    await agent.leave('crash');
    agent.host.release();
    await agent.open();

    const asked = agent.host.asked.filter((name) => name.startsWith('cancelTransfer'));
    expect(asked).to.have.length(2);
    expect(new Set(asked)).to.have.property('size', 1);
    expect(agent.session.view.tasks.map(({ phase, busy }) => [phase, busy])).to.deep.equal([['active', false]]);
  });
});
