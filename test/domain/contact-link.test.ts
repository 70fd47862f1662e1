import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { readContactLink, type ContactLink } from '../../src/domain/contact-link.js';
import { parseEmail } from '../../src/domain/email.js';
import { parsePhone } from '../../src/domain/phone.js';

interface Row {
  readonly how: string;
  readonly href: string;
  readonly link: Omit<ContactLink, 'channel'>;
}

const to = '+34612345678';

describe('a link to a text message', () => {
  const rows: readonly Row[] = [
    { how: 'with a number only', href: 'sms:+34612345678', link: { to } },
    { how: 'with a message', href: 'sms:+34612345678?body=Hello%20Ana', link: { to, text: 'Hello Ana' } },
    { how: 'with an ampersand before it', href: 'sms:+34612345678&body=Hello', link: { to, text: 'Hello' } },
    { how: 'with everything before it', href: 'sms:+34612345678;?&body=Hello', link: { to, text: 'Hello' } },
    { how: 'with a semicolon before it', href: 'sms:+34612345678;body=Hello;%20you', link: { to, text: 'Hello; you' } },
    { how: 'with other fields', href: 'sms:+34612345678?x=1&Body=Hello&body=no', link: { to, text: 'Hello' } },
    { how: 'with an equals sign in it', href: 'sms:+34612345678?body=1=1?', link: { to, text: '1=1?' } },
    { how: 'with a colon in it', href: 'sms:+34612345678?body=at:%2010:30', link: { to, text: 'at: 10:30' } },
    { how: 'with a plus in it', href: 'sms:+34612345678?body=1+1', link: { to, text: '1+1' } },
    { how: 'with an empty one', href: 'sms:+34612345678?body=', link: { to } },
    { how: 'with a field without a value', href: 'sms:+34612345678?body', link: { to } },
    { how: 'with a subject, which it cannot have', href: 'sms:+34612345678?subject=Hello', link: { to } },
    { how: 'with line ends', href: 'sms:+34612345678?body=a%0D%0Ab%0Dc%0Ad', link: { to, text: 'a\nb\nc\nd' } },
    { how: 'with nobody', href: 'sms:?body=Hello', link: { to: '', text: 'Hello' } },
    { how: 'with nothing', href: 'sms:', link: { to: '' } },
    { how: 'in capitals', href: ' SMS:+34612345678 ', link: { to } },
    { how: 'with slashes', href: 'sms://+34612345678', link: { to } },
    { how: 'of another name', href: 'smsto:+34612345678', link: { to } },
    { how: 'of a printed code', href: 'SMSTO:+34612345678:Hi & bye?', link: { to, text: 'Hi & bye?' } },
    { how: 'of a printed code, encoded', href: 'smsto:+34612345678:Hi%20you', link: { to, text: 'Hi you' } },
    { how: 'with a percent-encoded plus', href: 'sms:%2B34612345678', link: { to } },
    { how: 'with groups', href: 'sms:+34-612-345-678', link: { to: '+34-612-345-678' } },
    { how: 'with parameters', href: 'sms:+34612345678;isub=12;x=y?body=a', link: { to, text: 'a' } },
    { how: 'with its country code in a parameter', href: 'sms:612345678;phone-context=+34', link: { to } },
    { how: 'with an extension', href: 'sms:+34612345678;ext=12', link: { to: '+34612345678;ext=12' } },
    {
      how: 'with parameters beyond all measure',
      href: `sms:+34${';a=b'.repeat(62)}`,
      link: { to: `+34${';a=b'.repeat(62)}` },
    },
    { how: 'to two', href: 'sms:+34612345678,%20+34698765432?body=a', link: { to: `${to}, +34698765432`, text: 'a' } },
    { how: 'to two and nobody', href: 'sms:+34612345678,,+34698765432,', link: { to: `${to}, +34698765432` } },
    { how: 'with a broken percent sign', href: 'sms:+34612345678?body=50%%20off', link: { to, text: '50%%20off' } },
  ];
  for (const { how, href, link } of rows) {
    it(`is read ${how}`, () => {
      expect(readContactLink(href)).to.deep.equal({ channel: 'sms', ...link });
    });
  }

  it('to two is a choice', async () => {
    const { to: recipients = '' } = readContactLink('sms:612345678,698765432') ?? {};

    expect(await parsePhone(recipients, { defaultRegion: 'ES' })).to.have.deep.nested.property('refusal.candidates', [
      '+34612345678',
      '+34698765432',
    ]);
  });
});

