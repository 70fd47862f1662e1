import { expect } from '@open-wc/testing';
import { deskWithTask, webexAt } from '../support/webex/webex-at.js';

describe('a Webex desktop without a backend', () => {
  it('can start nothing, and says so', async () => {
    const { session, logged } = await webexAt({ backend: 'none' });

    expect(session.view.channels.sms.refusals.map(({ code }) => code)).to.include('channels-disabled');
    expect(session.view.desk?.cannotSend).to.equal(true);
    expect(logged('webex-backend-missing')).to.have.length(1);
  });

  it('hands on and wraps up what is on the desk', async () => {
    const { session, wait, asked } = await deskWithTask({
      backend: 'none',
      script: { codes: async () => ({ data: [{ id: 'solved', name: 'Solved' }] }) },
    });
    session.end('i-1');
    await wait(0);
    expect(session.view.tasks.map(({ phase }) => phase)).to.deep.equal(['wrapping-up']);

    session.chooseCode('i-1', 'solved');
    session.submitWrapUp('i-1');
    await wait(0);

    expect(asked('wrapupV2')).to.deep.equal([
      { name: 'wrapupV2', request: { interactionId: 'i-1', data: { auxCodeId: 'solved', wrapUpReason: 'Solved' } } },
    ]);
    expect(session.view.tasks).to.be.empty;
  });
});
