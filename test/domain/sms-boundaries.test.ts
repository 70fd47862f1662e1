import { expect } from '@open-wc/testing';
import { measureSms, type SmsMeasure } from '../../src/domain/sms.js';

const a = (times: number): string => 'a'.repeat(times);
const ya = (times: number): string => 'я'.repeat(times);

/** `units/segments+remaining`, as a row reads. */
const brief = ({ units, segments, remaining }: SmsMeasure): string => `${units}/${segments}+${remaining}`;

type Row = readonly [what: string, text: string, measure: string];

const septets: readonly Row[] = [
  ['nothing', '', '0/0+160'],
  ['one character', a(1), '1/1+159'],
  ['all but the last of one segment', a(159), '159/1+1'],
  ['one segment, full', a(160), '160/1+0'],
  ['one more', a(161), '161/2+145'],
  ['two segments, full', a(306), '306/2+0'],
  ['one more than two', a(307), '307/3+152'],
  ['three segments, full', a(459), '459/3+0'],
  ['one more than three', a(460), '460/4+152'],
  ['ten segments, full', a(1530), '1530/10+0'],
  ['one more than ten', a(1531), '1531/11+152'],
];

const escapes: readonly Row[] = [
  ['an escape pair that fills one segment', `${a(158)}€`, '160/1+0'],
  ['an escape pair over the end of one segment', `${a(159)}€`, '161/2+145'],
  ['escape pairs that fill one segment', '€'.repeat(80), '160/1+0'],
  ['one escape pair more', '€'.repeat(81), '162/2+143'],
  ['an escape pair that ends at septet 153', `${a(151)}€${a(153)}`, '306/2+0'],
  ['an escape pair that would be split after septet 152', `${a(152)}€${a(151)}`, '305/2+0'],
  ['one character more behind it', `${a(152)}€${a(152)}`, '306/3+152'],
  ['an escape pair that begins the second segment', `${a(153)}€${a(151)}`, '306/2+0'],
  ['escape pairs at both ends', `${a(152)}€${a(150)}€`, '306/3+151'],
  ['segments of escape pairs, each a septet short', '€'.repeat(152), '304/2+1'],
  ['one escape pair more than they take', '€'.repeat(153), '306/3+151'],
];

const units: readonly Row[] = [
  ['one character', ya(1), '1/1+69'],
  ['one segment, full', ya(70), '70/1+0'],
  ['one more', ya(71), '71/2+63'],
  ['two segments, full', ya(134), '134/2+0'],
  ['one more than two', ya(135), '135/3+66'],
  ['three segments, full', ya(201), '201/3+0'],
  ['one more than three', ya(202), '202/4+66'],
  ['what needs an escape in GSM-7', `${ya(68)}€{`, '70/1+0'],
];

const surrogates: readonly Row[] = [
  ['a surrogate pair that fills one segment', `${ya(68)}😀`, '70/1+0'],
  ['a surrogate pair over the end of one segment', `${ya(69)}😀`, '71/2+63'],
  ['a surrogate pair that ends at unit 67', `${ya(65)}😀${ya(67)}`, '134/2+0'],
  ['a surrogate pair that would be split after unit 66', `${ya(66)}😀${ya(65)}`, '133/2+0'],
  ['one character more behind it', `${ya(66)}😀${ya(66)}`, '134/3+66'],
  ['a surrogate pair that begins the second segment', `${ya(67)}😀${ya(65)}`, '134/2+0'],
  ['segments of surrogate pairs, each a unit short', '😀'.repeat(66), '132/2+1'],
  ['one surrogate pair more than they take', '😀'.repeat(67), '134/3+65'],
  ['half a surrogate pair at unit 67, which is no pair', `${ya(66)}\ud83d${ya(67)}`, '134/2+0'],
];

function measures(about: string, encoding: SmsMeasure['encoding'], rows: readonly Row[]): void {
  describe(about, () => {
    for (const [what, text, measure] of rows) {
      it(`measures ${what} as ${measure}`, () => {
        expect(measureSms(text).encoding).to.equal(encoding);
        expect(brief(measureSms(text))).to.equal(measure);
      });
    }
  });
}

describe('where the segments of an SMS end', () => {
  measures('in GSM-7', 'GSM-7', septets);
  measures('in GSM-7, with escape pairs', 'GSM-7', escapes);
  measures('in UCS-2', 'UCS-2', units);
  measures('in UCS-2, with surrogate pairs', 'UCS-2', surrogates);

  it('has as much room as it says: so many more fit, and one more does not', () => {
    for (const [, text] of [...septets, ...escapes, ...units, ...surrogates].filter(([, { length }]) => length > 0)) {
      const { encoding, segments, remaining } = measureSms(text);
      const fill = encoding === 'GSM-7' ? a : ya;
      expect(measureSms(text + fill(remaining))).to.include({ segments, remaining: 0 });
      expect(measureSms(text + fill(remaining + 1)).segments).to.equal(segments + 1);
    }
  });
});