describe('a link to an email', () => {
  const ana = 'ana@b.com';
  const rows: readonly Row[] = [
    { how: 'with an address only', href: 'mailto:ana@b.com', link: { to: ana } },
    {
      how: 'with a subject and a text',
      href: 'mailto:ana@b.com?subject=Your%20order&body=Hello%20Ana',
      link: { to: ana, subject: 'Your order', text: 'Hello Ana' },
    },
    {
      how: 'with names in capitals',
      href: 'MailTo:ana@b.com?SUBJECT=a&Body=b',
      link: { to: ana, subject: 'a', text: 'b' },
    },
    { how: 'with an encoded name', href: 'mailto:ana@b.com?s%75bject=a', link: { to: ana, subject: 'a' } },
    { how: 'with a subject twice', href: 'mailto:ana@b.com?subject=a&subject=b', link: { to: ana, subject: 'a' } },
    { how: 'with line ends', href: 'mailto:ana@b.com?body=a%0D%0Ab%0d%0A%0Ac', link: { to: ana, text: 'a\nb\n\nc' } },
    {
      how: 'with a plus',
      href: 'mailto:ana+x@b.com?subject=1+1&body=2+2',
      link: { to: 'ana+x@b.com', subject: '1+1', text: '2+2' },
    },
    {
      how: 'with an equals sign',
      href: 'mailto:ana@b.com?subject=a=b=&body==',
      link: { to: ana, subject: 'a=b=', text: '=' },
    },
    { how: 'with a question mark', href: 'mailto:ana@b.com?subject=Why?', link: { to: ana, subject: 'Why?' } },
    { how: 'with an ampersand', href: 'mailto:ana@b.com?subject=a%26b', link: { to: ana, subject: 'a&b' } },
    {
      how: 'with letters of any script',
      href: 'mailto:ana@b.com?subject=%C3%B1%E4%BE%8B',
      link: { to: ana, subject: 'ñ例' },
    },
    { how: 'with nobody', href: 'mailto:?subject=x', link: { to: '', subject: 'x' } },
    { how: 'with nothing', href: 'mailto:', link: { to: '' } },
    { how: 'with slashes', href: 'mailto://ana@b.com', link: { to: ana } },
    { how: 'with a colon', href: 'mailto:ana@b.com?subject=a:b', link: { to: ana, subject: 'a:b' } },
    { how: 'with its address encoded', href: 'mailto:ana%40b.com', link: { to: ana } },
    { how: 'with an encoded percent sign', href: 'mailto:50%25off@b.com', link: { to: '50%off@b.com' } },
    { how: 'with its address in a header', href: 'mailto:?to=ana@b.com', link: { to: ana } },
    {
      how: 'with addresses in headers',
      href: 'mailto:ana@b.com?to=eve@c.com&To=leo@d.com',
      link: { to: `${ana}, eve@c.com, leo@d.com` },
    },
    { how: 'to two', href: 'mailto:ana@b.com,%20eve@c.com', link: { to: `${ana}, eve@c.com` } },
    {
      how: 'without copies and the like',
      href: 'mailto:ana@b.com?cc=a@b.c&bcc=a@b.c&attach=/etc&in-reply-to=1&from=a',
      link: { to: ana },
    },
    { how: 'with empty headers', href: 'mailto:ana@b.com?subject=&body=', link: { to: ana } },
    {
      how: 'without control characters in its subject',
      href: 'mailto:?subject=a%0D%0ABcc:%20b%00',
      link: { to: '', subject: 'aBcc: b' },
    },
    {
      how: 'with a broken percent sign',
      href: 'mailto:50%off@b.com?subject=50%&body=%E4',
      link: { to: '50%off@b.com', subject: '50%', text: '%E4' },
    },
    { how: 'with a subject of nothing else', href: 'mailto:?subject=%0D%0A%E2%80%A8', link: { to: '' } },
    { how: 'between spaces', href: '\n mailto:ana@b.com\t', link: { to: ana } },
  ];
  for (const { how, href, link } of rows) {
    it(`is read ${how}`, () => {
      expect(readContactLink(href)).to.deep.equal({ channel: 'email', ...link });
    });
  }

  it('to two is a choice', () => {
    const { to: recipients = '' } = readContactLink('mailto:ana@b.com?to=eve@c.com') ?? {};

    expect(parseEmail(recipients)).to.have.deep.nested.property('refusal.candidates', ['ana@b.com', 'eve@c.com']);
  });

  it('to one and another header is refused', () => {
    const { to: recipients = '' } = readContactLink('mailto:ana@b.com%0D%0ABcc:eve@c.com') ?? {};

    expect(parseEmail(recipients)).to.have.nested.property('refusal.cause', 'control-characters');
  });
});

describe('a text that is no such link', () => {
  for (const href of [
    '',
    'tel:+34612345678',
    'https://b.com/mailto:ana@b.com',
    'ana@b.com',
    'mailto',
    'xsms:1',
    'sms :1',
  ]) {
    it(`is told from one: ${href}`, () => {
      expect(readContactLink(href)).to.equal(undefined);
    });
  }
});

describe('any link', () => {
  it('says what was put into it', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1 });

    fc.assert(
      fc.property(fc.constantFrom('sms', 'mailto'), text, (scheme, body) => {
        const link = readContactLink(`${scheme}:x?body=${encodeURIComponent(body)}`);

        expect(link).to.include({ to: 'x', text: body.replace(/\r\n?/g, '\n') });
      }),
      { seed: 6068, numRuns: 1000 },
    );
  });

  it('is read or not, whatever it is', () => {
    const piece = fc.constantFrom(
      ...['mailto:', 'sms:', 'smsto:', '?', '&', ';', ':', ',', '=', '%', '%0A', '+34', 'body', 'subject', 'to', '@'],
    );
    const href = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece, { maxLength: 16 }).map((all) => all.join('')),
      fc.array(piece, { maxLength: 16 }).map((all) => `mailto:${all.join('')}`),
    );

    fc.assert(
      fc.property(href, (text) => {
        const link = readContactLink(text);

        expect(link === undefined).to.equal(!/^\s*(?:mailto|sms|smsto):/i.test(text));
        expect(link?.subject ?? 'a').to.match(/^\P{Cc}+$/u);
        expect(link?.text ?? 'a').to.match(/^[^\r]+$/);
      }),
      { seed: 5724, numRuns: 3000 },
    );
  });

  it('is read as far as a hundred recipients and headers', () => {
    const link = readContactLink(`mailto:${'a@b.com,'.repeat(150)}?${'x=1&'.repeat(99)}subject=read&body=not`);

    expect(link).to.include({ subject: 'read' }).and.not.to.have.property('text');
    expect(link?.to.split(', ')).to.have.length(100);
  });
});
