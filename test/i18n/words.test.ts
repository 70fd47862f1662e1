import { expect } from '@open-wc/testing';
import { explain, languageOf, languages, loadWords, wordsFor, type Words } from '../../src/i18n/index.js';
import type { Problem } from '../../src/ports/host-fault.js';

const address = '+34612345678';

/** What is said with names in it, and the names that must be heard. */
const named: readonly (readonly [about: string, say: (words: Words) => string, names: readonly string[]])[] = [
  ['a new conversation', ({ launcher }) => launcher.created('Ana'), ['Ana']],
  ['a country', ({ launcher }) => launcher.country('España', 'ES', address), ['España', 'ES', address]],
  ['whom to ask', ({ launcher }) => launcher.whomToAsk('Marta'), ['Marta']],
  ['what is left', ({ launcher }) => launcher.leftOf('SMS', 3), ['SMS', '3']],
  ['a customer’s time', ({ launcher }) => launcher.theirTime('9:00', 'Mexico City'), ['9:00', 'Mexico City']],
  ['when a window opens', ({ launcher }) => launcher.opensAt('Monday 9:00'), ['Monday 9:00']],
  ['a slip of the pen', ({ launcher }) => launcher.didYouMean('ana@example.com'), ['ana@example.com']],
  ['an offer', ({ taskList }) => taskList.offered('Ana'), ['Ana']],
  ['a conversation', ({ composer }) => composer.region('Ana'), ['Ana']],
  ['a sender', ({ composer }) => composer.from('Service'), ['Service']],
  ['an earlier conversation', ({ composer }) => composer.earlier('3/2/2026'), ['3/2/2026']],
  ['a message that bounced', ({ composer }) => composer.notDelivered('No signal'), ['No signal']],
  ['a free subject', ({ composer }) => composer.useSubject('Parcel (2)'), ['Parcel (2)']],
  ['a customer who writes', ({ composer }) => composer.newMessage('Ana', 'Hello'), ['Ana', 'Hello']],
  ['a message that failed', ({ composer }) => composer.messageFailed('No signal'), ['No signal']],
  ['costly characters', ({ sms }) => sms.costly(['“', 'ç', '…']), ['“', 'ç', '…']],
  ['the size of a message', ({ sms }) => sms.measure(161, 2, 'GSM-7'), ['161', '2 SMS', 'GSM-7']],
  ['a message that has grown', ({ sms }) => sms.news(2, 'UCS-2'), ['2 SMS', 'UCS-2']],
  ['a price', ({ sms }) => sms.cost('0.12 €'), ['0.12 €']],
  ['messages that become fewer', ({ sms }) => sms.fewer(3, 1), ['3', '1']],
  ['a replacement', ({ sms }) => sms.pair('＃', '#', 12), ['＃', '#', '12']],
  ['a character that is left out', ({ sms }) => sms.leftOut('U+200B', 2), ['U+200B', '2']],
  ['the words of the centre', ({ sms }) => sms.add('Reply #STOP'), ['Reply #STOP']],
  ['a transfer', ({ transfer }) => transfer.about('Ana'), ['Ana']],
  ['the age of a list', ({ transfer }) => transfer.updated('now'), ['now']],
  ['what a search found', ({ transfer }) => transfer.found(3, 60), ['3', '60']],
  ['a chosen receiver', ({ transfer }) => transfer.confirmTo('José'), ['José']],
  ['a receiver who is asked', ({ transfer }) => transfer.waiting('José'), ['José']],
  ['a wrap-up', ({ wrapUp }) => wrapUp.about('Ana'), ['Ana']],
  ['a wrap-up that is due', ({ wrapUp }) => wrapUp.due('Ana'), ['Ana']],
];

