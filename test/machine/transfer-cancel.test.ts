import { expect } from '@open-wc/testing';
import type { Desktop } from '../../src/index.js';
import { everything } from '../support/desk-at.js';
import { colleague, queue, terms } from '../support/nouns.js';
import { handingOn } from './transfer.fixture.js';

const taskId = 'task-1';
const hanging = (): Promise<never> => new Promise(() => undefined);

const waiting = { phase: 'transferring', stage: 'waiting', busy: true, problem: undefined };
const kept = { phase: 'active', stage: undefined, busy: false, problem: undefined };

describe('a transfer that is taken back (T4, T5)', () => {
  it('is asked of the desktop under its own token, and leaves the task with the agent', async () => {
    const { see, cancel, asked, heard } = await handingOn();
    const before = see();

    await cancel();

    expect(before).to.deep.equal(waiting);
    expect(asked.at(-1)).to.deep.equal({ name: 'cancelTransfer', request: { taskId }, clientToken: 'token-2:cancel' });
    expect(see()).to.deep.equal(kept);
    expect(heard).to.deep.equal(['outbound-transfer-started']);
  });

  it('is still on its way while the desktop is asked, once', async () => {
    const { see, cancel, names, session } = await handingOn({ cancelTransfer: hanging });

    await cancel();
    await cancel();
    session.end('token-1');

    expect(see()).to.deep.equal({ ...waiting, stage: 'cancelling' });
    expect(names()).to.deep.equal(['transferTask', 'cancelTransfer']);
    expect(session.transfer('token-1', queue)).to.deep.include({ code: 'transfer-in-progress' });
  });

  it('locks nothing any more: the next one has another token', async () => {
    const { session, cancel, settle, see, asked } = await handingOn();
    await cancel();

    expect(session.transfer('token-1', queue)).to.equal(undefined);
    await settle();
    await cancel();

    expect(see()).to.deep.equal(kept);
    expect(asked.map(({ clientToken }) => clientToken)).to.deep.equal([
      ...['token-2', 'token-2:cancel', 'token-3', 'token-3:cancel'],
    ]);
  });

  it('is declined by nobody afterwards', async () => {
    const { tell, cancel, see, settle, heard, clock } = await handingOn();
    await cancel();

    tell({ type: 'transfer.declined', taskId, target: { kind: 'agent', id: 'a-2', name: 'José' } });
    await settle();
    await clock.advance(60_000);

    expect(see()).to.deep.equal(kept);
    expect(heard).not.to.include('outbound-transfer-declined');
  });
});

describe('a late decline of a transfer that was taken back (T4, T5)', () => {
  it('does not end the next one to the same receiver, where the desktop says which one was declined', async () => {
    const { session, tell, cancel, see, settle } = await handingOn();
    const { kind, id, name } = colleague;
    const declined = { type: 'transfer.declined', taskId, target: { kind, id, name } } as const;
    await cancel();
    session.transfer('token-1', colleague);
    await settle();

    tell({ ...declined, clientToken: 'token-2' });
    await settle();
    const late = see();
    tell({ ...declined, clientToken: 'token-3' });
    await settle();

    expect(late).to.deep.equal(waiting);
    expect(see()).to.deep.equal({ ...kept, problem: 'transfer-not-accepted' });
  });
});

