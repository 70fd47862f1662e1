import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { parseEmail } from '../../src/domain/email.js';
import { recipientKey } from '../../src/domain/recipient-key.js';

/** The cause of the refusal, and the candidates after it. */
const offered = (text: string, options?: { smtputf8: boolean }): readonly string[] => {
  const parsed = parseEmail(text, options);
  return parsed.ok ? [parsed.address] : [parsed.refusal.cause, ...(parsed.refusal.candidates ?? [])];
};

describe('two email addresses in one text', () => {
  const lists: readonly { how: string; text: string }[] = [
    { how: 'a comma', text: 'ana@b.com,eve@c.com' },
    { how: 'a comma at either end too', text: ', ana@b.com, eve@c.com,' },
    { how: 'a semicolon', text: 'ana@b.com; eve@c.com' },
    { how: 'a bar', text: 'ana@b.com|eve@c.com' },
    { how: 'a line end', text: 'ana@b.com\neve@c.com' },
    { how: 'a line end of another system', text: 'ana@b.com\r\neve@c.com\r\n' },
    { how: 'a tab', text: 'ana@b.com\teve@c.com' },
    { how: 'a space', text: 'ana@b.com eve@c.com' },
    { how: 'spaces and quotes', text: '"ana@b.com" \'eve@c.com\'' },
    { how: 'a space, the second in brackets', text: 'ana@b.com (eve@c.com)' },
    { how: 'a word', text: 'ana@b.com or eve@c.com' },
    { how: 'a comma, with names', text: 'Ana <ana@b.com>, Eve <eve@c.com>' },
    { how: 'a semicolon, with names that have commas', text: 'Pérez, Ana <ana@b.com>; "Doe, Eve" <eve@c.com>' },
    { how: 'a space, with names', text: 'Ana <ana@b.com> Eve <eve@c.com>' },
    { how: 'a tab and a line end, with names', text: 'Ana\tana@b.com\nEve\teve@c.com' },
    { how: 'a comma in a link', text: 'mailto:ana@b.com,eve@c.com?subject=Hello,leo@d.com' },
    { how: 'a percent-encoded comma in a link', text: 'mailto:ana@b.com%2C%20eve@c.com' },
    { how: 'a comma between links', text: 'mailto:ana@b.com, mailto:eve@c.com' },
    { how: 'a percent-encoded line end in a link', text: 'mailto:ana@b.com%0D%0Aeve@c.com' },
    { how: 'angle brackets, as a name of the other', text: '"ana@b.com" <eve@c.com>' },
    { how: 'a comma, with what is no address', text: 'ana@b.com, nobody, @c.com, eve@c.com, leo@' },
  ];
  for (const { how, text } of lists) {
    it(`are offered when parted by ${how}`, () => {
      expect(offered(text)).to.deep.equal(['several', 'ana@b.com', 'eve@c.com']);
    });
  }

  it('are offered in the order of the text', () => {
    expect(offered('eve@c.com, ana@b.com')).to.deep.equal(['several', 'eve@c.com', 'ana@b.com']);
  });

  it('are offered as they travel', () => {
    expect(offered('Ana@ESPAÑA.es, "eve"@C.com')).to.deep.equal(['several', 'Ana@xn--espaa-rta.es', 'eve@c.com']);
    expect(offered('"ana..p"@b.com "eve x"@c.com')).to.deep.equal(['several', '"ana..p"@b.com']);
  });

  it('are offered once when they are the same', () => {
    expect(offered('Ana@b.com; ana@B.com; eve@c.com')).to.deep.equal(['several', 'Ana@b.com', 'eve@c.com']);
    expect(offered('ana@b.com, Ana <ana@b.com>')).to.deep.equal(['several', 'ana@b.com']);
  });

  it('are offered outside ASCII only to a host with SMTPUTF8', () => {
    expect(offered('josé@b.com, eve@c.com')).to.deep.equal(['several', 'eve@c.com']);
    expect(offered('josé@b.com, eve@c.com', { smtputf8: true })).to.deep.equal(['several', 'josé@b.com', 'eve@c.com']);
  });

  it('have no candidates when none can be read', () => {
    const parsed = parseEmail('ana@b, eve@c');

    expect(parsed).to.deep.equal({
      ok: false,
      refusal: { code: 'recipient-invalid', channel: 'email', cause: 'several', text: 'ana@b, eve@c' },
    });
  });

  it('are not found in one that is only wrong', () => {
    expect(offered('ana p@b.com')).to.deep.equal(['local-part']);
    expect(offered('ana@b.com/eve')).to.deep.equal(['domain']);
  });

  it('are not found in another header', () => {
    expect(offered('ana@b.com\r\nBcc: eve@c.com')).to.deep.equal(['control-characters']);
    expect(offered('mailto:ana@b.com%0D%0ABcc: eve@c.com')).to.deep.equal(['control-characters']);
    expect(offered('ana@b.com\n\0eve@c.com')).to.deep.equal(['control-characters']);
  });
});

describe('a long list of email addresses', () => {
  const addresses = Array.from({ length: 21 }, (_, index) => `ana.${index}@example.com`);
  const first = addresses.slice(0, 20);

  it('is offered up to twenty', () => {
    expect(offered(first.join(', '))).to.deep.equal(['several', ...first]);
    expect(offered(addresses.join('\n'))).to.deep.equal(['several', ...first]);
    expect(offered(addresses.join(' '))).to.deep.equal(['several', ...first]);
    expect(offered(`${addresses.join(' ')}, ${addresses.join(' ')} eve@c.com`)).to.deep.equal(['several', ...first]);
  });

  it('is offered when it is longer than one address may be', () => {
    const named = first.map((address) => `${'n'.repeat(150)} <${address}>`);

    expect(named.join(', ')).to.have.length.within(3000, 4000);
    expect(offered(named.join(', '))).to.deep.equal(['several', ...first]);
  });

  it('is not read further than 4,000 characters, and half an address is no candidate', () => {
    const text = (blanks: number): string => `ana@b.com, eve@c.com,${' '.repeat(blanks)}leo@d.com`;

    expect(text(3970)).to.have.length(4000);
    expect(offered(text(3970))).to.deep.equal(['several', 'ana@b.com', 'eve@c.com', 'leo@d.com']);
    expect(offered(text(3971))).to.deep.equal(['several', 'ana@b.com', 'eve@c.com']);
    expect(offered(`ana@b.com${'x'.repeat(5000)}`)).to.deep.equal(['too-long-address']);
  });
});

describe('the candidates of any text', () => {
  it('are addresses that can be used, each once', () => {
    const piece = fc.constantFrom(
      ...['a', 'é', '@', '.', '<', '>', '"', ' ', ',', ';', '|', '\t', '%0a', '\u200b', '\n'],
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc
        .array(fc.oneof(piece, fc.constantFrom('mailto:', '@b.com', 'ana@b.com', 'Ana@b.com', "'")), { maxLength: 60 })
        .map((all) => all.join('')),
    );

    fc.assert(
      fc.property(text, fc.boolean(), (typed, smtputf8) => {
        const [cause = '', ...candidates] = offered(typed, { smtputf8 });
        const keys = new Set(candidates.map((candidate) => recipientKey('email', candidate)));

        if (candidates.length > 0) expect(cause).to.equal('several');
        expect(candidates).to.have.length.below(21);
        expect(keys).to.have.property('size', candidates.length);
        for (const candidate of candidates)
          expect(parseEmail(candidate, { smtputf8 })).to.include({ address: candidate });
      }),
      { seed: 21, numRuns: 3000 },
    );
  });
});
