import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { SegmentedMessage } from 'sms-segments-calculator';
import { measureSms, replaceForGsm } from '../../src/domain/sms.js';
import { nodePackage } from '../support/node-package.js';

/** What the published calculator is asked. */
interface Calculator {
  readonly Message: typeof SegmentedMessage;
  /** What it writes for other characters by itself, if it is told to. */
  readonly smart: Readonly<Record<string, string>>;
}

async function calculator(): Promise<Calculator> {
  const { SegmentedMessage: Message } = await nodePackage<{ SegmentedMessage: typeof SegmentedMessage }>(
    'sms-segments-calculator/dist/index.js',
  );
  const { default: smart } = await nodePackage<{ default: Readonly<Record<string, string>> }>(
    'sms-segments-calculator/dist/libs/SmartEncodingMap.js',
  );
  return { Message, smart };
}

/** What both tell of a text. */
interface Measured {
  readonly encoding: string;
  readonly units: number;
  readonly segments: number;
}

const oursOf = (text: string, segmentation: 'scalar' | 'grapheme'): Measured => {
  const { encoding, units, segments } = measureSms(text, { segmentation });
  return { encoding, units, segments };
};

const theirsOf = (message: SegmentedMessage): Measured => ({
  encoding: message.encodingName,
  units: message.messageSize / (message.encodingName === 'GSM-7' ? 7 : 16),
  segments: message.segmentsCount,
});

const areSame = (one: Measured, other: Measured): boolean =>
  one.encoding === other.encoding && one.units === other.units && one.segments === other.segments;

const segmenter = new Intl.Segmenter();
const parted = (text: string): readonly string[] =>
  Array.from(segmenter.segment(text), ({ segment }) => (segment === '\r\n' ? ['\r', '\n'] : [segment])).flat();

type Graphemes = (text: string) => readonly string[];

const areParted = (text: string, theirs: Graphemes): boolean => theirs(text).join('|') !== parted(text).join('|');
const withoutHalfPairs = (text: string): string => text.replace(/\p{Cs}/gu, 'я');

/** Every difference that there may be while graphemes stay whole, and when. */
const differences = {
  'no message goes out for an empty text; it counts one': (text) => text === '',
  'a grapheme that no segment takes is cut; it puts all of it into one': (text, theirs) =>
    [...parted(text), ...theirs(text)].some(({ length }) => length > 67),
  'sequences of emoji and conjuncts are those of the browser’s Unicode; it knows those of an older one': (
    text,
    theirs,
  ) => areParted(withoutHalfPairs(text), theirs),
  'half a surrogate pair keeps the accent behind it in the browser; there it does not': (text, theirs) =>
    /\p{Cs}[\p{M}\u200d]/u.test(text) && areParted(text, theirs),
} satisfies Readonly<Record<string, (text: string, theirs: Graphemes) => boolean>>;

const explanationsOf = (text: string, theirs: Graphemes): readonly string[] =>
  Object.entries(differences)
    .filter(([, holds]) => holds(text, theirs))
    .map(([why]) => why);

const families = ['👨‍👩‍👧', '👩🏽‍🚒', '🏳️‍🌈', '❤️', '1️⃣', '🇪🇸', '🇪', '👍🏿', '😀'];
const extended = ['€', '^', '{', '}', '[', ']', '~', '\\', '|', '\f'];
const gsm = Array.from('@£ñÑèéùìòÇØøÅåΔΦΓΛΩÆæßÉ!"#¤%&/()=?¡ÄÖÜ§¿äöüàaaaaeiou  .,01239');
const accents = ['\u0301', '\u0303', 'e\u0301', 'n\u0303', '\u0308', '\ud800', '\udc00', '\u200d', '\ufe0f', '\u001b'];
const others = ['á', 'ç', '“', '…', 'я', '日', 'ع', '한', 'क्षि', '❤️‍🔥', '\u00a0', '\u200b'];
const breaks = ['\r\n', '\n', '\r', '\n\r', '\r\r\n'];

/** Texts of so many pieces, a run of the same now and then, so that they come to the ends of segments. */
const texts = (pieces: readonly string[], maxLength: number): fc.Arbitrary<string> =>
  fc
    .array(
      fc.tuple(
        fc.constantFrom(...pieces),
        fc.oneof({ weight: 9, arbitrary: fc.constant(1) }, fc.integer({ max: 80, min: 2 })),
      ),
      { maxLength, size: 'max' },
    )
    .map((runs) => runs.map(([piece, times]) => piece.repeat(times)).join(''));

const corpora: Readonly<Record<string, fc.Arbitrary<string>>> = {
  GSM: texts(gsm, 120),
  'GSM with its extension': texts([...gsm, ...extended], 120),
  'line ends': texts([...breaks, 'a', 'я'], 100),
  emoji: texts([...families, 'a', ' '], 60),
  'accents that stand apart': texts([...accents, 'a', 'e', 'я'], 100),
  'all of it': texts([...gsm, ...extended, ...families, ...accents, ...others, ...breaks], 120),
};

