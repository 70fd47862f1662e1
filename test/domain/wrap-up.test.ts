import { expect } from '@open-wc/testing';
import { maySubmit } from '../../src/domain/wrap-up.js';

describe('a wrap-up (W1)', () => {
  it('may be submitted with a reason, whether one is required or not', () => {
    expect(maySubmit({ required: true }, { codeId: 'solved' })).to.equal(true);
    expect(maySubmit({ required: false }, { codeId: 'solved' })).to.equal(true);
  });

  it('may be submitted without a reason only when none is required', () => {
    expect(maySubmit({ required: true }, {})).to.equal(false);
    expect(maySubmit({ required: false }, {})).to.equal(true);
  });
});
