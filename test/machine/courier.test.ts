import { expect } from '@open-wc/testing';
import { simulatedClock } from '../../src/clocks/simulated-clock.js';
import { createSession, type Call, type Clock, type Desktop, type Session } from '../../src/index.js';
import { answersOf, deskAt } from '../support/desk-at.js';
import { newConversation, offeredTask, terms } from '../support/nouns.js';

const taskId = offeredTask.id;
const broken = async (): Promise<never> => {
  throw new Error('The line broke.');
};
const textsIn = ({ view }: Session) => view.tasks.flatMap(({ transcript }) => transcript.map(({ text }) => text));

/** An answer that the test gives when it likes; it fails. */
function brokenLater() {
  let fail = (): void => undefined;
  const answer = new Promise<never>((_, reject) => {
    fail = () => {
      reject(new Error('The line broke.'));
    };
  });
  return {
    answer: () => answer,
    fail: () => {
      fail();
    },
  };
}

/** A clock that writes down for which moments it is asked, and which of them are still to come. */
function observedClock() {
  const clock = simulatedClock(1_000);
  const moments: number[] = [];
  const toCome = new Set<object>();
  const at: Clock['at'] = (moment, then) => {
    const wait = {};
    moments.push(moment);
    toCome.add(wait);
    const cancel = clock.at(moment, () => {
      toCome.delete(wait);
      then();
    });
    return () => {
      toCome.delete(wait);
      cancel();
    };
  };
  return { clock: { ...clock, at }, moments, toCome };
}

/** A conversation by an observed clock, in which "Hello" was sent. */
async function helloByTheClock(otherwise: Partial<Desktop> = {}) {
  const { clock, moments, toCome } = observedClock();
  let tokens = 0;
  const desktop = { ...answersOf(), ...otherwise };
  const session = createSession({ desktop, clock, newToken: () => `token-${++tokens}` });
  const settle = () => clock.advance(0);
  await settle();
  session.start(newConversation);
  await settle();
  session.send(taskId, { text: 'Hello' });
  await settle();
  return { session, settle, moments, toCome };
}

describe('what the agent has written', () => {
  it('stays before them while it is on its way to where it is kept', async () => {
    const { session, settle } = await deskAt();
    session.start(newConversation);
    await settle();
    const shown: number[] = [];
    session.subscribe(() => shown.push(textsIn(session).length));

    for (const text of ['one', 'two', 'three']) session.send(taskId, { text });
    await settle();

    expect(shown).to.deep.equal(shown.toSorted((a, b) => a - b));
    expect(textsIn(session)).to.deep.equal(['one', 'two', 'three']);
  });
});

describe('the look-up of a message (C11)', () => {
  it('names the message by its token, and has one of its own', async () => {
    const calls: (readonly [string, string])[] = [];
    const findMessage: Desktop['findMessage'] = async ({ sendToken }, { clientToken }) => {
      calls.push([sendToken, clientToken]);
      return { message: null };
    };

    await helloByTheClock({ sendMessage: broken, findMessage });

    expect(calls).to.deep.equal([['token-2', 'token-2:find']]);
  });
});

describe('a session that stops', () => {
  for (const name of ['sendMessage', 'findMessage'] as const)
    it(`gives up what it asks: ${name}`, async () => {
      const signals: (AbortSignal | undefined)[] = [];
      const silence = (_: unknown, { signal }: Call) => {
        signals.push(signal);
        return new Promise<never>(() => undefined);
      };
      const { session } = await helloByTheClock({ sendMessage: broken, [name]: silence });

      const before = signals.map((signal) => signal?.aborted);
      session.stop();

      expect(before).to.deep.equal([false]);
      expect(signals.map((signal) => signal?.aborted)).to.deep.equal([true]);
    });

  it('leaves no wait behind it', async () => {
    const { session, toCome } = await helloByTheClock({ sendMessage: broken, findMessage: broken });

    const before = toCome.size;
    session.stop();

    expect(before).to.equal(1);
    expect(toCome.size).to.equal(0);
  });

  it('begins no wait for what comes back later', async () => {
    const { answer, fail } = brokenLater();
    const { session, settle, toCome } = await helloByTheClock({ sendMessage: broken, findMessage: answer });

    session.stop();
    fail();
    await settle();

    expect(toCome.size).to.equal(0);
  });

  it('can stop before anything was written', async () => {
    const { session } = await deskAt();

    expect(() => {
      session.stop();
    }).not.to.throw();
  });
});

describe('the clock', () => {
  it('is asked for moments only, and for none where nothing waits (W2)', async () => {
    const { session, settle, moments } = await helloByTheClock({ endTask: async () => ({ wrapUp: terms }) });

    session.end(taskId);
    await settle();

    expect(session.view.tasks.map(({ phase }) => phase)).to.deep.equal(['wrapping-up']);
    expect(moments.filter((moment) => !Number.isFinite(moment))).to.deep.equal([]);
  });
});
