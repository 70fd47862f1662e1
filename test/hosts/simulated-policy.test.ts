import { expect } from '@open-wc/testing';
import type { NewConversation } from '../../src/index.js';
import type { Knobs } from '../../src/hosts/simulated/index.js';
import { centreAt } from '../support/simulated/centre-at.js';

/** A centre whose policy stands so, and a wish of its agent's. */
async function policyAt(policy: Knobs['policy'], knobs: Partial<Knobs> = {}) {
  const at = centreAt({ knobs: { ...knobs, policy } });
  const confirming = async (why?: string): Promise<NewConversation> => {
    const wanted = await at.wish();
    const { warnings, decisionId } = await at.ask('previewTask', wanted);
    return { ...wanted, policy: { decisionId, confirmed: warnings.map(({ id }) => ({ id, why })) } };
  };
  return { ...at, confirming };
}

const codeOf = (answer: unknown): unknown => (answer as { refusal?: { code: string } }).refusal?.code;
const windowOf = (answer: unknown) =>
  (answer as { refusal: { window: { timeZone: string; region: string; opensAt: number } } }).refusal.window;

/** What the clocks show there. */
const shown = (at: number, timeZone: string): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone, dateStyle: 'short', timeStyle: 'medium' }).format(at);

describe('a preview of the simulated centre', () => {
  const knobs: readonly Partial<Knobs>[] = [
    { licensed: false },
    { channelsEnabled: false },
    { smsHandled: false },
    { agentState: 'offline' },
    { taskLimit: 0 },
    { entryPoints: 'none' },
    { policy: 'block' },
    { policy: 'quiet-hours' },
    { duplicates: 'mine' },
    { duplicates: 'other-agent' },
    { policy: 'block', duplicates: 'mine' },
  ];
  for (const turn of knobs)
    it(`refuses what a creation refuses, and in the same words: ${JSON.stringify(turn)} (L5, L9)`, async () => {
      const { ask, wish, centre } = centreAt({ knobs: { latency: 'none' } });
      const wanted = await wish();
      centre.set(turn);

      const previewed: unknown = await ask('previewTask', wanted);
      const created: unknown = await ask('createTask', wanted);

      expect(codeOf(previewed)).to.be.a('string');
      expect(JSON.stringify(previewed).replace(/"opensAt":\d+/, '')).to.equal(
        JSON.stringify(created).replace(/"opensAt":\d+/, ''),
      );
    });

  it('refuses an entry point that is not on the desk (E6)', async () => {
    const { ask, wish } = centreAt();
    const wanted = await wish();

    const answer: unknown = await ask('previewTask', { ...wanted, entryPoint: { ...wanted.entryPoint, id: 'old' } });

    expect(codeOf(answer)).to.equal('no-entry-point');
  });

  it('makes and tells nothing, however often it is asked (L9)', async () => {
    const { ask, wish, centre } = centreAt({ knobs: { duplicates: 'mine' } });
    const wanted = await wish();

    for (const address of ['+44770090', '+4477009000', wanted.recipient.address, wanted.recipient.address])
      await ask('previewTask', { ...wanted, recipient: { address } });

    expect(centre.log.filter(({ type }) => type === 'told')).to.be.empty;
    expect((await ask('readDesk', {})).profile.sms?.used).to.equal(0);
  });

  it('names its decision anew each time', async () => {
    const { ask, wish } = centreAt();
    const wanted = await wish();

    const names = [await ask('previewTask', wanted), await ask('previewTask', wanted)].map((each) => each.decisionId);

    expect(new Set(names)).to.have.length(2);
  });

  it('finds nothing in the way of a wish that has its task already (L8)', async () => {
    const { ask, wish } = centreAt({ knobs: { taskLimit: 1 } });
    const wanted = await wish();
    await ask('createTask', wanted, 'wish-1');

    expect(await ask('previewTask', wanted, 'wish-1:preview')).to.deep.equal({ warnings: [] });
    expect(codeOf(await ask('previewTask', wanted, 'wish-2:preview'))).to.equal('task-limit');
  });

  it('comes in time even from a slow centre', async () => {
    const { centre, wish, wait } = centreAt({ knobs: { latency: 'slow' } });
    const wanted = await wish();
    let isAnswered = false;
    void centre
      .previewTask(wanted, { clientToken: 'a', signal: new AbortController().signal })
      .then(() => (isAnswered = true));

    await wait(1);
    expect(isAnswered).to.be.false;
    await wait(2.6);

    expect(isAnswered).to.be.true;
  });
});

