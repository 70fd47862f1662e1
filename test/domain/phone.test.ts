import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { getCountries, getExampleNumber, parsePhoneNumberFromString, type PhoneNumber } from 'libphonenumber-js/core';
import metadata from 'libphonenumber-js/max/metadata';
import examples from 'libphonenumber-js/mobile/examples';
import { parsePhone } from '../../src/domain/phone.js';

const read = async (text: string, defaultRegion?: string): Promise<string> => {
  const parsed = await parsePhone(text, { defaultRegion });
  return parsed.ok ? parsed.e164 : parsed.refusal.cause;
};

/** What the metadata's own library says, in the words of `parsePhone`. */
const reachOf = (number: PhoneNumber): string => {
  const type = number.getType();
  return type === 'MOBILE' ? 'yes' : type === 'FIXED_LINE_OR_MOBILE' || type === 'VOIP' ? 'perhaps' : 'no';
};

/** The example of a mobile number of every region; where regions share their numbers, it belongs to the main one. */
const mobiles = getCountries(metadata)
  .map((region) => getExampleNumber(region, examples, metadata)?.number ?? '')
  .map((e164) => parsePhoneNumberFromString(e164, metadata))
  .filter((number) => number !== undefined);

const scripts: Readonly<Record<string, number>> = {
  ASCII: 0x30,
  'full-width': 0xff10,
  'Arabic-Indic': 0x660,
  Persian: 0x6f0,
  Devanagari: 0x966,
};
const inScript = (text: string, zero: number): string =>
  text.replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));

interface Form {
  readonly how: string;
  readonly write: (number: PhoneNumber) => string;
  /** The default region; absent: none. */
  readonly home?: (number: PhoneNumber) => string | undefined;
}

const spaced = (number: PhoneNumber, space: string): string => number.formatInternational().replaceAll(' ', space);
const region = ({ country }: PhoneNumber): string | undefined => country;

const forms: readonly Form[] = [
  { how: 'in E.164', write: ({ number }) => number },
  { how: 'in E.164 under another default region', write: ({ number }) => number, home: () => 'US' },
  { how: 'in E.164 under an unknown default region', write: ({ number }) => number, home: () => 'XX' },
  { how: 'with spaces', write: (number) => spaced(number, ' ') },
  { how: 'with no-break spaces', write: (number) => spaced(number, '\u00a0') },
  { how: 'with thin spaces', write: (number) => spaced(number, '\u2009') },
  { how: 'with ideographic spaces', write: (number) => spaced(number, '\u3000') },
  { how: 'with tabs', write: (number) => spaced(number, '\t') },
  { how: 'with hyphens', write: (number) => spaced(number, '-') },
  { how: 'with no-break hyphens', write: (number) => spaced(number, '\u2011') },
  { how: 'with en dashes', write: (number) => spaced(number, ' – ') },
  { how: 'with minus signs', write: (number) => spaced(number, '\u2212') },
  { how: 'with dots', write: (number) => spaced(number, '.') },
  { how: 'with middle dots', write: (number) => spaced(number, '·') },
  { how: 'with slashes', write: (number) => spaced(number, '/') },
  { how: 'with soft hyphens', write: (number) => spaced(number, '\u00ad') },
  { how: 'with a full-width plus', write: (number) => spaced(number, '　').replace('+', '＋') },
  { how: 'with a bracketed country code', write: (number) => spaced(number, ' ').replace(/^\S+/, '($&)') },
  { how: 'between bidi marks', write: (number) => `\u202a\u200e${spaced(number, ' ')}\u200f\u202c` },
  { how: 'between bidi isolates', write: (number) => `\u2066${spaced(number, ' ')}\u2069` },
  { how: 'between spaces and a line end', write: (number) => `  ${spaced(number, ' ')}\r\n` },
  { how: 'digit by digit', write: ({ number }) => number.replace(/(?=\d)/g, ' ') },
  { how: 'as a tel: link', write: (number) => `tel:${spaced(number, '-')};isub=12` },
  {
    how: 'as a local tel: link',
    write: (number) => `TEL:${number.nationalNumber};Phone-Context=+${number.countryCallingCode}`,
  },
  { how: 'as an sms: link', write: ({ number }) => `sms:${number}?body=hello` },
  { how: 'as an smsto: link', write: ({ number }) => `smsto:${number}:hello` },
  { how: 'after 00', write: (number) => spaced(number, ' ').replace('+', '00') },
  { how: 'after 00 at home', write: (number) => spaced(number, ' ').replace('+', '00'), home: region },
  { how: 'after 00 under a region that dials 011', write: ({ number }) => number.replace('+', '00'), home: () => 'US' },
  {
    how: 'after 011 under a region that dials it',
    write: ({ number }) => number.replace('+', '011 '),
    home: () => 'CA',
  },
  { how: 'as at home', write: (number) => number.formatNational(), home: region },
  { how: 'as at home, digits only', write: ({ nationalNumber }) => nationalNumber, home: region },
  {
    how: 'as at home, region in lower case',
    write: (number) => number.formatNational(),
    home: (number) => number.country?.toLowerCase(),
  },
];