describe('a transfer that cannot be taken back (T4)', () => {
  const faults: readonly { how: string; otherwise: Partial<Desktop>; problem: string; afterMs?: number }[] = [
    {
      how: 'because it is too late',
      otherwise: { cancelTransfer: async () => ({ refusal: { code: 'not-accepted' } }) },
      problem: 'not-accepted',
    },
    {
      how: 'because the desktop fails',
      otherwise: { cancelTransfer: () => Promise.reject(new Error('down')) },
      problem: 'host-failed',
    },
    {
      how: 'because the desktop throws',
      otherwise: {
        cancelTransfer: () => {
          throw new Error('down');
        },
      },
      problem: 'host-failed',
    },
    {
      how: 'because the answer is none',
      otherwise: { cancelTransfer: async () => 'done' as never },
      problem: 'host-malformed',
    },
    { how: 'because nobody answers', otherwise: { cancelTransfer: hanging }, problem: 'host-silent', afterMs: 10_000 },
    {
      how: 'because the desktop cannot do it',
      otherwise: { capabilities: everything.filter((name) => name !== 'cancel-transfer') },
      problem: 'host-absent',
    },
  ];
  for (const { how, otherwise, problem, afterMs = 0 } of faults) {
    const inVain = async () => {
      const at = await handingOn(otherwise);
      await at.cancel();
      await at.clock.advance(afterMs);
      return at;
    };

    it(`${how}, is on its way still, and the agent is told why`, async () => {
      const { see } = await inVain();

      expect(see()).to.deep.equal({ ...waiting, problem });
    });

    it(`${how}, may be taken still (T6)`, async () => {
      const { see, tell, settle } = await inVain();

      tell({ type: 'transfer.accepted', taskId, wrapUp: terms });
      await settle();

      expect(see()).to.deep.equal({ ...kept, phase: 'wrapping-up' });
    });

    it(`${how}, ends when nobody takes it in time (T5)`, async () => {
      const { see, clock } = await inVain();

      await clock.advance(30_000);

      expect(see()).to.deep.equal({ ...kept, problem: 'transfer-not-accepted' });
    });
  }

  it('can be taken back another time, under the same token', async () => {
    let fails = true;
    const { cancel, see, asked } = await handingOn({
      cancelTransfer: async () => {
        if (fails) throw new Error('down');
        return {};
      },
    });
    await cancel();
    fails = false;

    await cancel();

    expect(see()).to.deep.equal(kept);
    expect(asked.slice(1).map(({ clientToken }) => clientToken)).to.deep.equal(['token-2:cancel', 'token-2:cancel']);
  });

  it('leaves its problem to be dismissed', async () => {
    const { session, cancel, see } = await handingOn({ cancelTransfer: () => Promise.reject(new Error('down')) });
    await cancel();

    session.dismissProblem('token-1');

    expect(see()).to.deep.equal(waiting);
  });

  it('ends at once when the time was up before the desktop could say so (T5)', async () => {
    const { cancel, see, clock } = await handingOn({ cancelTransfer: hanging });
    await clock.advance(25_000);
    await cancel();

    await clock.advance(10_000);

    expect(see()).to.deep.equal({ ...kept, problem: 'transfer-not-accepted' });
  });
});

describe('what comes while a transfer is being taken back (T4)', () => {
  const target = { kind: 'agent', id: 'a-2', name: 'José' } as const;

  async function cancelling() {
    let answer: (value: object) => void = () => undefined;
    const at = await handingOn({ cancelTransfer: () => new Promise<object>((resolve) => (answer = resolve)) });
    await at.cancel();
    const tells = async (...facts: Parameters<typeof at.tell>) => {
      at.tell(...facts);
      await at.settle();
      const seen = at.see();
      answer({});
      await at.settle();
      return [seen, at.see()];
    };
    return { ...at, tells };
  }

  it('is that it was taken: the agent wraps up, whatever the answer is then (T6)', async () => {
    const { tells, heard } = await cancelling();

    const [seen, then] = await tells({ type: 'transfer.accepted', taskId, wrapUp: terms });

    expect([seen?.phase, then?.phase]).to.deep.equal(['wrapping-up', 'wrapping-up']);
    expect(heard).to.include('outbound-transfer-accepted');
  });

  it('is that nobody takes it (T5)', async () => {
    const { tells } = await cancelling();

    const seen = await tells({ type: 'transfer.declined', taskId, target });

    expect(seen).to.deep.equal([
      { ...kept, problem: 'transfer-not-accepted' },
      { ...kept, problem: 'transfer-not-accepted' },
    ]);
  });

  it('is that the customer ends the conversation', async () => {
    const { tells } = await cancelling();

    const seen = await tells({ type: 'task.ended', taskId, wrapUp: terms });

    expect(seen.map(({ phase }) => phase)).to.deep.equal(['wrapping-up', 'wrapping-up']);
  });

  it('is that the task is closed', async () => {
    const { tells, session } = await cancelling();

    await tells({ type: 'task.closed', taskId });

    expect(session.view.tasks).to.be.empty;
  });
});
