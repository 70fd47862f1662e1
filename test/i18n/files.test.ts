import { expect } from '@open-wc/testing';
import { fileSize } from '../../src/i18n/format.js';
import { languages, loadWords, type Words } from '../../src/i18n/index.js';

type Say = (words: Words['files']) => string;

/** What is said of files with names and figures in it, and what of them must be heard. */
const named: readonly (readonly [about: string, say: Say, heard: readonly string[]])[] = [
  ['an image', ({ image }) => image.title('wall.png', 0), ['wall.png']],
  ['an image with more after it', ({ image }) => image.title('wall.png', 2), ['wall.png', '2']],
  ['its measure', ({ image }) => image.measure('15 KB', 640, 480), ['15 KB', '640 × 480']],
  ['how long it is seen', ({ image }) => image.seenUntil('30/6/2026'), ['30/6/2026']],
  ['a refusal', ({ refused }) => refused('A macro'), ['A macro']],
  ['a failure', ({ failed }) => failed('It is full.'), ['It is full.']],
  ['how far a file is', ({ told }) => told('plan.pdf', 'Ready'), ['plan.pdf', 'Ready']],
  ['a file that is gone', ({ removed }) => removed('plan.pdf'), ['plan.pdf']],
  ['a file that is there already', ({ again }) => again('plan.pdf'), ['plan.pdf']],
  ['the size of all', ({ totalIs }) => totalIs('3 MB'), ['3 MB']],
  ['what may be the size of all', ({ totalOf }) => totalOf('3 MB', '20 MB'), ['3 MB', '20 MB']],
  ['no more room', ({ full }) => full('20 MB').why, ['20 MB']],
  ['too little room', ({ tooMuch }) => tooMuch('22 MB', '20 MB').why, ['22 MB', '20 MB']],
];

describe('the words for files', () => {
  for (const language of languages)
    describe(`in ${language}`, () => {
      for (const [about, say, heard] of named)
        it(`tell of ${about} with the names and figures in it`, async () => {
          const { files } = await loadWords(language);

          for (const part of heard) expect(say(files)).to.include(part);
        });

      it('say why each file is not taken, and what to do about it', async () => {
        const { files } = await loadWords(language);

        for (const { why, todo } of Object.values(files.troubles)) {
          expect(why).to.match(/^\p{Lu}.+\.$/u);
          expect(todo).to.match(/^\p{Lu}.+\.$/u);
        }
      });
    });
});

describe('the size of a file in words', () => {
  const sizes: readonly { bytes: number; en: string; es: string }[] = [
    { bytes: 0, en: '0 bytes', es: '0 bytes' },
    { bytes: 1, en: '1 byte', es: '1 byte' },
    { bytes: 1_023, en: '1,023 bytes', es: '1023 bytes' },
    { bytes: 1_024, en: '1 KB', es: '1 KB' },
    { bytes: 15_360, en: '15 KB', es: '15 KB' },
    { bytes: 1_000_000, en: '976.6 KB', es: '976,6 KB' },
    { bytes: 1_048_576, en: '1 MB', es: '1 MB' },
    { bytes: 26_214_400, en: '25 MB', es: '25 MB' },
  ];
  for (const { bytes, en, es } of sizes)
    it(`of ${bytes} bytes is ${en}, in Spanish ${es}`, () => {
      expect([fileSize('en')(bytes), fileSize('es')(bytes)]).to.deep.equal([en, es]);
    });
});
