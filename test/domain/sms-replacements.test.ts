import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { measureSms, replaceForGsm, smsReplacements } from '../../src/domain/sms.js';

const pairs = (text: string): readonly string[] =>
  smsReplacements(text).map(({ character, replacement }) => `${character}→${replacement}`);

const seed = 338;

const pieces = [
  ...['á', 'ç', 'Ç', 'ñ', 'é', 'Ã', 'ü', 'ǘ', 'œ', 'ł', 'ﬁ', 'Ｈ', '２', '𝗚', '“', '’', '—', '…', '•', '\u00a0', '\t'],
  ...['\u200b', '\u200d', '\u202e', '\ufeff', '\u00ad', '\u2028', '\u0001', '\u001b'],
  ...['\u0301', '\u0303', '\u0327', '\u0336', '\u0338', 'e', 'n', 'o', ' ', '1', '\n', '€', '[', '{{', '}}', '{{á}}'],
  ...['😀', '👨‍👩‍👧', '❤️', 'я', 'й', 'ع', '日', 'ｱ', 'Ω', 'ώ', '½', 'º', '≠', '\ud800', '\udc00'],
];

/** Texts of what is offered, what is not, and what lies between; and any text at all. */
const texts = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 200 }).map((drawn) => drawn.join('')),
  fc.string({ unit: 'binary', maxLength: 100 }),
  fc.string({ unit: 'grapheme', maxLength: 100 }),
);

const holds = (property: (text: string) => void): void => {
  fc.assert(fc.property(texts, property), { seed, numRuns: 2_000 });
};

describe('what is offered in place of characters that force UCS-2 (C7)', () => {
  const offered: Readonly<Record<string, readonly [text: string, pairs: readonly string[]]>> = {
    quotes: ['“¿Qué?” «sí» l’any', ['“→"', '”→"', '«→"', 'í→i', '»→"', "’→'"]],
    'dashes, bullets and minus signs': ['— – ‑ • −', ['—→-', '–→-', '‑→-', '•→-', '−→-']],
    'an ellipsis': ['Espere…', ['…→...']],
    'spaces of other widths': ['5\u00a0€\u202fo\u3000más\t', ['\u00a0→ ', '\u202f→ ', '\u3000→ ', 'á→a', '\t→ ']],
    'ends of lines and paragraphs': ['a\u2028b\u2029', ['\u2028→\n', '\u2029→\n']],
    'what nobody sees': [
      'a\u200bb\u202ec\ufeffd\u00ade\u0000',
      ['\u200b→', '\u202e→', '\ufeff→', '\u00ad→', '\u0000→'],
    ],
    ligatures: ['ﬁn ﬂor œuvre', ['ﬁ→fi', 'ﬂ→fl', 'œ→oe']],
    'full-width forms': ['Ｏｋ！１', ['Ｏ→O', 'ｋ→k', '！→!', '１→1']],
    'letters of mathematics': ['𝗢𝗞', ['𝗢→O', '𝗞→K']],
    'accented letters that the alphabet lacks': [
      'áíóúâêõÁÍÀ',
      ['á→a', 'í→i', 'ó→o', 'ú→u', 'â→a', 'ê→e', 'õ→o', 'Á→A', 'Í→I', 'À→A'],
    ],
    'ç, of which it has the capital only': ['Çocuk, França', ['ç→c']],
    'letters with a stroke': ['Łódź đ', ['Ł→L', 'ó→o', 'ź→z', 'đ→d']],
    'the accents that it has, if they stand apart': ['n\u0303 e\u0301', ['n\u0303→ñ', 'e\u0301→é']],
    'what is left of several accents': ['ǘ ế ǟ', ['ǘ→ü', 'ế→e', 'ǟ→ä']],
  };
  for (const [what, [text, expected]] of Object.entries(offered))
    it(`is ${what}`, () => {
      expect(pairs(text)).to.deep.equal(expected);
      expect(measureSms(replaceForGsm(text)).encoding).to.equal('GSM-7');
    });

  const kept: Readonly<Record<string, string>> = {
    'what GSM-7 has': '¿Ñandu? É à ü ß Ç € [~] Ω\r\n',
    emoji: '😀 ❤️ 👨‍👩‍👧 1️⃣ 🇪🇸',
    'other scripts': 'йод ώρα 日本 עברית हिन्दी 한국 ｱ',
    'what nobody sees, where an emoji needs it': '👩‍🚒\u200b',
    'what nobody sees, where another script needs it': 'می\u200cخواهم \u200fא\u200e',
    'what would say another number': '10² 2½ 1º ③',
    'what would say the opposite': '≠ h\u0336 =\u0338',
    'half a surrogate pair': '\ud83d \ude00',
    'a variable': '{{nómbre}} {{ ñandú… }}',
  };
  for (const [what, text] of Object.entries(kept))
    it(`is not ${what}`, () => {
      expect(pairs(text)).to.deep.equal([]);
      expect(replaceForGsm(text)).to.equal(text);
    });

  it('is told once, in order of appearance, with how often it stands there', () => {
    expect(smsReplacements('Está así: más «más» y más')).to.deep.equal([
      { character: 'á', replacement: 'a', count: 4 },
      { character: 'í', replacement: 'i', count: 1 },
      { character: '«', replacement: '"', count: 1 },
      { character: '»', replacement: '"', count: 1 },
    ]);
  });

  it('leaves the variables of a text alone, whatever stands around them', () => {
    expect(replaceForGsm('Sí, {{crédito}}…{{día}}')).to.equal('Si, {{crédito}}...{{día}}');
  });

  it('is replaced only where it is chosen', () => {
    expect(replaceForGsm('más «así»', ['á', '»'])).to.equal('mas «así"');
    expect(replaceForGsm('más «así»', [])).to.equal('más «así»');
    expect(replaceForGsm('más', ['x'])).to.equal('más');
  });

  it('takes a heap of accents off a letter', () => {
    const heap = `h${'\u0301\u0316'.repeat(40)}o\u0489`;

    expect(replaceForGsm(heap)).to.equal('ho\u0489');
  });
});

