import { expect } from '@open-wc/testing';
import { newConversation } from '../support/nouns.js';
import { interaction, webexAt } from '../support/webex/webex-at.js';

const never = (): Promise<never> => new Promise(() => undefined);
const details = (parts: object) => ({ callAssociatedDetails: { mediaResourceId: 'c-1', ...parts } });

describe('a wish and the task that Webex offers (L6, L8)', () => {
  it('belong together by what is in the task, whatever the promise says', async () => {
    const { start, tell, wait, session } = await webexAt({ backend: { createTask: never } });
    const key = start();
    await wait(1);

    tell('eAgentOfferContact', interaction());
    tell('eAgentContactAssigned', interaction({}, 'connected'));
    await wait(0);

    expect(session.view.tasks).to.have.length(1);
    expect(session.view.tasks[0]).to.include({ key, phase: 'active' });
    expect(session.view.tasks[0]?.task).to.include({ id: 'i-1', conversationId: 'c-1', clientToken: key });
  });

  it('belong together by the id that the backend names, when the addresses are hidden', async () => {
    const { start, tell, wait, session } = await webexAt({ backend: { createTask: async () => ({ taskId: 'i-1' }) } });
    const key = start();
    await wait(0);

    tell('eAgentOfferContact', interaction(details({ ani: '****', dn: '****' })));
    tell('eAgentContactAssigned', interaction(details({ ani: '****', dn: '****' }), 'connected'));
    await wait(0);

    expect(session.view.tasks[0]).to.include({ key, phase: 'active' });
    expect(session.view.tasks[0]?.task?.recipient.address).to.equal(newConversation.recipient.address);
  });

  it('find each other though the offer comes before the backend’s answer', async () => {
    let answer = (_: { taskId: string }): void => undefined;
    const createTask = () => new Promise<{ taskId: string }>((resolve) => (answer = resolve));
    const { start, tell, wait, session } = await webexAt({ backend: { createTask } });
    const key = start();
    await wait(0);
    tell('eAgentOfferContact', interaction(details({ ani: '****', dn: '****' })));
    await wait(1);
    expect(session.view.tasks.map((task) => task.key)).to.deep.equal([key]);

    answer({ taskId: 'i-1' });
    await wait(0);

    expect(session.view.tasks.map((task) => task.key)).to.deep.equal([key]);
    expect(session.view.tasks[0]?.task?.id).to.equal('i-1');
  });

  const foreign: readonly (readonly [string, object])[] = [
    ['another customer', details({ ani: '+34699999999', dn: '+34600000000' })],
    ['another entry point', details({ ani: '+34612345678', dn: '+34611111111' })],
    ['an agent elsewhere', { callProcessingDetails: { outdialAgentId: 'somebody' } }],
    ['a colleague who hands it on', { previousVTeams: ['queue-1'] }],
    [
      'a transfer on its way',
      { callProcessingDetails: { outdialAgentId: 'agent-me', BLIND_TRANSFER_IN_PROGRESS: true } },
    ],
    ['another channel', { mediaType: 'email', mediaChannel: 'email' }],
  ];
  for (const [whose, otherwise] of foreign)
    it(`do not belong together when the task is that of ${whose}`, async () => {
      const { start, tell, wait, session } = await webexAt();
      const key = start();
      await wait(0);

      tell('eAgentOfferContact', interaction(otherwise));
      await wait(0);

      expect(session.view.tasks[0]).to.include({ key, phase: 'creating' });
      expect(session.view.tasks.map(({ task }) => task?.clientToken)).to.deep.equal(
        session.view.tasks.map(() => undefined),
      );
    });

  it('is not made for a call, a chat, or a customer who wrote first', async () => {
    const { tell, wait, session, logged } = await webexAt();

    tell('eAgentOfferContact', interaction({ mediaType: 'telephony', mediaChannel: 'dialer' }));
    tell('eAgentOfferContact', interaction({ mediaType: 'chat', mediaChannel: 'web' }));
    tell('eAgentOfferContact', interaction({ contactDirection: { type: 'INBOUND' } }));
    await wait(0);

    expect(session.view.tasks).to.be.empty;
    expect(logged('')).to.be.empty;
  });

  it('counts a customer’s own conversation, which takes a place of the agent’s (E5)', async () => {
    const { tell, wait, session } = await webexAt();

    tell('eAgentOfferContact', interaction({ contactDirection: { type: 'INBOUND' } }));
    await wait(0);

    expect(session.view.desk?.profile).to.deep.equal({ sms: { limit: 3, used: 1 }, email: { limit: 3, used: 0 } });
  });
});

describe('accepting at a Webex desktop (L6)', () => {
  it('is left to the desktop for a task of ours', async () => {
    const { start, tell, wait, asked, phases } = await webexAt();
    start();
    tell('eAgentOfferContact', interaction());
    await wait(2);
    expect(asked('acceptV2')).to.be.empty;

    tell('eAgentContactAssigned', interaction({}, 'connected'));
    await wait(0);

    expect(phases()).to.deep.equal(['active']);
    expect(asked('acceptV2')).to.be.empty;
  });

  it('is done by hand for a task that was handed over', async () => {
    const { tell, wait, asked, session, phases } = await webexAt();
    tell('eAgentOfferContact', interaction({ previousVTeams: ['queue-1'] }));
    await wait(5);
    expect(asked('acceptV2')).to.be.empty;

    session.accept('i-1');
    await wait(0);
    tell('eAgentContactAssigned', interaction({ previousVTeams: ['queue-1'] }, 'connected'));
    await wait(0);

    expect(asked('acceptV2')).to.have.length(1);
    expect(phases()).to.deep.equal(['active']);
  });
});