describe('a recipient number', () => {
  for (const { how, write, home = () => undefined } of forms) {
    it(`is understood in every region and script ${how}`, async () => {
      const wrong: string[] = [];
      for (const number of mobiles) {
        for (const [script, zero] of Object.entries(scripts)) {
          const parsed = await parsePhone(inScript(write(number), zero), { defaultRegion: home(number) });
          const isRight = parsed.ok && parsed.e164 === number.number && parsed.region === number.country;
          if (!isRight || parsed.canReceiveSms !== reachOf(number)) wrong.push(`${number.country ?? ''} ${script}`);
        }
      }

      expect(mobiles).to.have.length.above(240);
      expect(wrong).to.deep.equal([]);
    });
  }

  const understood: readonly { how: string; text: string; home?: string; e164: string }[] = [
    { how: 'with a (0) that is not dialled from abroad', text: '+44 (0)20 7946 0958', e164: '+442079460958' },
    { how: 'with a (0) after 00', text: '0044 (0) 7400 123456', e164: '+447400123456' },
    { how: 'with a (0) that belongs to the number', text: '+39 (0)6 1234 5678', e164: '+390612345678' },
    { how: 'with a (0) at home', text: '(0)7400 123456', home: 'GB', e164: '+447400123456' },
    { how: 'with a (0) that nobody dials', text: '+34 (0)612 345 678', e164: '+34612345678' },
    { how: 'with spaces in that (0)', text: '+34 ( 0)612 345 678', e164: '+34612345678' },
    { how: 'with a space behind that 0', text: '+34 (0 )612 345 678', e164: '+34612345678' },
    { how: 'when it begins like the prefix of its country', text: '+7 800 555-35-35', e164: '+78005553535' },
    { how: 'with the code of a carrier', text: '0 15 21 98765-4321', home: 'BR', e164: '+5521987654321' },
    { how: 'in full-width brackets', text: '＋４４（０）７４００　１２３４５６', e164: '+447400123456' },
    { how: 'with a needless 0 after the country code', text: '+44 07400 123456', e164: '+447400123456' },
    { how: 'with a country code without plus', text: '34 612 345 678', home: 'ES', e164: '+34612345678' },
    { how: 'over two lines', text: '+34 612\n345 678', e164: '+34612345678' },
    {
      how: 'with the prefix for calls abroad of its region',
      text: '8~10 34 612345678',
      home: 'RU',
      e164: '+34612345678',
    },
    { how: 'in two long groups', text: '+6281234\u00a05678901', e164: '+62812345678901' },
    { how: 'in the middle of nothing', text: `${' '.repeat(900)}+34612345678`, e164: '+34612345678' },
    { how: 'with up to 250 characters', text: `+34${'-'.repeat(238)}612345678`, e164: '+34612345678' },
    { how: 'with a percent-encoded plus', text: 'sms:%2B34%20612345678', e164: '+34612345678' },
    { how: 'as a link with nothing behind its semicolon', text: 'sms:+34612345678;?&body=a', e164: '+34612345678' },
    { how: 'with an invisible mark before its link', text: '\u200etel:+34612345678', e164: '+34612345678' },
    { how: 'as an Argentinian mobile with its 15', text: '011 15-2345-6789', home: 'AR', e164: '+5491123456789' },
    { how: 'in digits of several scripts', text: '+34 ٦12 ３45 ६78', e164: '+34612345678' },
    { how: 'in mathematical digits', text: '+34 𝟨𝟭𝟮 345 678', e164: '+34612345678' },
  ];
  for (const { how, text, home, e164 } of understood) {
    it(`is understood ${how}`, async () => {
      expect(await read(text, home)).to.equal(e164);
    });
  }

  const refused: readonly { why: string; text: string; home?: string; cause: string }[] = [
    { why: 'there is none', text: ' \u200e\n', cause: 'empty' },
    { why: 'there are invisible marks around a space', text: '\u200e \u200e', cause: 'empty' },
    { why: 'a link is empty', text: 'tel:', cause: 'empty' },
    { why: 'there is nothing but spaces, however many', text: ' '.repeat(1000), cause: 'empty' },
    { why: 'it is punctuation', text: '( ) -', cause: 'not-a-number' },
    { why: 'it has letters', text: '1-800-FLOWERS', home: 'US', cause: 'not-a-number' },
    { why: 'it has an extension', text: '+1 212 234 5678 ext. 12', cause: 'not-a-number' },
    { why: 'its link has an extension', text: 'tel:+12122345678;ext=12', cause: 'not-a-number' },
    {
      why: 'its link is local to somebody',
      text: 'tel:612345678;phone-context=a.com',
      home: 'ES',
      cause: 'not-a-number',
    },
    { why: 'a link has a part that is not named', text: 'tel:+34612;345678', cause: 'not-a-number' },
    {
      why: 'an extension looks like a country code',
      text: 'tel:612345678;ext=1phone-context=+34',
      cause: 'not-a-number',
    },
    { why: 'its link is of another kind', text: 'hotel:+34612345678', cause: 'not-a-number' },
    { why: 'words stand before its link', text: 'call tel:+34612345678', cause: 'not-a-number' },
    { why: 'its link is broken', text: 'tel:%zz', cause: 'not-a-number' },
    { why: 'it has tones to dial', text: '+1 212 234 5678,,12', cause: 'not-a-number' },
    { why: 'a digit is a footnote', text: '+34 612 345 67²', cause: 'not-a-number' },
    { why: 'a plus is inside', text: '34+612345678', cause: 'not-a-number' },
    { why: 'it has two pluses', text: '++34612345678', cause: 'not-a-number' },
    { why: 'no region is known', text: '612 345 678', cause: 'no-country' },
    { why: 'the region is unknown', text: '612 345 678', home: 'XX', cause: 'no-country' },
    { why: 'the region is a name every object has', text: '612 345 678', home: 'constructor', cause: 'no-country' },
    { why: '011 may be a prefix or a number', text: '011 34 612345678', cause: 'no-country' },
    { why: 'its country code is not in use', text: '+999 12345678', cause: 'unknown-country' },
    { why: 'only a country code stands there, not in use', text: '+999', cause: 'unknown-country' },
    { why: 'its country code begins with 0', text: '+0034 612345678', cause: 'unknown-country' },
    { why: 'it ends in its country code', text: '+34', cause: 'too-short' },
    { why: 'it ends before its country code does', text: '+3', cause: 'too-short' },
    { why: 'a digit is missing', text: '+34 612 345 67', cause: 'too-short' },
    { why: 'the area code is missing', text: '234-5678', home: 'US', cause: 'too-short' },
    { why: 'it has a digit too many', text: '+34 612 345 6789', cause: 'too-long' },
    { why: 'it is longer than any number', text: '1'.repeat(1000), home: 'US', cause: 'too-long' },
    { why: 'it has more digits than any number', text: `+34${'1'.repeat(20)}`, cause: 'too-long' },
    { why: 'it has more characters than any number', text: `+34${'-'.repeat(239)}612345678`, cause: 'too-long' },
    { why: 'it could not be two', text: '+34 612 345 678 123 456', cause: 'too-long' },
    { why: 'its plan does not have it', text: '+1 555 555 5555', cause: 'not-in-use' },
    { why: 'its range has it, but its plan as a whole does not', text: '+494940102876002', cause: 'not-in-use' },
    { why: 'its length is between two that its plan has', text: '+44 800 11111', cause: 'not-in-use' },
    { why: 'two stand there', text: '+34 612 345 678 / +34 698 765 432', cause: 'several' },
    { why: 'two stand there without country codes', text: '612345678, 698765432', home: 'ES', cause: 'several' },
    { why: 'two stand there with a space between them', text: '612345678 698765432', home: 'ES', cause: 'several' },
    {
      why: 'two stand there with a no-break space between them',
      text: '612345678\u00a0698765432',
      home: 'ES',
      cause: 'several',
    },
    { why: 'two stand there with a dash between them', text: '612345678 - 698765432', home: 'ES', cause: 'several' },
    { why: 'two stand there with a dash and no space', text: '612345678–698765432', home: 'ES', cause: 'several' },
    { why: 'two short ones stand there', text: '5123456, 5123457', home: 'EE', cause: 'several' },
    { why: 'two stand there with a word between them', text: '612345678 o 698765432', home: 'ES', cause: 'several' },
    { why: 'two stand in a link', text: 'sms:+34612345678;+34698765432', cause: 'several' },
    { why: 'it can be read in two ways', text: '4915123456789', home: 'DE', cause: 'several' },
  ];
  for (const { why, text, home, cause } of refused) {
    it(`is refused when ${why}`, async () => {
      expect(await read(text, home)).to.equal(cause);
    });
  }

  it('comes back in its refusal as it was typed', async () => {
    const parsed = await parsePhone(' +34 ');

    expect(parsed).to.deep.equal({
      ok: false,
      refusal: { code: 'recipient-invalid', channel: 'sms', cause: 'too-short', text: ' +34 ' },
    });
  });

  it('has no region when it belongs to none', async () => {
    const satellite = await parsePhone('+881 612 345 678');

    expect(satellite).to.deep.equal({ ok: true, e164: '+881612345678', canReceiveSms: 'yes' });
  });

  const reached: readonly { what: string; text: string; canReceiveSms: string }[] = [
    { what: 'a mobile receives', text: '+34612345678', canReceiveSms: 'yes' },
    { what: 'a fixed line does not receive', text: '+34911234567', canReceiveSms: 'no' },
    { what: 'a toll-free number does not receive', text: '+18002345678', canReceiveSms: 'no' },
    { what: 'a personal number does not receive', text: '+447012345678', canReceiveSms: 'no' },
    { what: 'a North American number perhaps receives', text: '+12122345678', canReceiveSms: 'perhaps' },
    { what: 'internet telephony perhaps receives', text: '+445612345678', canReceiveSms: 'perhaps' },
  ];
  for (const { what, text, canReceiveSms } of reached) {
    it(`tells that ${what} SMS`, async () => {
      expect(await parsePhone(text)).to.include({ ok: true, canReceiveSms });
    });
  }
});

