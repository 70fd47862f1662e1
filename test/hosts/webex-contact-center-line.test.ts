import { expect } from '@open-wc/testing';
import { simulatedClock } from '../../src/clocks/simulated-clock.js';
import { createSession } from '../../src/index.js';
import type { OutboundBackend } from '../../src/hosts/outbound-backend/index.js';
import {
  webexContactCenter,
  type ContactCenterProfile,
  type ContactCenterSdk,
  type ContactCenterTask,
} from '../../src/hosts/webex-contact-center/index.js';
import { colleague, smsEntryPoint } from '../support/nouns.js';
import { interaction } from '../support/webex/webex-at.js';

type Listener = (message: unknown) => void;

const { signal } = new AbortController();
const call = { clientToken: 'call-1', signal };
const codes = [{ id: 'solved', name: 'Solved' }];
const signedIn: ContactCenterProfile = {
  agentId: 'agent-me',
  agentName: 'Alex',
  lastStateAuxCodeId: '0',
  idleCodes: [
    { id: 'aux-1', name: 'Lunch' },
    { id: 'aux-2', name: 'RONA' },
  ],
  wrapupCodes: codes,
  mmProfile: { social: 2, email: 1 },
};

const backend: Pick<OutboundBackend, 'capabilities' | 'readDesk' | 'subscribe'> = {
  capabilities: [],
  readDesk: async () => ({ entryPoints: [smsEntryPoint] }),
  subscribe: () => () => undefined,
};

/** A stand-alone application whose SDK says what a test wants; every deed is done. */
async function applicationAt(profile: ContactCenterProfile = signedIn, otherwise: Partial<ContactCenterSdk> = {}) {
  const listeners = new Map<string, Set<Listener>>();
  const did: string[] = [];
  const done = (deed: string) => async (about?: unknown) => {
    did.push([deed, about && JSON.stringify(about)].filter(Boolean).join(' '));
    return {};
  };
  const cc: ContactCenterSdk = {
    on: (name, listener) => void listeners.set(name, (listeners.get(name) ?? new Set()).add(listener)),
    off: (name, listener) => void listeners.get(name)?.delete(listener),
    getQueues: async () => ({ data: [{ id: 'q-1', name: 'Billing' }], meta: {} }),
    getBuddyAgents: async () => ({ data: { agentList: [{ agentId: 'a-2', agentName: 'José', state: 'Available' }] } }),
    ...otherwise,
  };
  const emit = (name: string, message: unknown): void => {
    for (const listener of [...(listeners.get(name) ?? [])]) listener(message);
  };
  const clock = simulatedClock(1_000);
  const desktop = webexContactCenter({ cc, profile, clock, backend: backend as OutboundBackend, log: () => undefined });
  const session = createSession({ desktop, clock });
  const settle = () => clock.advance(0);
  await settle();
  const task = (data: unknown): ContactCenterTask => ({
    data,
    accept: done('accept'),
    end: done('end'),
    wrapup: done('wrapup'),
    transfer: done('transfer'),
  });
  return {
    desktop,
    session,
    emit,
    did,
    settle,
    agent: () => session.view.desk?.agent,
    phases: () => session.view.tasks.map(({ phase }) => phase),
    listening: () => [...listeners.values()].reduce((sum, { size }) => sum + size, 0),
    /** The SDK hears of a task, and makes its object. */
    hear: async (name: string, state: 'new' | 'connected' | 'wrapUp' = 'connected', otherwise: object = {}) => {
      const message = { type: name, interactionId: 'i-1', interaction: interaction(otherwise, state) };
      emit('task:incoming', task(message));
      emit(name, message);
      await settle();
    },
  };
}

describe('an agent who signed in at a stand-alone application', () => {
  const states: readonly (readonly [string, ContactCenterProfile, object])[] = [
    ['is available by the aux code 0', signedIn, { state: 'available' }],
    [
      'is idle by any other, in its words',
      { ...signedIn, lastStateAuxCodeId: 'aux-1' },
      { state: 'idle', idleReason: 'Lunch' },
    ],
    ['is RONA by the code of that name', { ...signedIn, lastStateAuxCodeId: 'aux-2' }, { state: 'rona' }],
    ['is idle by a code that nobody knows', { ...signedIn, lastStateAuxCodeId: 'aux-9' }, { state: 'idle' }],
    ['is available when nothing is said', {}, { state: 'available', id: '', name: '' }],
  ];
  for (const [what, profile, expected] of states)
    it(`${what} (E4)`, async () => {
      const { agent } = await applicationAt(profile);

      expect(agent()).to.include(expected);
    });

  it('changes state as the SDK says', async () => {
    const { agent, emit, settle } = await applicationAt();

    emit('agent:stateChange', { subStatus: 'Idle', auxCodeId: 'aux-1' });
    expect(agent()).to.include({ state: 'idle', idleReason: 'Lunch' });
    emit('agent:stateChange', { subStatus: 'RONA' });
    emit('agent:stateChange', { subStatus: 7 });
    emit('agent:stateChange', undefined);
    await settle();

    expect(agent()).to.include({ state: 'rona' });
  });

  it('may hold as many tasks as was said at the last sign-in (E5)', async () => {
    const { session, emit } = await applicationAt();
    expect(session.view.desk?.profile).to.deep.equal({ sms: { limit: 2, used: 0 }, email: { limit: 1, used: 0 } });

    emit('agent:reloginSuccess', { mmProfile: { social: 4 } });
    expect(session.view.desk?.profile).to.deep.equal({ sms: { limit: 4, used: 0 } });
    emit('agent:stationLoginSuccess', 'nonsense');

    expect(session.view.desk?.profile).to.deep.equal({});
  });
});

