import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { measureSms } from '../../src/domain/sms.js';

/** 3GPP TS 23.038 6.2.1 and 6.2.1.1, written a second time: septets by character. */
const singles =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?' +
  '¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';
const doubles = '\f^{}\\[~]|€';

/** Packs characters one by one, as a gateway does: slow, and plainly right. */
function packed(sizes: readonly number[], alone: number, concatenated: number): number {
  const units = sizes.reduce((sum, size) => sum + size, 0);
  if (units <= alone) return Math.min(units, 1);
  let segments = 1;
  let room = concatenated;
  for (const size of sizes) {
    if (size > room) {
      segments += 1;
      room = concatenated;
    }
    room -= size;
  }
  return segments;
}

const characters = (text: string): string[] => Array.from(text);

const family = '👨‍👩‍👧'; // eight units, one grapheme

describe('the measure of an SMS', () => {
  const measured: readonly { text: string; what: string; encoding: string; units: number; segments: number }[] = [
    { what: 'nothing for an empty text', text: '', encoding: 'GSM-7', units: 0, segments: 0 },
    { what: 'one segment for 160 septets', text: 'a'.repeat(160), encoding: 'GSM-7', units: 160, segments: 1 },
    { what: 'two segments for 161 septets', text: 'a'.repeat(161), encoding: 'GSM-7', units: 161, segments: 2 },
    { what: 'two segments for 306 septets', text: 'a'.repeat(306), encoding: 'GSM-7', units: 306, segments: 2 },
    { what: 'three segments for 307 septets', text: 'a'.repeat(307), encoding: 'GSM-7', units: 307, segments: 3 },
    { what: 'two septets for the euro sign', text: '€', encoding: 'GSM-7', units: 2, segments: 1 },
    { what: 'two septets for CR LF', text: '\r\n', encoding: 'GSM-7', units: 2, segments: 1 },
    { what: 'one segment for 80 euro signs', text: '€'.repeat(80), encoding: 'GSM-7', units: 160, segments: 1 },
    {
      what: 'a segment more where an escape pair would be split',
      text: `${'a'.repeat(152)}€${'a'.repeat(152)}`,
      encoding: 'GSM-7',
      units: 306,
      segments: 3,
    },
    { what: 'one segment for 70 units', text: 'я'.repeat(70), encoding: 'UCS-2', units: 70, segments: 1 },
    { what: 'two segments for 71 units', text: 'я'.repeat(71), encoding: 'UCS-2', units: 71, segments: 2 },
    { what: 'two segments for 134 units', text: 'я'.repeat(134), encoding: 'UCS-2', units: 134, segments: 2 },
    { what: 'three segments for 135 units', text: 'я'.repeat(135), encoding: 'UCS-2', units: 135, segments: 3 },
    {
      what: 'a segment more where a surrogate pair would be split',
      text: `${'я'.repeat(66)}😀${'я'.repeat(66)}`,
      encoding: 'UCS-2',
      units: 134,
      segments: 3,
    },
    {
      what: 'no segment more than a moved surrogate pair needs',
      text: `${'я'.repeat(66)}😀${'я'.repeat(65)}`,
      encoding: 'UCS-2',
      units: 133,
      segments: 2,
    },
    {
      what: 'no segment more for the last character of one unit',
      text: `${'я'.repeat(66)}\uffff${'я'.repeat(67)}`,
      encoding: 'UCS-2',
      units: 134,
      segments: 2,
    },
    { what: 'one unit for half a surrogate pair', text: '\uD83D', encoding: 'UCS-2', units: 1, segments: 1 },
    { what: 'UCS-2 for an escape character', text: '\u001b', encoding: 'UCS-2', units: 1, segments: 1 },
  ];
  for (const { what, text, ...expected } of measured) {
    it(`is ${what}`, () => {
      expect(measureSms(text)).to.include(expected);
    });
  }

  it('knows every character of the GSM alphabet and no other', () => {
    const gsm = singles + doubles;
    const all = Array.from({ length: 0x11000 }, (_, code) => String.fromCodePoint(code));

    const outside = new Set(measureSms(all.join(' ')).unicodeCharacters);

    const wrong = all.filter((character) => outside.has(character) === gsm.includes(character));
    expect(wrong).to.deep.equal([]);
  });

  it('is one septet for a character of the GSM alphabet, two for one of its extension', () => {
    const septets = (text: string) => characters(text).map((character) => measureSms(character).units);

    expect(new Set(septets(singles))).to.deep.equal(new Set([1]));
    expect(new Set(septets(doubles))).to.deep.equal(new Set([2]));
  });

  it('names the characters that force UCS-2, each once and in order', () => {
    const { unicodeCharacters } = measureSms('«Olá», ç, ç e 👍');

    expect(unicodeCharacters).to.deep.equal(['«', 'á', '»', 'ç', '👍']);
  });

  it('names no characters in GSM-7', () => {
    expect(measureSms('¿Qué tal? 5 €').unicodeCharacters).to.deep.equal([]);
  });

  it('agrees with packing character by character', () => {
    const gsm = fc.constantFrom(...characters(singles + doubles));
    const character = fc.oneof(gsm, fc.constantFrom('á', '👍', '\uD83D', '\u0301'));

    fc.assert(
      fc.property(fc.oneof(fc.array(gsm, { maxLength: 700 }), fc.array(character, { maxLength: 300 })), (pieces) => {
        const text = pieces.join('');
        const { encoding, units, segments } = measureSms(text);
        const isGsm = encoding === 'GSM-7';
        const sizes = characters(text).map((each) => (isGsm ? (doubles.includes(each) ? 2 : 1) : each.length));

        expect(units).to.equal(sizes.reduce((sum, size) => sum + size, 0));
        expect(segments).to.equal(isGsm ? packed(sizes, 160, 153) : packed(sizes, 70, 67));
      }),
      { seed: 23038, numRuns: 500 },
    );
  });
});

