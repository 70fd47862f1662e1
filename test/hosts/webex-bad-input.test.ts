import { expect } from '@open-wc/testing';
import { explain, languages, loadWords, type Problem } from '../../src/index.js';
import { webexDesktop } from '../../src/hosts/webex-desktop/index.js';
import { openDirectory } from '../../src/session/directory/index.js';
import { interaction, webexAt } from '../support/webex/webex-at.js';

const never = (): Promise<never> => new Promise(() => undefined);
const nothing = async (): Promise<undefined> => undefined;
const loggedIn = { agentName: 'Alex', status: 'LoggedIn' };

/** Every problem has words, in both languages. */
async function expectWords(problem: Problem | undefined): Promise<void> {
  if (!problem) throw new Error('There is no problem.');
  for (const language of languages)
    expect(Object.values(explain(await loadWords(language), problem)).join('')).not.to.be.empty;
}

/** A conversation that is open on the desk. */
async function talking(otherwise: Parameters<typeof webexAt>[0] = {}) {
  const desk = await webexAt(otherwise);
  desk.tell('eAgentContactAssigned', interaction({}, 'connected'));
  await desk.wait(0);
  return { ...desk, task: () => desk.session.view.tasks[0] };
}

describe('a Webex SDK that is not there', () => {
  it('is named, and not loaded, outside a Webex desktop', async () => {
    const { session, logged } = await webexAt({ sdk: 'missing' });

    expect(session.view.phase).to.equal('unreachable');
    expect(session.view.problem).to.deep.equal({ code: 'host-absent', request: 'readDesk' });
    await expectWords(session.view.problem);
    expect(logged('webex-sdk-missing')).to.have.length(1);
  });

  it('is told once, however often it is asked for', async () => {
    const { session, wait, logged } = await webexAt({ sdk: 'missing' });

    session.reconnect();
    await wait(1);
    session.reconnect();
    await wait(1);

    expect(logged('webex-sdk-missing')).to.have.length(1);
  });

  it('has no token to give, and says why', async () => {
    const error = await webexDesktop({ log: () => undefined })
      .token()
      .catch((thrown: unknown) => thrown);

    expect(error).to.have.property('code', 'webex-sdk-missing');
  });
});

describe('a Webex SDK that does not begin', () => {
  for (const [what, script] of [
    ['that is never initialised', { init: never }],
    ['that never learns who the agent is', { latestData: {} }],
  ] as const)
    it(`and ${what} is silent after its own deadline`, async () => {
      const { session, wait, logged } = await webexAt({ script });
      expect(session.view.phase).to.equal('connecting');

      await wait(8);

      expect(session.view.problem).to.deep.equal({ code: 'host-silent', request: 'readDesk', deadlineMs: 8_000 });
      await expectWords(session.view.problem);
      expect(logged('webex-sdk-silent')).to.have.length(1);
    });

  it('at first is found when it is asked again', async () => {
    let isReady = false;
    const { session, wait } = await webexAt({ script: { init: () => (isReady ? nothing() : never()) } });
    await wait(8);
    isReady = true;

    session.reconnect();
    await wait(0);

    expect(session.view.phase).to.equal('known');
  });

  it('before it knows the agent is waited for', async () => {
    const latestData: { status?: string; subStatus?: string; agentName?: string } = {};
    const { session, wait, tellAgent } = await webexAt({ script: { latestData } });
    await wait(1);

    Object.assign(latestData, loggedIn, { subStatus: 'RONA' });
    tellAgent('updated', [{ name: 'status' }]);
    await wait(0);

    expect(session.view.desk?.agent).to.include({ name: 'Alex', state: 'rona' });
  });
});

