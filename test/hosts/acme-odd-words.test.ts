import { expect } from '@open-wc/testing';
import { simulatedClock, simulatedDesktop } from '../../src/hosts/simulated/index.js';
import { createSession } from '../../src/index.js';
import { acmeDesktop } from '../support/acme/acme-desktop.js';
import type { Sdk } from '../support/acme/acme-sdk.js';
import { simulatedAcme } from '../support/acme/simulated-acme.js';
import { ana, keyOf } from '../support/contract/agent.js';

/** A session at an Acme Desk that now and then says what nobody has heard before. */
async function oddAcme(odd: Readonly<Record<string, unknown>> = {}) {
  const clock = simulatedClock();
  const sdk = simulatedAcme(simulatedDesktop({ clock }));
  const listeners: ((notice: never) => void)[] = [];
  const session = createSession({
    clock,
    desktop: acmeDesktop({
      request: (path, body, key) =>
        path in odd ? (Promise.resolve(odd[path]) as never) : sdk.request(path, body, key),
      on: (listener) => {
        listeners.push(listener);
        return sdk.on(listener);
      },
    } satisfies Sdk),
  });
  const ignored: string[] = [];
  session.onAnnouncement((heard) => {
    if (heard.type === 'outbound-fact-ignored') ignored.push(heard.path);
  });
  await clock.advance(1_000);
  const [entryPoint] = session.view.channels.sms.entryPoints;
  if (!entryPoint) throw new Error('Acme gave no sender.');
  return {
    session,
    ignored,
    tell: (notice: unknown) => {
      for (const listener of listeners) listener(notice as never);
    },
    start: async () => {
      const key = keyOf(session.start({ channel: 'sms', recipient: { address: ana }, entryPoint }));
      await clock.advance(5_000);
      return session.view.tasks.find((task) => task.key === key);
    },
  };
}

describe('an adapter for Acme Desk', () => {
  it('says nothing of a notice that is not for us', async () => {
    const { tell, ignored } = await oddAcme();

    tell({ notice: 'birthday', of: 'a colleague' });

    expect(ignored).to.be.empty;
  });

  it('throws nothing into the page that tells a broken notice, and the session names what is missing (E7)', async () => {
    const { tell, ignored, session } = await oddAcme();
    const before = JSON.stringify(session.view);

    tell({ notice: 'ringing' });
    tell({ notice: 'presence', presence: 'DREAMING' });

    expect(ignored).to.deep.equal(['type', 'state']);
    expect(JSON.stringify(session.view)).to.equal(before);
  });

  it('guesses nothing about a refusal it does not know: the creation is in doubt, and looked up (L8)', async () => {
    const { start } = await oddAcme({ 'case/new': { ok: false, reason: 'MOON' } });

    const task = await start();

    expect(task?.phase).to.equal('refused');
    expect(task?.problem).to.deep.equal({ code: 'host-malformed', request: 'createTask', path: 'refusal.(whole)' });
  });

  it('takes no leave that cannot be read: nothing is created, and the session names what is wrong (L9)', async () => {
    const { start } = await oddAcme({ 'case/may': { ok: true, body: { leaveId: 'leave-1', listed: 'nobody' } } });

    const task = await start();

    expect(task).to.include({ phase: 'refused', task: undefined });
    expect(task?.problem).to.deep.equal({ code: 'host-malformed', request: 'previewTask', path: 'warnings' });
  });

  it('counts the moment from which a customer may be written to in seconds (L9)', async () => {
    const from = Date.UTC(2026, 0, 6, 9) / 1_000;
    const { start } = await oddAcme({
      'case/may': { ok: false, reason: 'NOT_NOW', words: 'They sleep.', zone: 'Asia/Tokyo', from },
    });

    const task = await start();

    expect(task?.problem).to.deep.equal({
      code: 'policy-blocked',
      reason: 'They sleep.',
      window: { timeZone: 'Asia/Tokyo', region: undefined, opensAt: Date.UTC(2026, 0, 6, 9) },
    });
  });

  it('answers a rule that has no code of ours with the words of Acme (L9)', async () => {
    const { start } = await oddAcme({ 'case/new': { ok: false, reason: 'RULE', words: 'Not on Sundays.' } });

    const task = await start();

    expect(task?.problem).to.deep.equal({ code: 'policy-blocked', reason: 'Not on Sundays.' });
  });
});
