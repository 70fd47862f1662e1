import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { parsePhone } from '../../src/domain/phone.js';

/** The cause of the refusal, and the candidates after it. */
const offered = async (text: string, defaultRegion?: string): Promise<readonly string[]> => {
  const parsed = await parsePhone(text, { defaultRegion });
  return parsed.ok ? [parsed.e164] : [parsed.refusal.cause, ...(parsed.refusal.candidates ?? [])];
};

const ana = '+34612345678';
const eva = '+34698765432';
const leo = '+34655443322';

describe('two numbers in one text', () => {
  const lists: readonly { how: string; text: string; home?: string; numbers?: readonly string[] }[] = [
    { how: 'a comma', text: '+34612345678, +34698765432' },
    { how: 'a full-width comma', text: '612345678，698765432', home: 'ES' },
    { how: 'an Arabic comma', text: '612345678، 698765432', home: 'ES' },
    { how: 'a semicolon', text: '+34 612-345-678;+34 698-765-432' },
    { how: 'a line end', text: '612 345 678\r\n698 765 432\r\n', home: 'ES' },
    { how: 'a line end that a field turned into a space', text: '612 345 678 698 765 432', home: 'ES' },
    { how: 'a space', text: '612345678 698765432', home: 'ES' },
    { how: 'a tab', text: '612 345 678\t698 765 432', home: 'ES' },
    { how: 'a wider space', text: '612 34 56 78  698 765 432', home: 'ES' },
    { how: 'a slash', text: '612345678/698765432', home: 'ES' },
    { how: 'a slash behind groups', text: '612 34 56 78/698 765 432', home: 'ES' },
    { how: 'a slash between spaces', text: '612 34 56 78 / 698 765 432', home: 'ES' },
    { how: 'a dash', text: '612345678 – 698765432', home: 'ES' },
    { how: 'a slash between short ones', text: '5123456/5123457', home: 'EE', numbers: ['+3725123456', '+3725123457'] },
    { how: 'a comma between shorter ones', text: '211234, 211235', home: 'FO', numbers: ['+298211234', '+298211235'] },
    { how: 'the shortest ones', text: '4002;4003', home: 'NU', numbers: ['+6834002', '+6834003'] },
    { how: 'a word', text: '612 345 678 or 698 765 432', home: 'ES' },
    { how: 'a word in another language', text: '612 345 678 или 698 765 432', home: 'ES' },
    { how: 'a plus', text: '+34 612 345 678 +34 698 765 432' },
    { how: 'a plus, in brackets', text: '(+34) 612 345 678 (+34) 698 765 432' },
    { how: 'a plus, one of them as at home', text: '612 345 678 / +34 698 765 432', home: 'ES' },
    {
      how: 'a bracket',
      text: '(212) 234-5678 (212) 234-5679',
      home: 'US',
      numbers: ['+12122345678', '+12122345679'],
    },
    {
      how: 'a comma, with a (0)',
      text: '+44 (0)20 7946 0958, +44 (0)7400 123456',
      numbers: ['+442079460958', '+447400123456'],
    },
    { how: 'names', text: 'Ana: 612345678 Eva: 698765432', home: 'ES' },
    { how: 'a semicolon in a link', text: 'sms:+34612345678;+34698765432' },
    { how: 'a comma in a percent-encoded link', text: 'sms:%2B34612345678,%2B34698765432?body=call%20655443322' },
    { how: 'a comma, in other digits', text: '٦١٢٣٤٥٦٧٨, ६९८७६५४३२', home: 'ES' },
    { how: 'nothing else than their order', text: '698765432, 612345678', home: 'ES', numbers: [eva, ana] },
  ];
  for (const { how, text, home, numbers = [ana, eva] } of lists) {
    it(`are offered when parted by ${how}`, async () => {
      expect(await offered(text, home)).to.deep.equal(['several', ...numbers]);
    });
  }

  it('are offered with all that stand there', async () => {
    expect(await offered('612345678 698765432 655443322', 'ES')).to.deep.equal(['several', ana, eva, leo]);
    expect(await offered('612345678, 698765432, 655443322', 'ES')).to.deep.equal(['several', ana, eva, leo]);
    expect(await offered('612 345 678 698 765 432 655 443 322', 'ES')).to.deep.equal(['several', ana, eva, leo]);
  });

  it('are offered without those that cannot be read', async () => {
    expect(await offered('612345678, 123456789, 698765432', 'ES')).to.deep.equal(['several', ana, eva]);
    expect(await offered('+34612345678, 698765432')).to.deep.equal(['several', ana]);
  });

  it('are offered once when they are the same', async () => {
    expect(await offered('612345678, +34 612 345 678, 698765432', 'ES')).to.deep.equal(['several', ana, eva]);
    expect(await offered('612345678, +34 612 345 678', 'ES')).to.deep.equal(['several', ana]);
  });

  it('have no candidates when none can be read', async () => {
    const parsed = await parsePhone('612345678, 698765432');

    expect(parsed).to.deep.equal({
      ok: false,
      refusal: { code: 'recipient-invalid', channel: 'sms', cause: 'several', text: '612345678, 698765432' },
    });
  });

  it('are not made of one with digits left over', async () => {
    expect(await offered('612345678 698765432 12', 'ES')).to.deep.equal(['several']);
    expect(await offered('612 345 678 9', 'ES')).to.deep.equal(['too-long']);
    expect(await offered('+34 612 345 678 123 456', 'ES')).to.deep.equal(['too-long']);
  });

  it('are not found in one that is only wrong', async () => {
    expect(await offered('+1 212 234 5678,,12')).to.deep.equal(['not-a-number']);
    expect(await offered('612345678 ext. 12', 'ES')).to.deep.equal(['not-a-number']);
    expect(await offered('612345678, or so', 'ES')).to.deep.equal(['not-a-number']);
  });
});