describe('a Webex SDK that answers undefined, because it is not ready', () => {
  it('has not ended a conversation', async () => {
    const { session, wait, task } = await talking({ script: { contact: { endV2: nothing } } });

    session.end('i-1');
    await wait(0);

    expect(task()).to.include({ phase: 'active', busy: false });
    expect(task()?.problem).to.deep.equal({ code: 'host-absent', request: 'endTask' });
    await expectWords(task()?.problem);
  });

  it('has not handed a task on, and leaves no lock (T4)', async () => {
    const { session, wait, task } = await talking({ script: { contact: { vteamTransferV2: nothing } } });

    session.transfer('i-1', { kind: 'queue', id: 'q-1', name: 'Billing', availability: 'available' });
    await wait(0);

    expect(task()).to.include({ phase: 'active', busy: false });
    expect(task()?.problem).to.deep.equal({ code: 'host-absent', request: 'transferTask' });
  });

  it('has no directory to show', async () => {
    const { session, wait } = await talking({ script: { contact: { vteamList: nothing } } });

    const directory = openDirectory(session, 'i-1');
    await wait(0);

    expect(directory.view.problem).to.deep.equal({ code: 'host-absent', request: 'listTargets' });
  });

  it('falls back to the desktop’s own list of wrap-up codes', async () => {
    const codes = [{ id: 'solved', name: 'Solved' }];
    const script = { codes: nothing, actions: { getWrapUpCodes: async () => codes } };
    const { tell, wait, task } = await talking({ script });

    tell('eAgentWrapup', interaction({}, 'wrapUp'));
    await wait(0);

    expect(task()?.codes).to.deep.equal(codes);
  });
});

describe('what Webex says that is not as it should be', () => {
  it('about a task of nobody’s is ignored and logged once', async () => {
    const { tell, session, logged } = await webexAt();

    tell('eAgentWrapup', undefined);
    tell('eAgentWrapup', undefined);

    expect(session.view.tasks).to.be.empty;
    expect(logged('webex-task-unknown')).to.have.length(1);
  });

  const odd: readonly unknown[] = [undefined, null, 42, 'no', {}, { data: null }, { data: { interactionId: 7 } }];
  it('in any shape changes nothing and throws nothing', async () => {
    const { tellRaw, tellAgent, session, logged } = await webexAt();

    for (const message of odd) {
      for (const name of ['eAgentOfferContact', 'eAgentWrapup', 'eAgentContactAssigned']) tellRaw(name, message);
      tellAgent('eAgentChannelReloginSuccess', message);
    }

    expect(session.view.tasks).to.be.empty;
    expect(session.view.desk?.profile.sms?.limit).to.equal(3);
    expect(logged('webex-message-malformed').length).to.be.above(0);
  });

  it('with a field that has another shape names the path', async () => {
    const { tell, logged } = await webexAt();

    tell('eAgentOfferContact', interaction({ callAssociatedDetails: { ani: 42 } }));

    expect(logged('webex-message-malformed').join()).to.contain('interaction.callAssociatedDetails.ani');
  });

  it('in lists with missing fields costs the entries, not the list', async () => {
    const agentList = [{ agentId: 'a-1' }, { agentId: 'a-2', agentName: 'José', state: 'Available' }, null, 'nobody'];
    const { session, wait, logged } = await talking({
      script: { contact: { buddyAgentsV2: async () => ({ data: { agentList } }) } },
    });

    const directory = openDirectory(session, 'i-1', { kind: 'agent' });
    await wait(0);

    expect(directory.view.rows.map(({ name }) => name)).to.deep.equal(['José']);
    expect(logged('webex-list-entry-malformed')).to.have.length(1);
  });

  it('instead of a list is named', async () => {
    const { session, wait } = await talking({ script: { contact: { vteamList: async () => ({ data: 'none' }) } } });

    const directory = openDirectory(session, 'i-1');
    await wait(0);

    expect(directory.view.problem).to.deep.equal({
      code: 'host-malformed',
      request: 'listTargets',
      path: '(whole)',
    });
    await expectWords(directory.view.problem);
  });

  it('about the agent’s state counts as idle, in Webex’s word', async () => {
    const { session, logged } = await webexAt({ script: { latestData: { ...loggedIn, subStatus: 'Yodelling' } } });

    expect(session.view.desk?.agent).to.include({ state: 'idle', idleReason: 'Yodelling' });
    expect(logged('webex-agent-state-unknown')).to.have.length(1);
  });

  it('when it rejects is said with its tracking id', async () => {
    // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- because Webex rejects with such objects
    const reject = async () => Promise.reject({ id: 'Service.aqm.task.end', details: { trackingId: 'agent_1' } });
    const { session, wait, task } = await talking({ script: { contact: { endV2: reject } } });

    session.end('i-1');
    await wait(0);

    expect(task()?.problem).to.deep.equal({
      code: 'host-failed',
      request: 'endTask',
      message: 'Service.aqm.task.end (tracking id agent_1)',
    });
  });
});

describe('a Webex desktop that nobody listens to any more', () => {
  it('leaves no listener with the SDK', async () => {
    const { session, listeners } = await webexAt();
    expect(listeners()).to.be.above(5);

    session.stop();

    expect(listeners()).to.equal(0);
  });
});
