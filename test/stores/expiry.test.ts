import { expect } from '@open-wc/testing';
import { expiresAfterMs, expiryOf } from '../../src/stores/expiry.js';

const dayMs = 86_400_000;
const yearMs = 365 * dayMs;
const savedAt = Date.UTC(2026, 2, 2);

describe('what lies on a device', () => {
  it('has no mark for 30 days', () => {
    expect(expiresAfterMs).to.equal(30 * dayMs);
    expect(expiryOf({ savedAt }, savedAt + 30 * dayMs - 1)).to.equal(undefined);
  });

  it('is marked when it is first found expired', () => {
    const now = savedAt + 30 * dayMs;

    expect(expiryOf({ savedAt }, now)).to.equal(now);
  });

  it('expires as soon as it was told to', () => {
    expect(expiryOf({ savedAt }, savedAt + 999, 1_000)).to.equal(undefined);
    expect(expiryOf({ savedAt }, savedAt + 1_000, 1_000)).to.equal(savedAt + 1_000);
  });

  it('keeps its mark for a day, and is dropped when it is found expired after that', () => {
    const expiredAt = savedAt + 40 * dayMs;

    expect(expiryOf({ savedAt, expiredAt }, expiredAt)).to.equal(expiredAt);
    expect(expiryOf({ savedAt, expiredAt }, expiredAt + dayMs - 1)).to.equal(expiredAt);
    expect(expiryOf({ savedAt, expiredAt }, expiredAt + dayMs)).to.equal('drop');
  });

  it('is only marked by a clock that jumps a year ahead, and has no mark when the clock is right again', () => {
    const expiredAt = expiryOf({ savedAt }, savedAt + yearMs);

    expect(expiredAt).to.equal(savedAt + yearMs);
    expect(expiryOf({ savedAt, expiredAt: savedAt + yearMs }, savedAt + 1)).to.equal(undefined);
  });

  it('is marked anew when its mark is from the future', () => {
    const expiredAt = savedAt + yearMs;

    expect(expiryOf({ savedAt, expiredAt }, savedAt + 40 * dayMs)).to.equal(savedAt + 40 * dayMs);
  });

  it('saved by a clock a year ahead is kept', () => {
    expect(expiryOf({ savedAt: savedAt + yearMs }, savedAt)).to.equal(undefined);
  });
});
