import { expect } from '@open-wc/testing';
import { colleague, queue } from '../support/nouns.js';
import { call, deskWithTask, interaction } from '../support/webex/webex-at.js';

describe('what Webex is asked: handing on (T2–T5)', () => {
  const agentList = [{ agentId: 'a-2', agentName: 'José', state: 'Available' }];
  const buddies = { buddyAgentsV2: async () => ({ data: { agentList } }) };

  it('is done at once by a queue', async () => {
    const { desktop, asked } = await deskWithTask();

    expect(await desktop.transferTask({ taskId: 'i-1', target: queue }, call())).to.deep.equal({
      outcome: 'accepted',
      wrapUp: { required: true },
    });
    expect(asked('vteamTransferV2')[0]?.request).to.deep.equal({
      interactionId: 'i-1',
      data: { to: 'q-1', destinationType: 'queue' },
    });
  });

  it('is asked of a colleague, and lapses some day', async () => {
    const { desktop, asked } = await deskWithTask({ script: { contact: buddies } });

    expect(await desktop.transferTask({ taskId: 'i-1', target: colleague }, call())).to.deep.equal({
      outcome: 'pending',
      lapsesAt: 61_000,
    });
    expect(asked('blindTransferV2')[0]?.request).to.have.nested.property('data.destinationType', 'agent');
  });

  it('is not done twice under one token', async () => {
    const { desktop, asked } = await deskWithTask();
    const once = call();

    await desktop.transferTask({ taskId: 'i-1', target: queue }, once);
    await desktop.transferTask({ taskId: 'i-1', target: queue }, once);

    expect(asked('vteamTransferV2')).to.have.length(1);
  });

  const gone = [
    { who: 'a colleague who is away', list: [{ agentId: 'a-2', agentName: 'José', state: 'LoggedOut' }] },
    { who: 'a colleague who is not listed any more', list: [] },
  ];
  for (const { who, list } of gone)
    it(`is refused for ${who}, without asking (T3)`, async () => {
      const contact = { buddyAgentsV2: async () => ({ data: { agentList: list } }) };
      const { desktop, asked } = await deskWithTask({ script: { contact } });

      expect(await desktop.transferTask({ taskId: 'i-1', target: colleague }, call())).to.have.nested.property(
        'refusal.code',
        'target-unavailable',
      );
      expect(asked('blindTransferV2')).to.be.empty;
    });

  it('says why the colleagues could not be asked for', async () => {
    const { desktop } = await deskWithTask({ script: { contact: { buddyAgentsV2: async () => undefined } } });

    expect(await desktop.transferTask({ taskId: 'i-1', target: colleague }, call())).to.have.nested.property(
      'fault.code',
      'host-absent',
    );
  });

  it('that fails leaves nobody asked', async () => {
    const blindTransferV2 = () => Promise.reject(new Error('no line'));
    const { desktop, tell, session, wait } = await deskWithTask({
      script: { contact: { ...buddies, blindTransferV2 } },
    });
    const error = await desktop
      .transferTask({ taskId: 'i-1', target: colleague }, call())
      .catch((thrown: unknown) => thrown);

    tell('eAgentWrapup', interaction({}, 'wrapUp'));
    await wait(0);

    expect(String(error)).to.contain('no line');
    expect(session.view.tasks[0]?.phase).to.equal('wrapping-up');
  });

  it('lists queues of the task’s channel, and neither calls’ nor outbound ones nor this agent', async () => {
    const vteamList = async () => ({
      data: {
        vteamList: [
          { id: 'q-1', name: 'Letters', channelType: 'EMAIL', description: 'All day' },
          { id: 'q-2', name: 'Calls', channelType: 'TELEPHONY' },
          { id: 'q-3', name: 'Out', type: 'outboundqueue' },
          { id: 'q-4', name: 'Closed', active: false },
        ],
      },
    });
    const buddyAgentsV2 = async () => ({
      data: {
        agentList: [
          { agentId: 'agent-me', agentName: 'Me' },
          { agentId: 'a-2', agentName: 'José', state: 'RONA', teamName: 'Night' },
        ],
      },
    });
    const email = { mediaType: 'email', mediaChannel: 'email' };
    const { desktop } = await deskWithTask({ script: { contact: { vteamList, buddyAgentsV2 } } }, email);

    expect(await desktop.listTargets({ taskId: 'i-1', kind: 'queue' }, call())).to.deep.equal({
      targets: [{ kind: 'queue', id: 'q-1', name: 'Letters', availability: 'available', detail: 'All day' }],
    });
    expect(await desktop.listTargets({ taskId: 'i-1', kind: 'agent' }, call())).to.deep.equal({
      targets: [{ kind: 'agent', id: 'a-2', name: 'José', availability: 'busy', detail: 'Night' }],
    });
  });
});
