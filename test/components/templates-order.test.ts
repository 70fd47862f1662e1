import { expect } from '@open-wc/testing';
import { foldedByCollation } from '../../components/outbound-composer/templates/folded-by-collation.js';
import { languageName } from '../../components/outbound-composer/templates/template-language.js';
import { orderedTemplates } from '../../components/outbound-composer/templates/template-order.js';
import type { MessageTemplate } from '../../src/index.js';

describe('text as it is searched for', () => {
  const alike: readonly [what: string, one: string, other: string][] = [
    ['case', 'GRÜSSE', 'grüsse'],
    ['a sharp s', 'Straße', 'STRASSE'],
    ['Latin accents', 'añadir café', 'anadir cafe'],
    ['accents that stand apart', 'cafe\u0301', 'café'],
    ['letters with a stroke', 'łódź ø đ', 'lodz o d'],
    ['a dotless i', 'KAPI', 'kapı'],
    ['Greek accents and final sigma', 'Οδός', 'ΟΔΟΣ'],
    ['Cyrillic yo', 'ещё', 'еще'],
    ['Arabic vowels and hamza', 'أَهْلًا', 'اهلا'],
    ['Hebrew points', 'שָׁלוֹם', 'שלום'],
    ['Thai tones', 'ไม่', 'ไม'],
    ['both kana, and width', 'ﾃﾝﾌﾟﾚｰﾄ', 'てんふれーと'],
    ['full-width letters', 'ＳＭＳ', 'sms'],
    ['what nobody sees', 'so\u00adft\u200b', 'soft'],
    ['superfluous space', ' two \n words ', 'two words'],
  ];
  for (const [what, one, other] of alike)
    it(`is the same whatever its ${what}`, () => {
      expect(foldedByCollation(one)).to.equal(foldedByCollation(other));
    });

  const apart: readonly [what: string, one: string, other: string][] = [
    ['the vowels of Devanagari', 'की', 'का'],
    ['short i in Cyrillic', 'мой', 'мои'],
    ['words and their parts', 'ab', 'a b'],
    ['signs', 'a-b', 'a/b'],
  ];
  for (const [what, one, other] of apart)
    it(`tells ${what} apart`, () => {
      expect(foldedByCollation(one)).not.to.equal(foldedByCollation(other));
    });
});

describe('templates that are searched (C1)', () => {
  const template = (name: string, more: Partial<MessageTemplate> = {}): MessageTemplate => ({
    id: name,
    name,
    text: 'Some words.',
    ...more,
  });
  const names = (templates: readonly MessageTemplate[], text: string, tag = 'en', found?: ReadonlySet<string>) =>
    orderedTemplates(templates, { text, tag, found }).map(({ name }) => name);

  it('come by shortcut, its beginning, the name’s, that of a word, and then by what they hold', () => {
    const templates = [
      template('Holds', { text: 'We regret the delay.' }),
      template('Our regrets'),
      template('Regards'),
      template('Long', { shortcut: 'regular' }),
      template('Short', { shortcut: 'reg' }),
      template('Other'),
    ];

    expect(names(templates, 'reg')).to.deep.equal(['Short', 'Long', 'Regards', 'Our regrets', 'Holds']);
    expect(names(templates, '/REG')).to.deep.equal(['Short', 'Long', 'Regards', 'Our regrets', 'Holds']);
  });

  it('come by name as the agent’s language sorts where they fit alike', () => {
    const templates = ['Zeit 10', 'Äpfel', 'Zeit 9', 'Arbeit', 'Zucker'].map((name) => template(name));

    expect(names(templates, 'words', 'de')).to.deep.equal(['Äpfel', 'Arbeit', 'Zeit 9', 'Zeit 10', 'Zucker']);
    expect(names(templates, 'words', 'sv')).to.deep.equal(['Arbeit', 'Zeit 9', 'Zeit 10', 'Zucker', 'Äpfel']);
  });

  it('must hold every word that is sought, in any order', () => {
    const templates = [template('Delay of an order', { text: 'Sorry.' }), template('Order', { text: 'On its way.' })];

    expect(names(templates, 'order delay')).to.deep.equal(['Delay of an order']);
  });

  it('stay as the desktop has them while nothing is sought', () => {
    expect(names([template('b'), template('a')], ' ')).to.deep.equal(['b', 'a']);
  });

  it('come after the others where they are written in another language', () => {
    const templates = [
      template('Hola', { language: 'es-MX', shortcut: 'h' }),
      template('Hello', { language: 'en-GB' }),
      template('Hey'),
      template('Hallo', { language: 'not a language!' }),
    ];

    expect(names(templates, 'h', 'en-US')).to.deep.equal(['Hello', 'Hey', 'Hola', 'Hallo']);
    expect(names(templates, 'h', 'es')).to.deep.equal(['Hola', 'Hey', 'Hallo', 'Hello']);
  });

  it('end with what only the desktop knows to fit', () => {
    const templates = [template('Parcel'), template('Delay')];

    expect(names(templates, 'delay', 'en', new Set(['Parcel', 'Delay']))).to.deep.equal(['Delay', 'Parcel']);
  });
});

describe('the language of a template', () => {
  it('is named in the agent’s language, and left as it is where it is none', () => {
    expect(languageName('de', 'en')).to.equal('German');
    expect(languageName('pt_BR', 'es')).to.equal('portugués de Brasil');
    expect(languageName('no language!', 'en')).to.equal('no language!');
  });
});
