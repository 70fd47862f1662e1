import { expect } from '@open-wc/testing';
import { languages, loadWords, type Words } from '../../src/i18n/index.js';

type Transcript = Words['transcript'];

/** What is said with names in it, and the names that must be heard. */
const named: readonly (readonly [about: string, say: (words: Transcript) => string, names: readonly string[]])[] = [
  ['when a message goes out', ({ scheduled }) => scheduled('Monday 9:00'), ['Monday 9:00']],
  ['who has copies', ({ copyTo }) => copyTo(['ana@a.test', 'eva@a.test']), ['ana@a.test', 'eva@a.test']],
  ['who has blind copies', ({ blindCopyTo }) => blindCopyTo(['ana@a.test']), ['ana@a.test']],
  ['why a file is refused', ({ fileRefused }) => fileRefused('no programs'), ['no programs']],
  ['how long a file is kept', ({ keptUntil }) => keptUntil('July 5'), ['July 5']],
  ['whose mail it is', ({ mailTitle }) => mailTitle('Ana', '9:30'), ['Ana', '9:30']],
  ['where a link leads', ({ leadsTo }) => leadsTo('evil.test'), ['evil.test']],
];

/** What is counted, and what one and two of them are called. */
const counted: readonly (readonly [
  what: string,
  say: (words: Transcript, count: number) => string,
  said: Readonly<Record<'en' | 'es', readonly [one: string, two: string]>>,
])[] = [
  [
    'what is new out of sight',
    ({ newBelow }, count) => newBelow(count),
    { en: ['1 new message', '2 new messages'], es: ['1 mensaje nuevo', '2 mensajes nuevos'] },
  ],
  [
    'what was loaded',
    ({ olderLoaded }, count) => olderLoaded(count),
    {
      en: ['1 older message loaded', '2 older messages loaded'],
      es: ['1 mensaje anterior cargado', '2 mensajes anteriores cargados'],
    },
  ],
  [
    'the seconds until a message goes out',
    ({ heldFor }, count) => heldFor(count),
    {
      en: ['Sending in 1 second', 'Sending in 2 seconds'],
      es: ['Se envía en 1 segundo', 'Se envía en 2 segundos'],
    },
  ],
  [
    'the pictures of a mail',
    ({ showImages }, count) => showImages(count),
    {
      en: ['Show 1 remote image', 'Show 2 remote images'],
      es: ['Mostrar 1 imagen remota', 'Mostrar 2 imágenes remotas'],
    },
  ],
];

describe('the words for what was written', () => {
  for (const language of languages)
    describe(`in ${language}`, () => {
      for (const [about, say, names] of named)
        it(`tell ${about}`, async () => {
          const sentence = say((await loadWords(language)).transcript);

          for (const name of names) expect(sentence).to.include(name);
        });

      for (const [what, say, said] of counted)
        it(`count ${what}`, async () => {
          const { transcript } = await loadWords(language);

          expect([say(transcript, 1), say(transcript, 2)]).to.deep.equal(said[language]);
        });
    });
});