describe('a text that can mean two numbers', () => {
  it('offers both readings', async () => {
    expect(await offered('4915123456789', 'DE')).to.deep.equal(['several', '+494915123456789', '+4915123456789']);
  });

  it('offers both readings among others', async () => {
    const readings = ['+494915123456789', '+4915123456789'];

    expect(await offered('4915123456789; +34612345678', 'DE')).to.deep.equal(['several', ...readings, ana]);
  });
});

describe('a long list of numbers', () => {
  const numbers = Array.from({ length: 21 }, (_, index) => `+346123456${10 + index}`);

  it('is offered up to twenty', async () => {
    expect(await offered(numbers.slice(0, 20).join('\n'))).to.deep.equal(['several', ...numbers.slice(0, 20)]);
    expect(await offered(numbers.slice(0, 21).join('\n'))).to.deep.equal(['several', ...numbers.slice(0, 20)]);
    expect(await offered(numbers.slice(0, 21).join(' - '))).to.deep.equal(['several', ...numbers.slice(0, 20)]);
    expect(await offered(numbers.slice(0, 21).join(' ').replaceAll('+34', ''), 'ES')).to.have.length(21);
  });

  it('is offered up to twenty readings', async () => {
    const texts = Array.from({ length: 20 }, (_, index) => `49151234567${10 + index}`);

    expect(await offered(texts.join(', '), 'DE')).to.have.length(21);
  });

  it('is not read further than 1,000 characters, and half a number is no candidate', async () => {
    const text = (blanks: number): string => `+34612345678,${' '.repeat(blanks)}+498954321012`;

    expect(text(974)).to.have.length(1000);
    expect(await offered(text(974))).to.deep.equal(['several', ana, '+498954321012']);
    expect(await offered(text(975))).to.deep.equal(['too-long']);
    expect(await offered(`${' '.repeat(500)}${text(974)}${' '.repeat(500)}`)).to.have.length(3);
  });
});

describe('the candidates of any text', () => {
  it('are numbers that can be used, each once', async () => {
    const piece = fc.constantFrom(
      ...[ana, eva, '612345678', '49151', '+', '1', '0', '34', ' ', '  ', '-', '(', '\n', ','],
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc
        .array(fc.oneof(piece, fc.constantFrom('٣', '/', 'or', 'tel:', ';', '(0)')), { maxLength: 60 })
        .map((all) => all.join('')),
    );
    const home = fc.constantFrom(undefined, 'ES', 'US', 'DE', 'IT', 'EE', 'XX');

    await fc.assert(
      fc.asyncProperty(text, home, async (typed, defaultRegion) => {
        const [cause = '', ...candidates] = await offered(typed, defaultRegion);

        if (candidates.length > 0) expect(cause).to.equal('several');
        expect(candidates).to.have.length.below(21);
        expect(new Set(candidates)).to.have.property('size', candidates.length);
        for (const candidate of candidates) expect(await parsePhone(candidate)).to.include({ e164: candidate });
      }),
      { seed: 20, numRuns: 3000 },
    );
  });
});