describe('replacing for GSM-7, in any text', () => {
  it('throws for none, and changes none by looking', () => {
    holds((text) => {
      smsReplacements(text);
      replaceForGsm(text);
    });
  });

  it('leaves nothing to offer, and changes nothing a second time', () => {
    holds((text) => {
      const replaced = replaceForGsm(text);

      expect(smsReplacements(replaced)).to.deep.equal([]);
      expect(replaceForGsm(replaced)).to.equal(replaced);
    });
  });

  it('does not change a text without offers', () => {
    holds((text) => {
      if (smsReplacements(text).length === 0) expect(replaceForGsm(text)).to.equal(text);
    });
  });

  it('changes nothing that GSM-7 has by itself', () => {
    const gsm = fc.string({ unit: fc.constantFrom(...Array.from('@£éùÇñÑÄà€[]{}^~|aZ09 \n\r\f')), maxLength: 200 });
    fc.assert(
      fc.property(gsm, (text) => {
        expect(replaceForGsm(text)).to.equal(text);
      }),
      { seed, numRuns: 500 },
    );
  });

  it('offers each character once, in GSM-7, as often as it is replaced', () => {
    holds((text) => {
      const offers = smsReplacements(text);
      const characters = offers.map(({ character }) => character);

      expect(new Set(characters).size).to.equal(characters.length);
      for (const { character, replacement, count } of offers) {
        expect(measureSms(replacement).encoding).to.equal('GSM-7');
        const change = replaceForGsm(text, [character]).length - text.length;
        expect(change).to.equal(count * (replacement.length - character.length));
      }
    });
  });

  it('replaces all of it if all of it is chosen', () => {
    holds((text) => {
      const all = smsReplacements(text).map(({ character }) => character);
      expect(replaceForGsm(text, all)).to.equal(replaceForGsm(text));
    });
  });

  it('never takes more segments, unless something is longer than what it replaces', () => {
    holds((text) => {
      const isLonger = smsReplacements(text).some(
        ({ character, replacement }) => replacement.length > character.length,
      );
      const after = measureSms(replaceForGsm(text)).segments;
      if (!isLonger) expect(after).to.be.at.most(measureSms(text).segments);
    });
  });

  it('can take more segments where a text is all ellipses: whoever offers it looks at both', () => {
    const text = '…'.repeat(70);

    expect(measureSms(text).segments).to.equal(1);
    expect(measureSms(replaceForGsm(text)).segments).to.equal(2);
  });

  it('takes no more than three units for one', () => {
    holds((text) => {
      expect(measureSms(replaceForGsm(text)).units).to.be.at.most(3 * measureSms(text).units);
    });
  });
});