describe('what is told of an existing conversation (L5)', () => {
  for (const duplicates of ['mine', 'other-agent'] as const)
    it(`is the same at the next preview, at the creation and when it is opened: ${duplicates}`, async () => {
      const { ask, wish } = centreAt({ knobs: { duplicates } });
      const wanted = await wish();
      const previewed = (await ask('previewTask', wanted)) as unknown as {
        refusal: { existing: { taskId: string; ownerName?: string } };
      };

      const again: unknown = await ask('previewTask', wanted);
      const created: unknown = await ask('createTask', wanted);
      const { taskId } = previewed.refusal.existing;
      const opened = await ask('openTask', { taskId, takeOver: duplicates === 'other-agent' });
      const afterwards: unknown = await ask('previewTask', wanted);

      expect([again, created]).to.deep.equal([previewed, previewed]);
      expect(opened).to.deep.include({ id: taskId, recipient: opened.recipient, state: 'accepted' });
      expect(opened.recipient.address).to.equal(wanted.recipient.address);
      expect(afterwards).to.have.nested.property('refusal.existing.taskId', taskId);
      expect((await ask('readDesk', {})).profile.sms?.used).to.equal(1);
    });

  it('is another one for another recipient, and once the first is over', async () => {
    const { ask, wish } = centreAt({ knobs: { duplicates: 'mine' } });
    const toldOf = async (address: string): Promise<string> => {
      const answer: unknown = await ask('previewTask', await wish(address));
      return (answer as { refusal: { existing: { taskId: string } } }).refusal.existing.taskId;
    };
    const [one, two] = [await toldOf('+447700900001'), await toldOf('+447700900002')];
    await ask('openTask', { taskId: one, takeOver: false });
    await ask('endTask', { taskId: one });
    await ask('wrapUpTask', { taskId: one, codeId: 'code-1' });

    const next = await toldOf('+447700900001');

    expect(new Set([one, two, next])).to.have.length(3);
  });

  it('follows the knob: a conversation of one’s own is not one of a colleague’s', async () => {
    const { ask, wish, centre } = centreAt({ knobs: { duplicates: 'mine' } });
    const wanted = await wish();
    await ask('previewTask', wanted);
    centre.set({ duplicates: 'other-agent' });

    const answer: unknown = await ask('previewTask', wanted);

    expect(answer).to.have.nested.property('refusal.existing.ownerName').that.is.a('string');
    centre.set({ duplicates: 'none' });
    expect(await ask('previewTask', wanted)).to.have.property('warnings');
  });
});

describe('a policy that warns (L9)', () => {
  it('is confirmed by the agent, and then stands in no way', async () => {
    const { ask, confirming, centre } = await policyAt('warn');
    const wanted = await confirming();

    const task = await ask('createTask', wanted);

    expect(task).to.include({ state: 'offered' });
    expect(centre.log.findLast((entry) => entry.type === 'asked')).to.deep.include({
      name: 'createTask',
      request: { ...wanted, policy: { decisionId: 'decision-1001', confirmed: [{ id: 'no-consent' }] } },
    });
  });

  it('asks why of a customer who is not to be disturbed, and takes no answer without a word', async () => {
    const { ask, confirming } = await policyAt('warn-why');

    const answers: unknown[] = [
      await ask('createTask', await confirming()),
      await ask('createTask', await confirming('  ')),
      await ask('createTask', await confirming('Their parcel is at the door.')),
    ];

    expect(answers.map(codeOf)).to.deep.equal(['policy-blocked', 'policy-blocked', undefined]);
  });

  for (const policy of ['warn', 'warn-why'] as const)
    it(`lets nobody skip the preview: ${policy}`, async () => {
      const { ask, wish, centre } = await policyAt(policy);
      const wanted = await wish();
      const { warnings } = await ask('previewTask', wanted);

      const answer: unknown = await ask('createTask', wanted);

      expect(answer).to.deep.equal({ refusal: { code: 'policy-blocked', reason: warnings[0]?.reason } });
      expect(centre.log.filter(({ type }) => type === 'told')).to.be.empty;
    });

  it('takes no answer to another warning', async () => {
    const { ask, confirming, centre } = await policyAt('warn');
    const wanted = await confirming('They asked for it.');
    centre.set({ policy: 'warn-why' });

    expect(codeOf(await ask('createTask', wanted))).to.equal('policy-blocked');
  });

  it('speaks the language of the centre', async () => {
    const reasonIn = async (language: 'en' | 'es') => {
      const { ask, wish } = centreAt({ language, knobs: { policy: 'warn' } });
      return (await ask('previewTask', await wish())).warnings[0]?.reason;
    };

    expect(await reasonIn('en')).to.match(/agreed/);
    expect(await reasonIn('es')).to.match(/aceptara/);
  });
});

describe('quiet hours (L9)', () => {
  /** When the customer may be written to, as the centre says on the 5th of January 2026, 9:00 UTC and a bit. */
  const windowFor = async (address: string, channel: 'sms' | 'email' = 'sms', hoursLater = 0) => {
    const { ask, wish, wait } = centreAt({ knobs: { policy: 'quiet-hours' } });
    const wanted = await wish(address, channel);
    await wait(hoursLater * 3_600);
    return windowOf(await ask('previewTask', wanted));
  };

  for (const [address, region, timeZone, opens] of [
    ['+34612345678', 'ES', 'Europe/Madrid', '06/01/2026, 09:00:00'],
    ['+447700900001', 'GB', 'Europe/London', '06/01/2026, 09:00:00'],
    ['+525512345678', 'MX', 'America/Mexico_City', '05/01/2026, 09:00:00'],
    ['+819012345678', 'JP', 'Asia/Tokyo', '06/01/2026, 09:00:00'],
    ['+918123456789', 'IN', 'Asia/Kolkata', '06/01/2026, 09:00:00'],
    ['+999123', 'ES', 'Europe/Madrid', '06/01/2026, 09:00:00'],
  ] as const)
    it(`end at 9:00 by the clock of the customer: ${address} lives in ${timeZone}`, async () => {
      const window = await windowFor(address);

      expect(window).to.include({ region, timeZone });
      expect(shown(window.opensAt, timeZone)).to.equal(opens);
    });

  it('end where a customer lives who is on file, whatever the address says', async () => {
    const window = await windowFor('hanako.sato@mail.example', 'email');

    expect(window).to.include({ region: 'JP', timeZone: 'Asia/Tokyo' });
    expect(await windowFor('nobody@mail.example', 'email')).to.include({ timeZone: 'Europe/Madrid' });
  });

  it('end at 9:00 though the clocks are put forward in that night', async () => {
    const days = 82; // to the 28th of March, the day before Europe puts its clocks forward
    const window = await windowFor('+34612345678', 'sms', days * 24);

    expect(shown(window.opensAt, 'Europe/Madrid')).to.equal('29/03/2026, 09:00:00');
  });
});
