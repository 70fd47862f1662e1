import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { parseEmail } from '../../src/domain/email.js';

const nameIn = (text: string): string | undefined => {
  const parsed = parseEmail(text);
  return parsed.ok ? parsed.name : parsed.refusal.cause;
};

describe('the name before an email address', () => {
  const names: readonly { how: string; text: string; name: string }[] = [
    { how: 'as it is', text: 'Ana Ruiz <ana@b.com>', name: 'Ana Ruiz' },
    { how: 'without spaces around it', text: ' Ana  Ruiz\u00a0  <ana@b.com>', name: 'Ana  Ruiz' },
    { how: 'without a space before the address', text: 'Ana<ana@b.com>', name: 'Ana' },
    { how: 'without its quotes', text: '"Ruiz, Ana" <ana@b.com>', name: 'Ruiz, Ana' },
    { how: 'without spaces in its quotes', text: '" Ana " <ana@b.com>', name: 'Ana' },
    { how: 'without its single quotes', text: "'Ana Ruiz' <ana@b.com>", name: 'Ana Ruiz' },
    { how: 'without both kinds of quotes', text: '"\'Ana Ruiz\'" <ana@b.com>', name: 'Ana Ruiz' },
    { how: 'with the quotes inside', text: '"Ana \\"la\\" Ruiz" <ana@b.com>', name: 'Ana "la" Ruiz' },
    { how: 'with a backslash inside', text: '"Ana \\\\ Eve" <ana@b.com>', name: 'Ana \\ Eve' },
    { how: 'with a quote around a part', text: '"Ana" Ruiz <ana@b.com>', name: '"Ana" Ruiz' },
    { how: 'with its apostrophe', text: "Ann O'Neil <ann@b.com>", name: "Ann O'Neil" },
    { how: 'with an apostrophe in front', text: "'t Hart <ann@b.com>", name: "'t Hart" },
    { how: 'in any script', text: 'أنا رويز <ana@b.com>', name: 'أنا رويز' },
    { how: 'with a joiner', text: 'می‌خواهم <ana@b.com>', name: 'می‌خواهم' },
    {
      how: 'without marks that turn the text around',
      text: 'Ana\u202e\u2067 Ru\u200fiz <ana@b.com>',
      name: 'Ana Ruiz',
    },
    { how: 'without marks around its quotes', text: '\u2068"Ana"\u2069 <ana@b.com>', name: 'Ana' },
    { how: 'of a link', text: 'mailto:Ana%20Ruiz%20%3Cana@b.com%3E', name: 'Ana Ruiz' },
    { how: 'when it is only what stands before the @', text: 'ana <ana@b.com>', name: 'ana' },
  ];
  for (const { how, text, name } of names) {
    it(`is told ${how}`, () => {
      expect(nameIn(text)).to.equal(name);
    });
  }

  const nameless: readonly { why: string; text: string }[] = [
    { why: 'there is none', text: 'ana@b.com' },
    { why: 'nothing stands before the brackets', text: '<ana@b.com>' },
    { why: 'it is blank', text: ' \u200e <ana@b.com>' },
    { why: 'its quotes are empty', text: '"" <ana@b.com>' },
    { why: 'its quotes hold nothing that is seen', text: '"\u202e \u200b" <ana@b.com>' },
    { why: 'it is the address', text: 'ana@b.com <ana@b.com>' },
    { why: 'it is the address in quotes', text: '"\'ana@b.com\'" <ana@b.com>' },
    { why: 'it is the address in capitals', text: 'ANA@B.com <ana@b.com>' },
    { why: 'it is the address, with spaces around that', text: 'ana@b.com < ana@b.com >' },
  ];
  for (const { why, text } of nameless) {
    it(`is absent when ${why}`, () => {
      expect(parseEmail(text)).to.deep.equal({ ok: true, address: 'ana@b.com', warnings: [] });
    });
  }

  it('comes with what an agent should look at twice', () => {
    expect(parseEmail('Ana <ana@gmial.com>')).to.deep.equal({
      ok: true,
      address: 'ana@gmial.com',
      name: 'Ana',
      warnings: [{ kind: 'typo-domain', suggestion: 'ana@gmail.com' }],
    });
  });

  it('is that of none of several', () => {
    const parsed = parseEmail('Ana <ana@gmial.com>, Eve <eve@b.com>');

    expect(parsed).to.have.deep.nested.property('refusal.candidates', ['ana@gmial.com', 'eve@b.com']);
    expect(parsed).not.to.have.property('name');
  });

  it('is never another header or a disguise', () => {
    expect(nameIn('Ana\nBcc: eve <ana@b.com>')).to.equal('control-characters');

    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        const parsed = parseEmail(`${name}<ana@b.com>`);

        if (!parsed.ok || parsed.name === undefined) return;
        expect(parsed.name).to.match(/^[^\p{Cc}\p{Bidi_Control}<>@]+$/u);
        expect(parsed.name).to.equal(parsed.name.trim());
      }),
      { seed: 5322, numRuns: 3000 },
    );
  });
});
