import { expect } from '@open-wc/testing';
import { simulatedClock } from '../../src/clocks/simulated-clock.js';
import { memorySessionStore, type Records, type SessionStore } from '../../src/index.js';
import { SafeStore } from '../../src/session/kept/safe-store.js';
import { StorageError } from '../../src/stores/indexed-db/storage-error.js';
import { adding, same, workToFinish } from '../support/shared-database.js';

const never = new AbortController().signal;
const silence = new Promise<never>(() => undefined);

/** A store under guard that does as in memory what the test does not say otherwise, and what was told of its faults. */
function guarded(otherwise: Partial<SessionStore> = {}) {
  const clock = simulatedClock();
  const told: string[] = [];
  const store = { ...memorySessionStore(), ...otherwise };
  return { clock, told, store, safe: new SafeStore(store, clock, (code) => told.push(code)) };
}

/** A store that works until it is broken, and what was asked of it since. */
function breakable(error: unknown) {
  const memory = memorySessionStore();
  const asked = { sinceBroken: 0 };
  let isBroken = false;
  const update: SessionStore['update'] = async (change) => {
    if (!isBroken) return memory.update(change);
    asked.sinceBroken++;
    throw error;
  };
  return {
    ...guarded({ update }),
    asked,
    breaks: () => {
      isBroken = true;
    },
  };
}

describe('a store under guard', () => {
  it('is changed as it is', async () => {
    const { safe, store, told } = guarded();

    const after = await safe.update(adding({ a: 1 }));

    expect([after, await store.update(same)]).to.deep.equal([{ a: 1 }, { a: 1 }]);
    expect(told).to.deep.equal([]);
  });

  it('does its steps one by one, in their order', async () => {
    const log: string[] = [];
    const first = workToFinish(log, 'first');
    const { safe } = guarded({
      update: async (change) => {
        await (log.length === 0 ? first.work() : log.push('second begins'));
        return change({});
      },
    });
    const steps = [safe.update(same), safe.update(same)];
    await Promise.resolve();

    first.finish();
    await Promise.all(steps);

    expect(log).to.deep.equal(['first begins', 'first ends', 'second begins']);
  });

  it('goes on in memory with all that was kept when it fails, is told once and asked no more', async () => {
    const { safe, told, breaks, asked } = breakable(new StorageError('storage-full'));
    await safe.update(adding({ a: 1 }));

    breaks();
    const after = [await safe.update(adding({ b: 2 })), await safe.update(({ b }) => ({ b }))];

    expect(after).to.deep.equal([{ a: 1, b: 2 }, { b: 2 }]);
    expect(told).to.deep.equal(['storage-full']);
    expect(asked.sinceBroken).to.equal(1);
  });

  const foreign = {
    'an error': new Error('no'),
    'a text': 'no',
    nothing: undefined,
    'a code of its own': { code: 22 },
  };
  for (const [what, error] of Object.entries(foreign))
    it(`is told under a code of ours when it throws ${what}`, async () => {
      const { safe, told, breaks } = breakable(error);
      breaks();

      await safe.update(same);

      expect(told).to.deep.equal(['storage-failed']);
    });

  it('may throw at once instead of rejecting', async () => {
    const { safe, told } = guarded({
      update: () => {
        throw new StorageError('storage-absent');
      },
      subscribe: () => {
        throw new StorageError('storage-absent');
      },
    });

    safe.subscribe(() => undefined)();

    expect(await safe.update(adding({ a: 1 }))).to.deep.equal({ a: 1 });
    expect(told).to.deep.equal(['storage-absent']);
  });

  it('has failed when it has not answered for five seconds, and what it says then is not heard', async () => {
    let answer = (_: Records): void => undefined;
    const { safe, told, clock } = guarded({ update: () => new Promise((resolve) => (answer = resolve)) });
    const step = safe.update(adding({ a: 1 }));
    await clock.advance(4_999);
    const before = [...told];

    await clock.advance(1);
    const after = await step;
    answer({ late: true });

    expect([before, told]).to.deep.equal([[], ['storage-failed']]);
    expect([after, await safe.update(same)]).to.deep.equal([{ a: 1 }, { a: 1 }]);
  });

  it('tells of other pages until it fails', async () => {
    let nudge = (): void => undefined;
    const { safe } = guarded({
      update: () => Promise.reject(new Error('no')),
      subscribe: (listener) => {
        nudge = listener;
        return () => undefined;
      },
    });
    let heard = 0;
    safe.subscribe(() => heard++);

    nudge();
    await safe.update(same);
    nudge();

    expect(heard).to.equal(1);
  });

  it('may be an object with methods of its own', async () => {
    class Own {
      readonly #memory = memorySessionStore();
      update(change: (records: Records) => Records) {
        return this.#memory.update(change);
      }
      alone(...turn: Parameters<SessionStore['alone']>) {
        return this.#memory.alone(...turn);
      }
      subscribe(listener: () => void) {
        return this.#memory.subscribe(listener);
      }
    }
    const own = new Own();
    const told: string[] = [];
    const safe = new SafeStore(own, simulatedClock(), (code) => told.push(code));
    const log: string[] = [];

    safe.subscribe(() => undefined)();
    await safe.alone('lane', async () => void log.push('done'), never);
    await safe.update(adding({ a: 1 }));

    expect(await own.update(same)).to.deep.equal({ a: 1 });
    expect([log, told]).to.deep.equal([['done'], []]);
  });
});

describe('a turn of a store under guard', () => {
  it('is had here when the store has none to give', async () => {
    const { safe, told } = guarded({ alone: () => Promise.reject(new StorageError('storage-absent')) });
    const log: string[] = [];
    const [first, second] = [workToFinish(log, 'first'), workToFinish(log, 'second')];
    const turns = [safe.alone('lane', first.work, never), safe.alone('lane', second.work, never)];

    second.finish();
    await Promise.resolve();
    first.finish();
    await Promise.all(turns);

    expect(log).to.deep.equal(['first begins', 'first ends', 'second begins', 'second ends']);
    expect(told).to.deep.equal(['storage-absent']);
  });

  it('that has not come when the store fails is had here, once', async () => {
    let come = (): Promise<void> => silence;
    const { safe } = guarded({
      update: () => Promise.reject(new Error('no')),
      alone: (_, work) => {
        come = work;
        return silence;
      },
    });
    const log: string[] = [];
    const turn = safe.alone('lane', async () => void log.push('worked'), never);

    await safe.update(same);
    await turn;
    await come();

    expect(log).to.deep.equal(['worked']);
  });

  it('that is taken when the store fails is not had again', async () => {
    const { safe } = guarded({ update: () => Promise.reject(new Error('no')) });
    const log: string[] = [];
    const { work, finish } = workToFinish(log, 'work');
    const turn = safe.alone('lane', work, never).then(() => log.push('turn ends'));

    await safe.update(same);
    finish();
    await turn;

    expect(log).to.deep.equal(['work begins', 'work ends', 'turn ends']);
  });

  it('is not begun by who has given up, though the store has failed', async () => {
    const { safe } = guarded({ alone: () => Promise.reject(new Error('no')) });
    const log: string[] = [];

    await safe.alone('lane', async () => void log.push('worked'), AbortSignal.abort());

    expect(log).to.deep.equal([]);
  });
});
