import { expect } from '@open-wc/testing';
import type { SegmentedMessage } from 'sms-segments-calculator';
import { measureSms } from '../../src/domain/sms.js';
import { nodePackage } from '../support/node-package.js';

/** 3GPP TS 23.038 6.2.1, row by row: the code of a character is its place. `ESC` is the escape to the extension table. */
const basic: readonly string[] = [
  ...['@', '£', '$', '¥', 'è', 'é', 'ù', 'ì', 'ò', 'Ç', '\n', 'Ø', 'ø', '\r', 'Å', 'å'],
  ...['Δ', '_', 'Φ', 'Γ', 'Λ', 'Ω', 'Π', 'Ψ', 'Σ', 'Θ', 'Ξ', 'ESC', 'Æ', 'æ', 'ß', 'É'],
  ...[' ', '!', '"', '#', '¤', '%', '&', "'", '(', ')', '*', '+', ',', '-', '.', '/'],
  ...['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', ':', ';', '<', '=', '>', '?'],
  ...['¡', 'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K', 'L', 'M', 'N', 'O'],
  ...['P', 'Q', 'R', 'S', 'T', 'U', 'V', 'W', 'X', 'Y', 'Z', 'Ä', 'Ö', 'Ñ', 'Ü', '§'],
  ...['¿', 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm', 'n', 'o'],
  ...['p', 'q', 'r', 's', 't', 'u', 'v', 'w', 'x', 'y', 'z', 'ä', 'ö', 'ñ', 'ü', 'à'],
];

const escape = 0x1b;

/** 3GPP TS 23.038 6.2.1.1: what stands behind the escape, by its code; its two control codes, 0x0D and 0x1B, are no characters. */
const extension: ReadonlyMap<number, string> = new Map([
  [0x0a, '\f'],
  [0x14, '^'],
  [0x28, '{'],
  [0x29, '}'],
  [0x2f, '\\'],
  [0x3c, '['],
  [0x3d, '~'],
  [0x3e, ']'],
  [0x40, '|'],
  [0x65, '€'],
]);

const hex = (code: number): string => `0x${code.toString(16).padStart(2, '0').toUpperCase()}`;
const shown = (character: string): string => JSON.stringify(character);
const codes: readonly number[] = Array.from(basic, (_, code) => code).filter((code) => code !== escape);

/** The code units that the published calculator sends for a text. */
async function calculator(): Promise<(text: string) => readonly number[]> {
  const { SegmentedMessage: Message } = await nodePackage<{ SegmentedMessage: typeof SegmentedMessage }>(
    'sms-segments-calculator/dist/index.js',
  );
  return (text) => new Message(text).encodedChars.flatMap(({ codeUnits }) => codeUnits);
}

describe('the GSM alphabet, as the standard lists it', () => {
  it('has 128 places, and 127 of them are characters', () => {
    expect(basic).to.have.length(128);
    expect(new Set(basic).size).to.equal(128);
    expect(basic[escape]).to.equal('ESC');
  });

  for (const code of codes) {
    const character = basic[code] ?? '';
    it(`has ${shown(character)} at ${hex(code)}, one septet`, () => {
      expect(measureSms(character)).to.deep.equal({
        encoding: 'GSM-7',
        units: 1,
        segments: 1,
        remaining: 159,
        unicodeCharacters: [],
      });
    });
  }

  for (const [code, character] of extension) {
    it(`has ${shown(character)} behind the escape at ${hex(code)}, two septets`, () => {
      expect(measureSms(character)).to.deep.equal({
        encoding: 'GSM-7',
        units: 2,
        segments: 1,
        remaining: 158,
        unicodeCharacters: [],
      });
    });
  }

  it('is the one that the published calculator sends with', async () => {
    const unitsOf = await calculator();

    for (const code of codes) expect(unitsOf(basic[code] ?? ''), hex(code)).to.deep.equal([code]);
    for (const [code, character] of extension) expect(unitsOf(character), hex(code)).to.deep.equal([escape, code]);
  });

  it('has no other character of the basic multilingual plane: each of them is UCS-2, one unit, and named', () => {
    const alphabet = new Set([...codes.map((code) => basic[code]), ...extension.values()]);
    const others = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter(
      (character) => !alphabet.has(character),
    );

    const wrong = others.filter((character) => {
      const { encoding, units, segments, remaining, unicodeCharacters } = measureSms(character);
      const isRight = encoding === 'UCS-2' && units === 1 && segments === 1 && remaining === 69;
      return !isRight || unicodeCharacters.join() !== character;
    });

    expect(others).to.have.length(0x10000 - 127 - extension.size);
    expect(wrong.map(shown)).to.deep.equal([]);
  });

  it('is left by one character that it lacks, wherever that stands', () => {
    const text = 'a'.repeat(50);
    for (const place of [0, 25, 50])
      expect(measureSms(`${text.slice(0, place)}á${text.slice(place)}`)).to.include({ encoding: 'UCS-2', units: 51 });
  });
});
