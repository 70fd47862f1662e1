import { expect } from '@open-wc/testing';
import { chosenEntryPoint, entryPointsFor } from '../../src/domain/entry-point.js';
import { emailEntryPoint, smsEntryPoint } from '../support/nouns.js';

const other = { ...smsEntryPoint, id: 'ep-other' };

describe('the entry points of a channel (L4)', () => {
  it('are those of this channel alone, in their order', () => {
    const all = [other, emailEntryPoint, smsEntryPoint];

    expect(entryPointsFor(all, 'sms')).to.deep.equal([other, smsEntryPoint]);
    expect(entryPointsFor(all, 'email')).to.deep.equal([emailEntryPoint]);
  });
});

describe('the entry point chosen without asking (L4)', () => {
  it('is the only one', () => {
    expect(chosenEntryPoint([smsEntryPoint])).to.equal(smsEntryPoint);
  });

  it('is the only one although another was used last', () => {
    expect(chosenEntryPoint([smsEntryPoint], 'ep-gone')).to.equal(smsEntryPoint);
  });

  it('is the one that was used last', () => {
    expect(chosenEntryPoint([smsEntryPoint, other], 'ep-other')).to.equal(other);
  });

  it('is none when there are several', () => {
    expect(chosenEntryPoint([smsEntryPoint, other])).to.equal(undefined);
  });

  it('is none when the last one used is gone', () => {
    expect(chosenEntryPoint([smsEntryPoint, other], 'ep-gone')).to.equal(undefined);
  });

  it('is none when there is none', () => {
    expect(chosenEntryPoint([])).to.equal(undefined);
  });
});