describe('the measure of an SMS whose graphemes stay whole', () => {
  const whole = { segmentation: 'grapheme' } as const;

  it('moves a grapheme to the next segment', () => {
    const text = `${'я'.repeat(61)}${family}${'я'.repeat(65)}`;

    expect(measureSms(text).segments).to.equal(2);
    expect(measureSms(text, whole).segments).to.equal(3);
  });

  it('does not pad a text that fits into one segment', () => {
    expect(measureSms(`${'я'.repeat(62)}${family}`, whole)).to.include({ units: 70, segments: 1 });
  });

  it('fills segments of 67 units', () => {
    expect(measureSms('я'.repeat(134), whole).segments).to.equal(2);
    expect(measureSms('я'.repeat(135), whole).segments).to.equal(3);
  });

  it('parts CR LF, as gateways do', () => {
    const text = `${'я'.repeat(66)}\r\n${'я'.repeat(66)}`;

    expect(measureSms(text, whole).segments).to.equal(2);
  });

  it('cuts a grapheme that is longer than a segment', () => {
    const text = `e${'\u0301'.repeat(200)}`;

    expect(measureSms(text, whole)).to.include({ units: 201, segments: 3 });
  });

  it('agrees with packing grapheme by grapheme', () => {
    const pieces = ['я', 'a', family, '👍🏽', '🇪🇸', 'e\u0301', '日'];
    const graphemes = new Intl.Segmenter();

    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 200 }), (drawn) => {
        const text = `я${drawn.join('')}`;
        const sizes = Array.from(graphemes.segment(text), ({ segment }) => segment.length);

        expect(measureSms(text, whole).segments).to.equal(packed(sizes, 70, 67));
      }),
      { seed: 29, numRuns: 500 },
    );
  });

  it('does not change GSM-7', () => {
    const text = '€'.repeat(100);

    expect(measureSms(text, whole)).to.deep.equal(measureSms(text));
  });
});