describe('a task at a stand-alone application', () => {
  it('is accepted, ended and wrapped up by its own object', async () => {
    const { hear, session, did, settle, emit, phases } = await applicationAt();
    await hear('AgentContactReserved', 'new', { previousVTeams: ['queue-1'] });
    session.accept('i-1');
    await settle();
    emit('AgentContactAssigned', { interactionId: 'i-1', interaction: interaction({}, 'connected') });
    session.end('i-1');
    await settle();
    session.chooseCode('i-1', 'solved');
    session.submitWrapUp('i-1');
    await settle();

    expect(did).to.deep.equal(['accept', 'end', 'wrapup {"wrapUpReason":"Solved","auxCodeId":"solved"}']);
    expect(phases()).to.be.empty;
  });

  it('is told of again after a reload, at the stage it is in', async () => {
    const open = await applicationAt();
    await open.hear('AgentContact', 'connected');
    const offered = await applicationAt();
    await offered.hear('AgentContact', 'new', { previousVTeams: ['queue-1'] });
    const over = await applicationAt();
    await over.hear('AgentContact', 'wrapUp');

    expect([...open.phases(), ...offered.phases(), ...over.phases()]).to.deep.equal([
      'active',
      'offered',
      'wrapping-up',
    ]);
  });

  it('stays with the agent when its transfer failed (T5)', async () => {
    const { hear, session, settle, emit, phases } = await applicationAt();
    await hear('AgentContactAssigned');
    emit('AgentBlindTransferFailed', { interactionId: 'i-1' });
    session.transfer('i-1', colleague);
    await settle();
    expect(phases()).to.deep.equal(['transferring']);

    emit('AgentBlindTransferFailed', { interactionId: 'i-1' });
    await settle();

    expect(phases()).to.deep.equal(['active']);
    expect(session.view.tasks[0]?.problem).to.have.property('code', 'transfer-not-accepted');
  });

  it('that the SDK has no object of was not ended', async () => {
    const { desktop } = await applicationAt();

    for (const deed of [desktop.endTask({ taskId: 'i-9' }, call), desktop.acceptTask({ taskId: 'i-9' }, call)])
      expect(await deed).to.have.nested.property('fault.code', 'host-absent');
  });

  it('is not made of what is no task', async () => {
    const { emit, phases } = await applicationAt();

    for (const odd of [undefined, 'task', { data: {} }, { accept: 1, data: { interactionId: 7 } }]) {
      emit('task:incoming', odd);
      emit('AgentContact', odd);
    }

    expect(phases()).to.be.empty;
  });
});

describe('the lists of a stand-alone application', () => {
  it('of queues are read page by page', async () => {
    const all = Array.from({ length: 130 }, (_, index) => ({ id: `q-${index}`, name: `Queue ${index}` }));
    const getQueues: ContactCenterSdk['getQueues'] = async ({ page, pageSize }) => ({
      data: all.slice(page * pageSize, (page + 1) * pageSize),
    });
    const { desktop } = await applicationAt(signedIn, { getQueues });

    expect(await desktop.listTargets({ taskId: 'i-1', kind: 'queue' }, call))
      .to.have.property('targets')
      .that.has.length(130);
  });

  it('that are none are named', async () => {
    const { desktop } = await applicationAt({}, { getQueues: async () => 'no' });

    expect(await desktop.listTargets({ taskId: 'i-1', kind: 'queue' }, call)).to.have.nested.property(
      'fault.code',
      'host-malformed',
    );
    expect(await desktop.listWrapUpCodes({ taskId: 'i-1' }, call)).to.have.nested.property('fault.code', 'host-absent');
  });

  it('are left alone once nobody listens', async () => {
    const { session, listening } = await applicationAt();
    expect(listening()).to.be.above(10);

    session.stop();

    expect(listening()).to.equal(0);
  });
});
