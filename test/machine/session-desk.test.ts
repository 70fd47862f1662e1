import { expect } from '@open-wc/testing';
import type { Announcement, Desk, Desktop } from '../../src/index.js';
import { isEligible } from '../../src/machine/session/session.changes.js';
import { deskAt } from '../support/desk-at.js';
import { desk } from '../support/nouns.js';

const smsOnly: Desk = { ...desk, profile: { sms: { limit: 5, used: 0 } } };
const { agent, ...allButAgent } = desk;
const broken = async (): Promise<never> => {
  throw new Error('The line broke.');
};

/** A desktop that counts how often it is asked who the agent is. */
async function deskReadBy(readDesk: Desktop['readDesk']) {
  let readings = 0;
  const at = await deskAt({
    readDesk: (request, call) => {
      readings++;
      return readDesk(request, call);
    },
  });
  return { ...at, readings: () => readings };
}

/** What is announced of eligibility from now on: the codes that stand against a text message. */
function eligibilityOf({ session }: Pick<Awaited<ReturnType<typeof deskAt>>, 'session'>) {
  const told: (readonly string[])[] = [];
  session.onAnnouncement((announcement: Announcement) => {
    if (announcement.type === 'outbound-eligibility-changed')
      told.push(announcement.refusals.sms.map(({ code }) => code));
  });
  return told;
}

describe('an agent (E7)', () => {
  it('is eligible when nothing stands against one channel', () => {
    expect(isEligible({ told: smsOnly })).to.equal(true);
  });

  it('is not eligible when something stands against every channel', () => {
    expect(isEligible({ told: { ...desk, licensed: false } })).to.equal(false);
  });

  it('is not eligible while the desk is only half known', () => {
    expect(isEligible({ told: allButAgent })).to.equal(false);
  });
});

describe('what stands against starting', () => {
  it('is not announced before the whole desk is known, and then at once (E7)', async () => {
    const at = await deskReadBy(broken);
    const told = eligibilityOf(at);

    at.tell({ type: 'desk.changed', desk: allButAgent });
    await at.settle();
    const early = [...told];
    at.tell({ type: 'desk.changed', desk: { agent } });
    await at.settle();

    expect(early).to.deep.equal([]);
    expect(told).to.deep.equal([[]]);
  });

  it('is announced once per change, not once per fact (E7)', async () => {
    const at = await deskAt();
    const told = eligibilityOf(at);

    at.tell({ type: 'agent.changed', state: 'available' });
    at.tell({ type: 'desk.changed', desk: { licensed: false } });
    at.tell({ type: 'desk.changed', desk: { licensed: false, defaultRegion: 'PT' } });
    at.tell({ type: 'desk.changed', desk: { licensed: true } });
    await at.settle();

    expect(told).to.deep.equal([['licence-missing'], []]);
  });
});

describe('a desktop that cannot say who the agent is', () => {
  it('is asked again two seconds later, and not before', async () => {
    const { session, clock, readings } = await deskReadBy(broken);

    await clock.advance(1_999);
    const early = readings();
    await clock.advance(1);

    expect(early).to.equal(1);
    expect(readings()).to.equal(2);
    expect(session.view.phase).to.equal('unreachable');
    expect(session.view.problem).to.deep.include({ code: 'host-failed', request: 'readDesk' });
  });

  it('is no longer a problem once it has told the desk by itself', async () => {
    const { session, tell, settle } = await deskReadBy(broken);

    tell({ type: 'desk.changed', desk });
    await settle();

    expect(session.view.phase).to.equal('known');
    expect(session.view.problem).to.equal(undefined);
  });

  it('tells in which state the agent is without a name, if it tells nothing else of the agent', async () => {
    const { session, tell, settle } = await deskReadBy(broken);

    tell({ type: 'agent.changed', state: 'idle', idleReason: 'Lunch' });
    tell({ type: 'desk.changed', desk: allButAgent });
    await settle();

    expect(session.view.desk?.agent).to.deep.equal({ id: '', name: '', state: 'idle', idleReason: 'Lunch' });
  });
});

describe('a desktop that is asked who the agent is once more', () => {
  it('may answer that, though it has not answered the first time', async () => {
    let isHanging = true;
    const { session, settle, readings } = await deskReadBy(() =>
      isHanging ? new Promise<never>(() => undefined) : Promise.resolve(desk),
    );
    isHanging = false;

    session.reconnect();
    await settle();

    expect(readings()).to.equal(2);
    expect(session.view.phase).to.equal('known');
  });
});