/** A text whose last character is the first over the end of a segment, or just before it. */
function* aroundBoundaries(): Generator<string> {
  for (const [filler, ends] of [
    ['a', [160, 306, 459]],
    ['я', [70, 134, 201]],
  ] as const)
    for (const end of ends)
      for (const piece of ['a', '€', 'я', '😀', '👨‍👩‍👧', 'e\u0301', '\r\n', '\ud83d'])
        for (let before = end - 12; before <= end + 2; before += 1) {
          yield filler.repeat(before) + piece;
          yield filler.repeat(before) + piece + filler.repeat(70);
        }
}

describe('a published calculator, which keeps graphemes whole', () => {
  let oracle: Calculator;
  before(async () => {
    oracle = await calculator();
  });

  /** Texts that are measured differently, with every explanation for it. */
  const compared = (sample: Iterable<string>, segmentation: 'scalar' | 'grapheme' = 'grapheme') =>
    Array.from(sample).flatMap((text) => {
      const message = new oracle.Message(text);
      if (areSame(oursOf(text, segmentation), theirsOf(message))) return [];
      return [{ text, why: explanationsOf(text, (other) => new oracle.Message(other).graphemes) }];
    });

  for (const [name, corpus] of Object.entries(corpora))
    it(`measures 400 texts alike, or differently for a reason: ${name}`, () => {
      const different = compared(fc.sample(corpus, { seed: 23_038, numRuns: 400 }));

      expect(different.filter(({ why }) => why.length === 0)).to.deep.equal([]);
    });

  it('measures texts alike that end about the end of a segment', () => {
    const sample = [...aroundBoundaries()];

    expect(sample.length).to.be.greaterThan(1_400);
    expect(compared(sample)).to.deep.equal([]);
  });

  it('measures differently from the standard only what it keeps whole: graphemes of several characters', () => {
    const sample = Object.values(corpora).flatMap((corpus) => fc.sample(corpus, { seed: 3_040, numRuns: 100 }));
    const isWhole = (text: string) => parted(text).some((grapheme) => Array.from(grapheme).length > 1);

    const different = compared(sample, 'scalar').filter(({ why }) => why.length === 0);

    expect(different.length).to.be.greaterThan(0);
    expect(different.filter(({ text }) => !isWhole(text))).to.deep.equal([]);
    for (const { text } of different)
      expect(measureSms(text).segments).to.be.lessThan(measureSms(text, { segmentation: 'grapheme' }).segments);
  });

  const examples: Readonly<Record<keyof typeof differences, string>> = {
    'no message goes out for an empty text; it counts one': '',
    'a grapheme that no segment takes is cut; it puts all of it into one': `яe${'\u0301'.repeat(100)}`,
    'half a surrogate pair keeps the accent behind it in the browser; there it does not': `${'я'.repeat(65)}\ud800\u0301\u0301${'я'.repeat(65)}`,
    'sequences of emoji and conjuncts are those of the browser’s Unicode; it knows those of an older one': `${'я'.repeat(65)}क्षि${'я'.repeat(65)}`,
  };
  for (const [why, text] of Object.entries(examples))
    it(`measures differently: ${why}`, () => {
      const [different] = compared([text]);

      expect(different?.why).to.deep.equal([why]);
    });
});

/** Every difference between what it writes by itself for a character and what is offered here, and when. */
const spelledOtherwise: Readonly<Record<string, (character: string, theirs: string, ours: string) => boolean>> = {
  'one space stands for a space or a tab; it writes several': (character, theirs, ours) =>
    /[\t\p{Zs}]/u.test(character) && ours === ' ' && /^ {2,}$/.test(theirs),
  'controls are left out; it writes spaces for some': (character, _, ours) => /\p{Cc}/u.test(character) && ours === '',
  'what ends a line or a paragraph stays an end of line; it writes a space': (character, _, ours) =>
    '\u2028\u2029'.includes(character) && ours === '\n',
  'quotes stay quotes; it writes brackets and a comma': (character, _, ours) =>
    '‹›‚'.includes(character) && ours === "'",
  'accents that stand alone, ornaments, phonetic letters, fractions and signs of other scripts and sciences are not offered':
    (character, _, ours) => ours === character,
};

describe('what a published calculator writes by itself for characters that force UCS-2', () => {
  it('is never written here by itself', async () => {
    const { Message, smart } = await calculator();
    const text = Object.keys(smart).join('');

    expect(new Message(text, 'auto', true).encodingName).to.equal('GSM-7');
    expect(measureSms(text).unicodeCharacters).to.deep.equal(Object.keys(smart));
  });

  it('is offered alike, or not for a reason', async () => {
    const { smart } = await calculator();
    const different = Object.entries(smart).flatMap(([character, theirs]) => {
      const ours = replaceForGsm(character);
      const why = Object.entries(spelledOtherwise).filter(([, holds]) => holds(character, theirs, ours));
      return ours === theirs ? [] : [{ character, theirs, ours, why: why.map(([name]) => name) }];
    });

    expect(different.filter(({ why }) => why.length !== 1)).to.deep.equal([]);
    expect(new Set(different.flatMap(({ why }) => why))).to.deep.equal(new Set(Object.keys(spelledOtherwise)));
  });
});
