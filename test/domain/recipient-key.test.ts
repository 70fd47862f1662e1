import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { recipientKey } from '../../src/domain/recipient-key.js';

describe('the key of a recipient', () => {
  it('is the number itself for SMS', () => {
    expect(recipientKey('sms', '+34612345678')).to.equal('+34612345678');
  });

  it('leaves any other address of SMS as it is', () => {
    expect(recipientKey('sms', 'INFO')).to.equal('INFO');
  });

  const same: readonly { what: string; one: string; other: string }[] = [
    { what: 'case', one: 'Ana.P@b.com', other: 'ana.p@b.com' },
    { what: 'case outside ASCII', one: 'JOSÉ@b.com', other: 'josé@b.com' },
    { what: 'composed and decomposed letters', one: 'jos\u00e9@b.com', other: 'jose\u0301@b.com' },
    { what: 'capitals without a composed form', one: 'J\u030c@b.com', other: '\u01f0@b.com' },
    { what: 'the two small sigmas', one: 'ΟΔΟΣ.Α@b.com', other: 'οδος.α@b.com' },
  ];
  for (const { what, one, other } of same) {
    it(`is the same whatever the ${what}`, () => {
      expect(recipientKey('email', one)).to.equal(recipientKey('email', other));
    });
  }

  const different: readonly { what: string; one: string; other: string }[] = [
    { what: 'dots', one: 'ana.p@b.com', other: 'anap@b.com' },
    { what: 'tags', one: 'ana+a@b.com', other: 'ana@b.com' },
    { what: 'domains', one: 'ana@b.com', other: 'ana@b.es' },
    { what: 'letters that only capitals confuse', one: 'strauß@b.com', other: 'strauss@b.com' },
    { what: 'quotes', one: '"a..p"@b.com', other: 'a.p@b.com' },
  ];
  for (const { what, one, other } of different) {
    it(`tells apart different ${what}`, () => {
      expect(recipientKey('email', one)).to.not.equal(recipientKey('email', other));
    });
  }

  it('is the same whatever the Unicode form', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (local) => {
        const [composed, decomposed] = [local.normalize('NFC'), local.normalize('NFD')];

        expect(recipientKey('email', `${decomposed}@b.com`)).to.equal(recipientKey('email', `${composed}@b.com`));
      }),
      { seed: 15, numRuns: 2000 },
    );
  });

  it('is its own key', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (local) => {
        const key = recipientKey('email', `${local}@b.com`);

        expect(recipientKey('email', key)).to.equal(key);
      }),
      { seed: 5, numRuns: 2000 },
    );
  });
});

describe('what is far too long for an address', () => {
  it('is its own key, and nobody waits for its accents to be put in order', () => {
    const text = `e${'\u0316\u0301'.repeat(50_000)}@example.com`;

    expect(recipientKey('email', text)).to.equal(text);
  });
});
