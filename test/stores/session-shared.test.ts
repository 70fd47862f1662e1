import { expect } from '@open-wc/testing';
import { simulatedClock } from '../../src/clocks/simulated-clock.js';
import { createSession } from '../../src/index.js';
import { hostOfOne, messagesOf, phasesOf, started } from '../support/host-of-one.js';
import { mortal } from '../support/schedule-pages.js';
import { sharedDevice } from '../support/shared-device.js';

/** Two pages of one agent on one device, the conversation open on both. */
async function twoPages() {
  const clock = simulatedClock(Date.UTC(2026, 2, 2));
  const host = hostOfOne();
  const device = sharedDevice();
  await import('../../src/session/kept/kept-session.js');
  const settle = async () => {
    for (let turn = 0; turn < 5; turn++) await clock.advance(300);
  };
  const open = async () => {
    const store = device.page();
    const life = { isOver: false };
    const desktop = mortal(host.desktop, () => !life.isOver);
    const session = createSession({ desktop, clock, store });
    await settle();
    const die = () => {
      life.isOver = true;
      store.die();
    };
    return { session, die };
  };
  const carrier = await open();
  const key = started(carrier.session);
  await settle();
  const other = await open();
  return { host, settle, carrier, other, key };
}

/** An answer of the desktop that the test gives when it likes. */
function later() {
  let give = (): void => undefined;
  const answer = new Promise<void>((resolve) => {
    give = resolve;
  });
  return {
    answer,
    give: () => {
      give();
    },
  };
}

describe('two sessions on one device', () => {
  it('show the same conversation, and one what becomes of a message that the other carries', async () => {
    const { host, settle, carrier, other, key } = await twoPages();
    const { answer, give } = later();
    host.circumstances.answer = answer;

    carrier.session.send(key, { text: 'Hello' });
    await settle();
    const onItsWay = messagesOf(other.session);
    give();
    await settle();

    expect(phasesOf(other.session)).to.deep.equal(['active']);
    expect([onItsWay, messagesOf(other.session)]).to.deep.equal([['outbound Hello sending'], ['outbound Hello sent']]);
    expect(host.delivered).to.have.length(1);
  });

  for (const takes of [true, false])
    it(`the one goes on when the other dies in the middle of a send that was ${takes ? '' : 'not '}taken`, async () => {
      const { host, settle, carrier, other, key } = await twoPages();
      Object.assign(host.circumstances, { takes, answer: later().answer });
      carrier.session.send(key, { text: 'Hello' });
      await settle();

      carrier.die();
      Object.assign(host.circumstances, { takes: true, answer: Promise.resolve() });
      for (let turn = 0; turn < 10; turn++) await settle();

      expect(messagesOf(other.session)).to.deep.equal(['outbound Hello sent']);
      expect(host.delivered.map(({ text }) => text)).to.deep.equal(['Hello']);
    });
});
