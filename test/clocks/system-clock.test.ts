import { expect } from '@open-wc/testing';
import { systemClock } from '../../src/clocks/system-clock.js';

const dayMs = 86_400_000;
const reached = (at: number): Promise<void> => new Promise((resolve) => systemClock.at(at, resolve));

/** The page's time while the test has it in hand. */
function timeInHand() {
  const own = { now: Date.now.bind(Date), setTimeout: window.setTimeout.bind(window) };
  const waiting = new Map<() => void, number>();
  let now = 0;
  const dueBy = (end: number) => [...waiting].find(([, at]) => at <= end);
  Date.now = () => now;
  const setTimeout = (then: () => void, ms: number) => {
    if (ms > 2 ** 31 - 1) throw new RangeError('A timer of a page counts in 32 bits.');
    waiting.set(then, now + ms);
  };
  Object.assign(window, { setTimeout });
  return {
    pass: (end: number) => {
      for (let due = dueBy(end); due; due = dueBy(end)) {
        const [then, at] = due;
        waiting.delete(then);
        now = at;
        then();
      }
      now = end;
    },
    giveBack: () => {
      Date.now = own.now;
      Object.assign(window, { setTimeout: own.setTimeout });
    },
  };
}

describe('the system clock', () => {
  it('tells the time of the machine', () => {
    const before = Date.now();

    const now = systemClock.now();

    expect(now).to.be.within(before, Date.now());
  });

  it('reaches a moment when it is there, and one that is over at once', async () => {
    const soon = systemClock.now() + 20;

    await Promise.all([reached(soon), reached(soon - dayMs)]);

    // a timer may round down by less than a millisecond
    expect(systemClock.now()).to.be.at.least(soon - 1);
  });

  it('forgets a moment that is taken back', async () => {
    const happened: string[] = [];
    const soon = systemClock.now() + 10;
    const cancel = systemClock.at(soon, () => happened.push('taken back'));

    cancel();
    await reached(soon + 10);

    expect(happened).to.be.empty;
  });

  it('does not take a moment that is too far off for a timer of the page for now', async () => {
    const happened: string[] = [];
    const now = systemClock.now();
    const cancel = systemClock.at(now + 30 * dayMs, () => happened.push('in a month'));

    await reached(now + 20);
    cancel();

    expect(happened).to.be.empty;
  });

  it('reaches such a moment when it is there, and not before', () => {
    const { pass, giveBack } = timeInHand();
    const happened: number[] = [];
    try {
      systemClock.at(60 * dayMs, () => happened.push(systemClock.now()));

      pass(60 * dayMs - 1);
      expect(happened).to.be.empty;
      pass(61 * dayMs);
    } finally {
      giveBack();
    }

    expect(happened).to.deep.equal([60 * dayMs]);
  });
});
