import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { parseEmail, readableEmail } from '../../src/domain/email.js';

describe('an email address as people read it', () => {
  const readable: readonly { what: string; address: string; text: string }[] = [
    { what: 'a domain', address: 'ana@xn--bcher-kva.example', text: 'ana@bücher.example' },
    { what: 'every label of a domain', address: 'ana@xn--fsqu00a.xn--4rr70v', text: 'ana@例子.广告' },
    { what: 'a label behind ASCII ones', address: 'ana@mail.xn--espaa-rta.es', text: 'ana@mail.españa.es' },
    { what: 'a domain in capitals', address: 'Ana@XN--BCHER-KVA.Example', text: 'Ana@bücher.example' },
    { what: 'a domain of letters beyond 16 bits', address: 'ana@xn--ls8h.la', text: 'ana@💩.la' },
    { what: 'a domain and no local part', address: '"xn--a@x"@xn--bcher-kva.de', text: '"xn--a@x"@bücher.de' },
    {
      what: 'a domain behind a local part of 50',
      address: `${'a'.repeat(50)}@xn--bcher-kva.de`,
      text: `${'a'.repeat(50)}@bücher.de`,
    },
  ];
  for (const { what, address, text } of readable) {
    it(`has the letters of ${what}`, async () => {
      expect(await readableEmail(address)).to.equal(text);
    });
  }

  const unchanged: readonly { why: string; address: string }[] = [
    { why: 'is ASCII', address: 'ana@example.com' },
    { why: 'is ASCII with hyphens', address: 'ana@axn--bcher-kva.com' },
    { why: 'is in Unicode already', address: 'ana@bücher.example' },
    { why: 'stands for a control character', address: 'ana@xn--a.com' },
    { why: 'cannot be decoded', address: 'ana@xn--999999999.com' },
    { why: 'cannot be decoded in one of its labels', address: 'ana@xn--bcher-kva.xn--999999999' },
    { why: 'stands for a domain in ASCII', address: 'ana@xn--abc-.com' },
    { why: 'stands for a sign that is read as a letter', address: 'ana@xn--22g.com' },
    { why: 'stands for a ligature of other letters', address: 'ana@xn--im6c.com' },
    { why: 'stands for what nobody can see', address: 'ana@xn--ab-g1t.com' },
    { why: 'is empty', address: 'ana@' },
    { why: 'is longer than any', address: `ana@xn--bcher-kva.${'b.'.repeat(120)}com` },
  ];
  for (const { why, address } of unchanged) {
    it(`is itself when its domain ${why}`, async () => {
      expect(await readableEmail(address)).to.equal(address);
    });
  }

  it('keeps its local part, punycode or not', async () => {
    expect(await readableEmail('xn--bcher-kva.a@example.com')).to.equal('xn--bcher-kva.a@example.com');
    expect(await readableEmail('xn--bcher-kva@xn--bcher-kva.com')).to.equal('xn--bcher-kva@bücher.com');
  });

  it('means the same address when it is typed', async () => {
    const letters = fc.stringMatching(/^[a-zäéñøßž0-9а-яα-ω一-三あ-う-]{1,12}$/u);

    await fc.assert(
      fc.asyncProperty(letters, letters, async (label, end) => {
        const parsed = parseEmail(`ana@${label}.${end}`);
        if (!parsed.ok) return;

        expect(parseEmail(await readableEmail(parsed.address))).to.include({ address: parsed.address });
      }),
      { seed: 3492, numRuns: 1000 },
    );
  });

  it('is answered for any text', async () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.stringMatching(/^[a@.]{0,3}(?:xn--[a-z0-9-]{0,8}\.?){1,3}$/),
    );

    await fc.assert(
      fc.asyncProperty(text, async (address) => {
        expect(await readableEmail(address)).to.be.a('string');
      }),
      { seed: 5891, numRuns: 2000 },
    );
  });
});
