import { expect } from '@open-wc/testing';
import { withoutOthersExpired } from '../../src/session/kept/others.js';

const dayMs = 86_400_000;
const begun = Date.UTC(2026, 2, 2);
const later = (days: number): number => begun + days * dayMs;
const left = (agent: string) => ({ 'task:1': { agent, savedAt: begun, place: 'open.active' } });

describe('what another agent left on this device', () => {
  it('stays for a month', () => {
    const records = left('ana');

    expect(withoutOthersExpired(records, 'ben', later(29))).to.equal(records);
  });

  it('is marked first, and gone when it is found a day later again', () => {
    const marked = withoutOthersExpired(left('ana'), 'ben', later(31));
    const sameDay = withoutOthersExpired(marked, 'ben', later(31.5));
    const nextDay = withoutOthersExpired(marked, 'ben', later(32));

    expect(marked).to.have.keys('task:1');
    expect(sameDay).to.equal(marked);
    expect(nextDay).to.deep.equal({});
  });

  it('is as young as it was when the clock is set back', () => {
    const marked = withoutOthersExpired(left('ana'), 'ben', later(365));

    const back = withoutOthersExpired(marked, 'ben', later(1));

    expect(withoutOthersExpired(back, 'ben', later(31))).to.have.keys('task:1');
  });

  it('is left alone when it does not say whose it is, or since when', () => {
    const records = { 'task:1': 7, 'task:2': { agent: 'ana' }, 'task:3': { savedAt: begun } };

    expect(withoutOthersExpired(records, 'ben', later(400))).to.equal(records);
  });
});

describe('what an agent left on this device', () => {
  for (const agent of ['ben', '']) {
    it(`never goes by itself: ${agent === '' ? 'written before it was known who it was' : 'their own'}`, () => {
      const records = left(agent);

      expect(withoutOthersExpired(records, 'ben', later(400))).to.equal(records);
    });
  }
});
