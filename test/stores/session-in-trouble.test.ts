import { expect } from '@open-wc/testing';
import { simulatedClock } from '../../src/clocks/simulated-clock.js';
import { createSession, deviceSessionStore, indexedDbDraftStore, type Session } from '../../src/index.js';
import { deleteDatabase, newName, openDatabase, recordsIn, withIndexedDb, withoutRoom } from '../support/device.js';
import { answer, hostOfOne, messagesOf, phasesOf, started } from '../support/host-of-one.js';

/** A session on a database of its own, for drafts and messages, and how often it told that nothing is kept. */
function sessionOn(name = newName()) {
  const clock = simulatedClock(Date.UTC(2026, 2, 2));
  const host = hostOfOne();
  const drafts = indexedDbDraftStore({ name, clock });
  const session = createSession({ desktop: host.desktop, clock, drafts, store: deviceSessionStore({ name }) });
  const told: string[] = [];
  session.onAnnouncement((announcement) => {
    if (announcement.type === 'outbound-drafts-not-kept') told.push(announcement.code);
  });
  /** Lets things happen until something holds; time goes on only as fast as it is told to. */
  const goOn = async (holds: () => boolean, stepMs = 0) => {
    // the device itself takes real time
    for (const end = performance.now() + 10_000; performance.now() < end && !holds();) await clock.advance(stepMs);
    expect(holds(), `${String(holds)} ${phasesOf(session).join()} ${messagesOf(session).join()}`).to.equal(true);
  };
  return { name, session, host, told, goOn };
}

type Desk = ReturnType<typeof sessionOn>;

/** Starts the conversation and says something in it. */
async function says({ session, goOn }: Desk, stepMs: number): Promise<string> {
  await goOn(() => session.view.phase === 'known', stepMs);
  const key = started(session);
  await goOn(() => phasesOf(session).includes('active'), stepMs);
  session.saveDraft(key, { text: 'typed' });
  session.send(key, { text: 'Hello' });
  await goOn(() => messagesOf(session).includes('outbound Hello sent'), stepMs);
  return key;
}

/** The customer answers, the agent answers back, ends and wraps up. */
async function goesOn({ session, host, goOn }: Desk, key: string, stepMs: number): Promise<void> {
  host.tell(answer('Thanks'));
  await goOn(() => messagesOf(session).includes('inbound Thanks'), stepMs);
  session.send(key, { text: 'Bye' });
  await goOn(() => messagesOf(session).includes('outbound Bye sent'), stepMs);
  const written = { isOver: false };
  void session.flushDrafts().then(() => (written.isOver = true));
  await goOn(() => written.isOver, stepMs);
  session.end(key);
  await goOn(() => phasesOf(session).includes('wrapping-up'), stepMs);
  session.chooseCode(key, 'solved');
  session.submitWrapUp(key);
  await goOn(() => session.view.tasks.length === 0, stepMs);
}

const textsOf = ({ host }: Desk) => host.delivered.map(({ text }) => text);
const stopped = async ({ session, name }: { session: Session; name: string }) => {
  session.stop();
  await deleteDatabase(name);
};

const silent = { open: () => ({}) };
const troubles = {
  'storage-full': { around: withoutRoom, stepMs: 0 },
  'storage-absent': { around: (during: () => Promise<void>) => withIndexedDb(undefined, during), stepMs: 0 },
  'storage-failed': { around: (during: () => Promise<void>) => withIndexedDb(silent, during), stepMs: 1_000 },
};

describe('a session whose device is in trouble', () => {
  for (const [code, { around, stepMs }] of Object.entries(troubles))
    it(`tells it once, ${code}, and goes on to the end, and nothing is sent twice`, async () => {
      await around(async () => {
        const desk = sessionOn();

        const key = await says(desk, stepMs);
        await goesOn(desk, key, stepMs);

        expect(desk.told).to.deep.equal([code]);
        expect(textsOf(desk)).to.deep.equal(['Hello', 'Bye']);
        desk.session.stop();
      });
    });

  it('goes on when its database is taken by a newer version in the middle, and tells it once', async () => {
    const desk = sessionOn();
    const key = await says(desk, 0);

    (await openDatabase(desk.name, 3)).close();
    await goesOn(desk, key, 0);

    expect(desk.told).to.deep.equal(['storage-blocked']);
    expect(textsOf(desk)).to.deep.equal(['Hello', 'Bye']);
    await stopped(desk);
  });

  it('puts back what it knows when its database is deleted in the middle, and has nothing to tell', async () => {
    const desk = sessionOn();
    const key = await says(desk, 0);

    await deleteDatabase(desk.name);
    desk.session.send(key, { text: 'Again' });
    await desk.goOn(() => messagesOf(desk.session).includes('outbound Again sent'));

    const kept = JSON.stringify(await recordsIn(desk.name, 'records'));
    expect(kept).to.include(key).and.to.include('"Hello"').and.to.include('"Again"');
    await goesOn(desk, key, 0);
    expect(desk.told).to.deep.equal([]);
    expect(textsOf(desk)).to.deep.equal(['Hello', 'Again', 'Bye']);
    await stopped(desk);
  });
});