/** What is counted, and what one and two of them are called. */
const counted: readonly (readonly [
  what: string,
  say: (words: Words, count: number) => string,
  said: Readonly<Record<'en' | 'es', readonly [one: string, two: string]>>,
])[] = [
  [
    'messages that are not read',
    ({ taskList }, count) => taskList.unread(count),
    { en: ['1 new message', '2 new messages'], es: ['1 mensaje nuevo', '2 mensajes nuevos'] },
  ],
  [
    'templates',
    ({ composer }, count) => composer.templateCount(count),
    { en: ['1 template', '2 templates'], es: ['1 plantilla', '2 plantillas'] },
  ],
  [
    'what the profile still allows',
    ({ launcher }, count) => launcher.left(count),
    { en: ['1 left', '2 left'], es: ['queda 1', 'quedan 2'] },
  ],
  [
    'whom the search found',
    ({ launcher }, count) => launcher.peopleFound(count),
    { en: ['1 address', '2 addresses'], es: ['1 dirección', '2 direcciones'] },
  ],
  [
    'where it may leave from',
    ({ launcher }, count) => launcher.fromFound(count),
    { en: ['1 entry point', '2 entry points'], es: ['1 punto de entrada', '2 puntos de entrada'] },
  ],
  [
    'what still fits into an SMS',
    ({ sms }, count) => sms.remaining(count),
    { en: ['1 more fits', '2 more fit'], es: ['Cabe 1 más', 'Caben 2 más'] },
  ],
  [
    'characters to be replaced',
    ({ sms }, count) => sms.replace(count),
    {
      en: ['Replace 1 character', 'Replace 2 characters'],
      es: ['Reemplazar 1 carácter', 'Reemplazar 2 caracteres'],
    },
  ],
  [
    'how much more fits then',
    ({ sms }, count) => sms.roomier(count),
    {
      en: ['Then 1 more unit fits', 'Then 2 more units fit'],
      es: ['Así cabe 1 unidad más', 'Así caben 2 unidades más'],
    },
  ],
  [
    'reasons',
    ({ wrapUp }, count) => wrapUp.found(count),
    { en: ['1 reason', '2 reasons'], es: ['1 razón', '2 razones'] },
  ],
  [
    'who can take a conversation in a queue',
    ({ transfer }, count) => transfer.agentsAvailable(count),
    {
      en: ['1 agent available', '2 agents available'],
      es: ['1 agente disponible', '2 agentes disponibles'],
    },
  ],
  [
    'the seconds until the desktop closes it',
    ({ wrapUp }, count) => wrapUp.remaining.host(count),
    {
      en: ['The desktop closes this in 1 second', 'The desktop closes this in 2 seconds'],
      es: ['El escritorio lo cierra en 1 segundo', 'El escritorio lo cierra en 2 segundos'],
    },
  ],
  [
    'the seconds until a reason is submitted, whatever it is called',
    ({ wrapUp }, count) => wrapUp.remaining.ours(count, 'Case #1'),
    {
      en: ['In 1 second “Case #1” is submitted by itself', 'In 2 seconds “Case #1” is submitted by itself'],
      es: ['En 1 segundo se envía «Case #1» por sí sola', 'En 2 segundos se envía «Case #1» por sí sola'],
    },
  ],
];

/** What goes wrong outside the rules, and the data that a person must be told. */
const faults: readonly (readonly [problem: Problem, told: readonly string[]])[] = [
  [{ code: 'host-absent', request: 'endTask' }, []],
  [{ code: 'host-vetoed', request: 'endTask' }, []],
  [{ code: 'host-silent', request: 'endTask', deadlineMs: 15_000 }, ['15']],
  [{ code: 'host-malformed', request: 'endTask', path: 'wrapUp.required' }, ['wrapUp.required']],
  [{ code: 'host-failed', request: 'endTask', message: 'The centre is closed' }, ['The centre is closed']],
  [{ code: 'send-lapsed', afterMs: 86_400_000 }, ['24']],
];

describe('the words', () => {
  for (const [tag, language] of [
    ['es', 'es'],
    ['es-MX', 'es'],
    ['ES_ar', 'es'],
    ['en-GB', 'en'],
    ['fr', 'en'],
    ['est', 'en'],
    ['', 'en'],
  ] as const)
    it(`are those of ${language} for the language tag “${tag}”`, () => {
      expect(languageOf(tag)).to.equal(language);
    });

  it('are at hand once they were loaded, for every region of the language', async () => {
    const words = await loadWords('es');

    expect(wordsFor('es-CO') === words).to.be.true;
    expect((await loadWords('es-PE')) === words).to.be.true;
  });

  for (const language of languages)
    describe(`in ${language}`, () => {
      for (const [about, say, names] of named)
        it(`tell of ${about} with the names in it`, async () => {
          const sentence = say(await loadWords(language));

          for (const name of names) expect(sentence).to.include(name);
        });

      for (const [what, say, said] of counted)
        it(`count ${what}`, async () => {
          const words = await loadWords(language);

          expect([say(words, 1), say(words, 2)]).to.deep.equal(said[language]);
        });

      for (const [problem, told] of faults)
        it(`explain ${problem.code}, and what to do about it`, async () => {
          const { why, todo } = explain(await loadWords(language), problem);

          expect(why).to.match(/^\p{Lu}.+/u);
          expect(todo).to.match(/^\p{Lu}.+\.$/u);
          for (const part of told) expect(why).to.include(part);
        });

      it('say whose conversation is open already, when that is known (L5)', async () => {
        const words = await loadWords(language);
        const existing = { taskId: 'task-1', offers: [] };

        const known = explain(words, {
          code: 'conversation-active',
          address,
          existing: { ...existing, ownerName: 'Luis' },
        });
        const unknown = explain(words, { code: 'conversation-active', address, existing });

        expect(known.why).to.include('Luis').and.to.include(address);
        expect(unknown.why).to.include(address).and.not.to.include('undefined');
        expect(unknown.todo).to.equal(known.todo);
      });
    });
});
