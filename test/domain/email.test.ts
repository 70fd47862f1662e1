import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { parseEmail } from '../../src/domain/email.js';

const addressOf = (text: string, options?: { smtputf8: boolean }): string | undefined => {
  const parsed = parseEmail(text, options);
  return parsed.ok ? parsed.address : undefined;
};
const causeOf = (text: string, options?: { smtputf8: boolean }): string | undefined => {
  const parsed = parseEmail(text, options);
  return parsed.ok ? undefined : parsed.refusal.cause;
};

describe('an email address', () => {
  const understood: readonly { how: string; text: string; address: string }[] = [
    { how: 'alone', text: 'ana@example.com', address: 'ana@example.com' },
    { how: 'with tags, dots and an apostrophe', text: "o'neil.a+b@b.co.uk", address: "o'neil.a+b@b.co.uk" },
    { how: 'with every mark there is', text: "!#$%&'*+/=?^_`{|}~-.^@b.com", address: "!#$%&'*+/=?^_`{|}~-.^@b.com" },
    { how: 'with its local part untouched', text: 'Ana.P@EXAMPLE.Com', address: 'Ana.P@example.com' },
    { how: 'between spaces and invisible marks', text: ' \u200b\u202aana@b.com\u202c\n', address: 'ana@b.com' },
    { how: 'with a name', text: 'Ana Pérez <ana@b.com>', address: 'ana@b.com' },
    { how: 'with a quoted name', text: '"Pérez, Ana" <ana@b.com>', address: 'ana@b.com' },
    { how: 'with itself as its name', text: '"ana@b.com" <ana@b.com>', address: 'ana@b.com' },
    { how: 'with itself in capitals as its name', text: 'ANA@b.com <ana@B.com>', address: 'ana@b.com' },
    { how: 'in angle brackets', text: '<ana@b.com>', address: 'ana@b.com' },
    { how: 'as a link', text: 'mailto:ana@b.com', address: 'ana@b.com' },
    { how: 'as a percent-encoded link', text: 'MAILTO:ana%2Bhome@b.com', address: 'ana+home@b.com' },
    { how: 'as a link whose copies are ignored', text: 'mailto:ana@b.com?bcc=eve@b.com', address: 'ana@b.com' },
    { how: 'as a link with an empty query', text: 'mailto:ana@b.com?', address: 'ana@b.com' },
    { how: 'as a link with a stray percent sign', text: 'mailto:50%off@b.com', address: '50%off@b.com' },
    { how: 'with an internationalised domain', text: 'ana@españa.es', address: 'ana@xn--espaa-rta.es' },
    { how: 'with a domain in its ASCII form', text: 'ana@XN--espaa-rta.es', address: 'ana@xn--espaa-rta.es' },
    { how: 'with an ideographic full stop', text: 'ana@例子。广告', address: 'ana@xn--fsqu00a.xn--4rr70v' },
    { how: 'with quotes that are needed', text: '"ana..p"@b.com', address: '"ana..p"@b.com' },
    { how: 'with spaces and marks in quotes', text: '"a ^[p]"@b.com', address: '"a ^[p]"@b.com' },
    { how: 'without quotes that are not needed', text: '"ana.p"@b.com', address: 'ana.p@b.com' },
    { how: 'with 64 octets before the @', text: `${'a'.repeat(64)}@b.com`, address: `${'a'.repeat(64)}@b.com` },
    { how: 'with a domain that ends in a digit', text: 'ana@b.co1', address: 'ana@b.co1' },
    { how: 'with a domain whose end begins with a digit', text: 'ana@b.4you', address: 'ana@b.4you' },
    { how: 'with an ASCII form that stands for nothing', text: 'ana@xn--a.com', address: 'ana@xn--a.com' },
    { how: 'with a label of 63', text: `a@${'b'.repeat(63)}.com`, address: `a@${'b'.repeat(63)}.com` },
  ];
  for (const { how, text, address } of understood) {
    it(`is understood ${how}`, () => {
      expect(addressOf(text)).to.equal(address);
    });
  }

  const labels = `${'b'.repeat(62)}.`.repeat(3);
  const refused: readonly { why: string; text: string; cause: string }[] = [
    { why: 'there is none', text: ' \u200b\n', cause: 'empty' },
    { why: 'a link is empty', text: 'mailto:?to=ana@b.com', cause: 'empty' },
    { why: 'a name has none', text: 'Ana <>', cause: 'empty' },
    { why: 'nothing is at anything', text: 'ana.b.com', cause: 'no-at-sign' },
    { why: 'there are two', text: 'ana@b.com, eve@b.com', cause: 'several' },
    { why: 'there are two without a comma', text: 'ana@b.com eve@b.com', cause: 'several' },
    { why: 'there are two with names', text: 'Ana <ana@b.com>; Eve <eve@b.com>', cause: 'several' },
    { why: 'its name is another address', text: '"ana@b.com" <eve@c.com>', cause: 'several' },
    { why: 'a link has two', text: 'mailto:ana@b.com,eve@b.com', cause: 'several' },
    { why: 'it brings another header', text: 'ana@b.com\r\nBcc: eve@b.com', cause: 'control-characters' },
    { why: 'a link brings another header', text: 'mailto:ana@b.com%0d%0aBcc:eve@b.com', cause: 'control-characters' },
    { why: 'its name brings another header', text: 'Ana\nBcc: eve <ana@b.com>', cause: 'control-characters' },
    { why: 'it holds a NUL', text: 'ana\0@b.com', cause: 'control-characters' },
    { why: 'it holds a line separator', text: 'ana@b.com\u2028x', cause: 'control-characters' },
    { why: 'nothing is before the @', text: '@b.com', cause: 'local-part' },
    { why: 'it begins with a dot', text: '.ana@b.com', cause: 'local-part' },
    { why: 'a dot is before the @', text: 'ana.@b.com', cause: 'local-part' },
    { why: 'two dots follow each other', text: 'a..p@b.com', cause: 'local-part' },
    { why: 'a space is in it', text: 'ana p@b.com', cause: 'local-part' },
    { why: 'it has two @', text: 'ana@@b.com', cause: 'local-part' },
    { why: 'an invisible mark is in it', text: 'an\u200ba@b.com', cause: 'local-part' },
    { why: 'its quotes are open', text: '"ana@b.com', cause: 'local-part' },
    { why: 'only a part of it is in quotes', text: 'x"a b"@b.com', cause: 'local-part' },
    { why: 'its quotes end too early', text: '"a b"x@b.com', cause: 'local-part' },
    { why: 'its quotes hide a separator', text: '"eve;b"@b.com', cause: 'local-part' },
    { why: 'its local part is not ASCII', text: 'josé@b.com', cause: 'needs-smtputf8' },
    { why: 'its local part has 65 octets', text: `${'a'.repeat(65)}@b.com`, cause: 'too-long-address' },
    { why: 'it has 255 octets', text: `${'a'.repeat(62)}@${labels}com`, cause: 'too-long-address' },
    { why: 'it is longer than any address', text: `${'a'.repeat(2000)}@b.com`, cause: 'too-long-address' },
    { why: 'nothing is after the @', text: 'ana@', cause: 'domain' },
    { why: 'its domain has one label', text: 'ana@localhost', cause: 'domain' },
    { why: 'a label of its domain is empty', text: 'ana@b..com', cause: 'domain' },
    { why: 'its domain ends in a dot', text: 'ana@b.com.', cause: 'domain' },
    { why: 'a label begins with a hyphen', text: 'ana@-b.com', cause: 'domain' },
    { why: 'a label ends in a hyphen', text: 'ana@b-.com', cause: 'domain' },
    { why: 'a label has 64 characters', text: `ana@${'b'.repeat(64)}.com`, cause: 'domain' },
    { why: 'its domain ends in a number', text: 'ana@b.123', cause: 'domain' },
    { why: 'its longer domain ends in a number', text: 'ana@b.c.123', cause: 'domain' },
    { why: 'its domain is an IP address', text: 'ana@127.0.0.1', cause: 'domain' },
    { why: 'its domain is an IP literal', text: 'ana@[127.0.0.1]', cause: 'domain' },
    { why: 'its domain is an IP address in disguise', text: 'ana@1.2.3.0x7f', cause: 'domain' },
    { why: 'its domain has an underscore', text: 'ana@b_c.com', cause: 'domain' },
    { why: 'a path follows', text: 'ana@b.com/x', cause: 'domain' },
    { why: 'a port follows', text: 'ana@b.com:25', cause: 'domain' },
    { why: 'a path follows an internationalised domain', text: 'ana@é.com/b.com', cause: 'domain' },
    { why: 'a link is inside', text: 'ana@mailto:b.com', cause: 'domain' },
    { why: 'its domain ends in an empty hexadecimal number', text: 'ana@b.0x', cause: 'domain' },
    { why: 'its domain is percent-encoded', text: 'ana@b%2ecom', cause: 'domain' },
    { why: 'its domain has a letter that no domain may have', text: 'ana@b\uFFFDé.com', cause: 'domain' },
  ];
  for (const { why, text, cause } of refused) {
    it(`is refused when ${why}`, () => {
      expect(causeOf(text)).to.equal(cause);
    });
  }

  it('is accepted with 254 octets', () => {
    const text = `${'a'.repeat(61)}@${labels}com`;

    expect(text).to.have.length(254);
    expect(addressOf(text)).to.equal(text);
  });

  it('is looked for in texts of up to 1,000 characters', () => {
    expect(addressOf(`${'n'.repeat(988)} <ana@b.com>`)).to.equal('ana@b.com');
    expect(causeOf(`${'n'.repeat(989)} <ana@b.com>`)).to.equal('too-long-address');
  });

  it('is measured as it travels, not as it is typed', () => {
    const chinese = `${'例'.repeat(15)}.`;

    expect(addressOf(`ana@${chinese.repeat(6)}com`)).to.match(/^ana@xn--.{100,200}com$/);
  });

  it('comes back in its refusal as it was typed', () => {
    const parsed = parseEmail(' ana ');

    expect(parsed).to.deep.equal({
      ok: false,
      refusal: { code: 'recipient-invalid', channel: 'email', cause: 'no-at-sign', text: ' ana ' },
    });
  });

  it('is one address whatever is typed, and stays it when typed again', () => {
    const piece = fc.constantFrom(...['a', 'é', '日', '@', '.', '<', '>', '"', ' ', ',', '%0a', '\u200b', '-', '\n']);
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc
        .array(fc.oneof(piece, fc.constantFrom('mailto:', 'b.com', 'xn--', '\\', 'ana@')), { maxLength: 12 })
        .map((all) => all.join('')),
    );

    fc.assert(
      fc.property(text, fc.boolean(), (typed, smtputf8) => {
        const parsed = parseEmail(typed, { smtputf8 });

        if (!parsed.ok) return;
        expect(addressOf(parsed.address, { smtputf8 })).to.equal(parsed.address);
        expect(parsed.address).to.not.match(/[\p{C},;<>]/u);
      }),
      { seed: 5321, numRuns: 3000 },
    );
  });
});

describe('an email address for a host with SMTPUTF8', () => {
  const utf8 = { smtputf8: true };

  it('may have any letters before the @', () => {
    expect(addressOf('josé.用户@b.com', utf8)).to.equal('josé.用户@b.com');
  });

  it('may have 64 octets before the @, not 64 letters', () => {
    expect(addressOf(`${'é'.repeat(32)}@b.com`, utf8)).to.equal(`${'é'.repeat(32)}@b.com`);
    expect(causeOf(`${'é'.repeat(33)}@b.com`, utf8)).to.equal('too-long-address');
  });

  it('may not hold what nobody can see', () => {
    expect(causeOf('jo\u00a0sé@b.com', utf8)).to.equal('local-part');
    expect(causeOf('jo\u200dsé@b.com', utf8)).to.equal('local-part');
    expect(causeOf('jos\uD800@b.com', utf8)).to.equal('local-part');
  });
});
