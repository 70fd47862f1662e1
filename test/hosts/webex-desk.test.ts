import { expect } from '@open-wc/testing';
import { newConversation, smsEntryPoint } from '../support/nouns.js';
import { interaction, webexAt } from '../support/webex/webex-at.js';

const never = (): Promise<never> => new Promise(() => undefined);

describe('what an agent has when the page begins', () => {
  it('is on the desk, at the stage that Webex says', async () => {
    const map = new Map([
      ['i-1', { data: { interactionId: 'i-1', interaction: interaction({}, 'connected') } }],
      ['i-2', { data: { interactionId: 'i-2', interaction: interaction({ interactionId: 'i-2' }, 'new') } }],
    ]);

    const { session } = await webexAt({ script: { actions: { getTaskMap: async () => map } } });

    expect(session.view.tasks.map(({ key, phase }) => [key, phase])).to.deep.equal([
      ['i-1', 'active'],
      ['i-2', 'offered'],
    ]);
  });
});

describe('what the backend says of the desk', () => {
  it('names where a task of before the page began leaves from', async () => {
    const map = new Map([['i-1', { data: { interactionId: 'i-1', interaction: interaction({}, 'connected') } }]]);

    const { session } = await webexAt({ script: { actions: { getTaskMap: async () => map } } });

    expect(session.view.tasks[0]?.task?.entryPoint).to.deep.equal(newConversation.entryPoint);
    expect(session.view.tasks[0]?.task?.recipient.address).to.equal(newConversation.recipient.address);
  });

  it('goes before Webex’s own count of a channel (E5)', async () => {
    const readDesk = async () => ({ entryPoints: [smsEntryPoint], profile: { sms: { limit: 9, used: 4 } } });

    const { session, tell, wait } = await webexAt({ backend: { readDesk } });
    tell('eAgentContactAssigned', interaction({}, 'connected'));
    await wait(0);

    expect(session.view.desk?.profile).to.deep.equal({ sms: { limit: 9, used: 4 }, email: { limit: 3, used: 0 } });
  });
});

describe('the clock of a wrap-up, which is the desktop’s (W2)', () => {
  const auto = (autoWrapupInterval: unknown) => ({ autoWrapup: true, autoWrapupInterval });
  const intervals: readonly (readonly [string, unknown, number | undefined])[] = [
    ['15 seconds', 15, 15_000],
    ['15 seconds in words', '15', 15_000],
    ['15,000 milliseconds', 15_000, 15_000],
    ['nothing', 0, undefined],
    ['nonsense', 'soon', undefined],
  ];
  for (const [what, interval, ms] of intervals)
    it(`is understood when the profile says ${what}`, async () => {
      const { tell, wait, session } = await webexAt({ agent: { wrapUpProps: auto(interval) } });
      tell('eAgentContactAssigned', interaction({}, 'connected'));

      tell('eAgentWrapup', interaction({}, 'wrapUp'));
      await wait(0);

      const { autoAt, clock } = session.view.tasks[0]?.wrapUp ?? {};
      expect(autoAt).to.equal(ms && 1_000 + ms);
      expect(clock).to.equal(ms && 'host');
    });

  it('never makes us submit', async () => {
    const { tell, wait, asked, phases } = await webexAt({ agent: { wrapUpProps: auto(15) } });
    tell('eAgentContactAssigned', interaction({}, 'connected'));
    tell('eAgentWrapup', interaction({}, 'wrapUp'));
    await wait(60);
    expect(asked('wrapupV2')).to.be.empty;

    tell('eAgentContactWrappedUp', interaction({}, 'wrapUp'));
    await wait(0);

    expect(phases()).to.be.empty;
  });

  it('is waited for: a conversation that ends and is not to be wrapped up leaves the desk', async () => {
    const { tell, wait, phases } = await webexAt();
    tell('eAgentContactAssigned', interaction({}, 'connected'));

    tell('eAgentContactEnded', interaction({}, 'connected'));
    await wait(1);
    expect(phases()).to.deep.equal(['active']);
    await wait(10);

    expect(phases()).to.be.empty;
  });
});

describe('what else a page wants of a Webex desktop', () => {
  it('is the token as it is now, for a backend', async () => {
    let token = 'old';
    const { desktop } = await webexAt({ script: { actions: { getToken: async () => token } } });
    token = 'new';

    expect(await desktop.token()).to.equal('new');
  });

  it('is a notification, which nobody waits for', async () => {
    const shown: unknown[] = [];
    const fire = (notification: unknown) => {
      shown.push(notification);
      return never();
    };
    const { desktop } = await webexAt({ script: { actions: { fireGeneralAutoDismissNotification: fire } } });

    await desktop.notify('Ana', 'wrote');

    expect(shown).to.deep.equal([{ data: { type: 'info', mode: 'autodismiss', title: 'Ana', data: 'wrote' } }]);
  });

  it('is that a layout which binds again is heard (E5, W2)', async () => {
    const { desktop, session, tell, wait } = await webexAt({ agent: { channels: { social: 1, email: 0 } } });
    expect(session.view.channels.email.refusals.map(({ code }) => code)).to.include('profile-missing');

    desktop.bind({ channels: { social: 1, email: 2 }, wrapUpProps: { autoWrapup: 'true', autoWrapupInterval: 5 } });
    tell('eAgentContactAssigned', interaction({}, 'connected'));
    tell('eAgentWrapup', interaction({}, 'wrapUp'));
    await wait(0);

    expect(session.view.channels.email.refusals).to.be.empty;
    expect(session.view.tasks[0]?.wrapUp.autoAt).to.equal(6_000);
  });
});