describe('a recipient number of any digits', () => {
  const callingCodes = Object.keys({ ...metadata.country_calling_codes, ...metadata.nonGeographic });

  it('is valid, of a region and within reach as the library of the metadata says', async () => {
    const digits = fc.stringMatching(/^[0-9]{4,14}$/);

    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...callingCodes), digits, async (callingCode, national) => {
        const text = `+${callingCode}${national}`;
        const parsed = await parsePhone(text);
        const expected = parsePhoneNumberFromString(text, metadata);

        if (!expected?.isValid()) expect(parsed.ok).to.be.false;
        else expect(parsed).to.include({ ok: true, e164: expected.number, canReceiveSms: reachOf(expected) });
      }),
      { seed: 164, numRuns: 5000 },
    );
  });

  it('is never accepted with a country code that is not in use', async () => {
    const unused = Array.from({ length: 1000 }, (_, code) => String(code).padStart(3, '0')).filter(
      (code) => !callingCodes.some((used) => code.startsWith(used)),
    );
    const wrong: string[] = [];
    for (const code of unused) {
      if ((await read(`+${code}612345678`)) !== 'unknown-country') wrong.push(code);
    }

    expect(unused).to.not.be.empty;
    expect(wrong).to.deep.equal([]);
  });
});

describe('any text', () => {
  it('is one number that stays itself, or refused', async () => {
    const piece = fc.constantFrom(
      ...['+', '0', '1', '3', '4', '6', '(', ')', '-', ' ', 'tel:', 'sms:', '%2B', ';', '=', ','],
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc
        .array(fc.oneof(piece, fc.constantFrom('٣', '６', '\u200e', '/', '\n', '(0)')), { maxLength: 24 })
        .map((all) => all.join('')),
    );
    const home = fc.oneof(fc.constantFrom(undefined, 'ES', 'US', 'DE', 'IT', 'JP', 'BR'), fc.string());

    await fc.assert(
      fc.asyncProperty(text, home, async (typed, defaultRegion) => {
        const parsed = await parsePhone(typed, { defaultRegion });

        if (parsed.ok) expect(await parsePhone(parsed.e164)).to.deep.equal(parsed);
      }),
      { seed: 123, numRuns: 5000 },
    );
  });
});
