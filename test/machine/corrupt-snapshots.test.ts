import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { Announcement, Session } from '../../src/index.js';
import { corruptions } from '../support/corruption.js';
import { realStores, wrongsOf } from '../support/corruption-run.js';
import { everything } from '../support/desk-at.js';
import { OneAgent } from '../support/one-agent.js';
import { rememberingHost } from '../support/remembering-host.js';
import { stays } from '../support/task-places.js';

const seed = 20_261_122;
// fewer where every mutant takes as many: test/mutation
const { SCHEDULES: schedules = 10_000 } = globalThis as { readonly SCHEDULES?: number };
const runs = schedules / 10;

/** What nobody has caught since. */
function uncaught() {
  const caught: string[] = [];
  const onError = ({ message }: ErrorEvent) => void caught.push(message);
  const onRejection = ({ reason }: PromiseRejectionEvent) => void caught.push(String(reason));
  // where there is no page, the runner hears of it
  const page: Partial<Pick<Window, 'addEventListener' | 'removeEventListener'>> = globalThis;
  page.addEventListener?.('error', onError);
  page.addEventListener?.('unhandledrejection', onRejection);
  const stop = () => {
    page.removeEventListener?.('error', onError);
    page.removeEventListener?.('unhandledrejection', onRejection);
  };
  return { caught, stop };
}

/** The store of a conversation in which one message has failed, with something in the record of that message otherwise. */
async function openedOn(otherwise: object) {
  const agent = new OneAgent(rememberingHost({ capabilities: everything, doesFirst: true }));
  await agent.open();
  await stays['open.active'].reach(agent);
  agent.host.feel('sendMessage', 'refuses');
  agent.session.send('token-1', { text: 'a text it refuses' });
  await agent.leave('reload');
  const records = agent.device.records();
  agent.device.put({ ...records, 'message:token-3': { ...(records['message:token-3'] as object), ...otherwise } });
  const told: Announcement[] = [];
  agent.begin();
  agent.session.onAnnouncement((announcement) => told.push(announcement));
  await agent.settle();
  const isNews = ({ type }: Announcement) => type !== 'outbound-eligibility-changed';
  return { session: agent.session, device: agent.device, told: told.filter(isNews) };
}

const shownIn = ({ view }: Session) => view.tasks.flatMap(({ transcript }) => transcript.map(({ text }) => text));

const examples = {
  'a later version wrote it': { version: 2 },
  'it is of no version': { version: undefined },
  'it has lost its place': { order: null },
  'nobody knows when it was written': { savedAt: 'yesterday' },
};

describe('a store that is not what it was', function () {
  this.timeout(240_000);

  it('costs a notice, never text, never an error and never the next conversation (C10)', async () => {
    const stores = await realStores();
    const { caught, stop } = uncaught();

    // a failure prints the seed and the smallest corruption that fails
    await fc.assert(
      fc.asyncProperty(corruptions, async (corruption) => {
        const wrongs = await wrongsOf(corruption, stores);
        // a rejection is told in a macrotask
        await new Promise((resolve) => setTimeout(resolve));
        expect([...wrongs, ...caught.splice(0)].join()).to.equal('');
      }),
      { seed, numRuns: runs, includeErrorInReport: true },
    );
    stop();
  });

  for (const [name, wounds] of Object.entries(examples))
    it(`puts the text of a message into the draft of its conversation, and says so, when ${name}`, async () => {
      const { session, told } = await openedOn(wounds);

      expect(session.draft('conversation:conversation-1')?.text).to.include('a text it refuses');
      expect(told).to.deep.include({
        type: 'outbound-tasks-not-restored',
        drafts: ['conversation:conversation-1'],
      });
      expect(shownIn(session)).not.to.include('a text it refuses');
    });

  it('leaves what another agent wrote where it is, though it cannot be read', async () => {
    const { session, told, device } = await openedOn({ agent: 'a-2', version: 2 });

    expect(told).to.deep.equal([]);
    expect(session.view.rescued).to.deep.equal([]);
    expect(device.records()).to.have.property('message:token-3');
  });
});
