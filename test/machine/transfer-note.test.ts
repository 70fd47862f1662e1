import { expect } from '@open-wc/testing';
import { everything } from '../support/desk-at.js';
import { colleague, queue } from '../support/nouns.js';
import { OneAgent } from '../support/one-agent.js';
import { rememberingHost } from '../support/remembering-host.js';
import { abilities, stays } from '../support/task-places.js';
import { handingOn } from './transfer.fixture.js';

const taskId = 'task-1';

describe('a note for whoever receives a task', () => {
  it('goes with the transfer', async () => {
    const { asked } = await handingOn({}, 'He waits for his cello.');

    expect(asked[0]?.request).to.deep.equal({ taskId, target: colleague, note: 'He waits for his cello.' });
  });

  for (const note of [undefined, ''])
    it(`does not go with it when there is none: ${JSON.stringify(note)}`, async () => {
      const { asked } = await handingOn({}, note);

      expect(asked[0]?.request).to.deep.equal({ taskId, target: colleague });
    });

  it('is not given to a desktop that hands none on', async () => {
    const { asked } = await handingOn(
      { capabilities: everything.filter((name) => name !== 'transfer-note') },
      'He waits for his cello.',
    );

    expect(asked[0]?.request).to.deep.equal({ taskId, target: colleague });
  });

  it('is kept, and goes with the transfer that the next page asks for again', async () => {
    const notes: unknown[] = [];
    const host = rememberingHost({
      capabilities: [...(abilities['can do everything'] ?? []), 'transfer-note'],
      doesFirst: true,
      answers: {
        transferTask: async ({ note }) => {
          notes.push(note);
          return { outcome: 'pending' };
        },
      },
    });
    const agent = new OneAgent(host);
    await agent.open();
    await stays['open.active'].reach(agent);
    host.feel('sendMessage', 'holds');
    agent.session.send('token-1', { text: 'Goodbye' });
    agent.session.transfer('token-1', queue, 'He waits for his cello.');
    await agent.settle();

    await agent.leave('crash');
    host.release();
    await agent.open();
    await agent.clock.advance(10_000);

    expect(notes).to.deep.equal(['He waits for his cello.']);
  });
});
