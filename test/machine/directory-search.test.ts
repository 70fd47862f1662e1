import { expect } from '@open-wc/testing';
import type { TransferTarget } from '../../src/index.js';
import { TargetList } from '../../src/machine/directory/target-list.js';
import { agent } from './directory.fixture.js';

const listOf = (targets: readonly unknown[], language = 'en') =>
  new TargetList(targets, { isByHost: false, compareNames: new Intl.Collator(language).compare });

const found = (list: TargetList, query: string): readonly (string | undefined)[] =>
  [...list.matching(query)].map((place) => list.at(place)?.name);

const finds = (targets: readonly TransferTarget[], query: string) => found(listOf(targets), query);

describe('the search in a directory (T2)', () => {
  const jose = agent('José Núñez', {
    ...{ detail: 'Second line', team: 'Night shift' },
    ...{ skills: ['Returns', 'Door-to-door'], extension: '+34 4711' },
  });
  const hits: readonly { how: string; query: string }[] = [
    { how: 'nothing', query: '' },
    { how: 'spaces alone', query: '  ' },
    { how: 'a part of the name', query: 'osé' },
    { how: 'a name without its accents', query: 'jose nunez' },
    { how: 'accents that are typed apart', query: 'jose\u0301' },
    { how: 'capitals', query: 'JOSÉ' },
    { how: 'full-width letters', query: 'Ｊｏｓｅ' },
    { how: 'words in another order', query: 'nunez  jose' },
    { how: 'words parted by a tab', query: 'nunez\tjose' },
    { how: 'words parted by a line break or a space that does not break', query: 'nunez\njose\u00a0line' },
    { how: 'a word of the detail', query: 'second' },
    { how: 'words of the name and of the detail', query: 'line jose' },
    { how: 'the team', query: 'night' },
    { how: 'a skill, and the one after it', query: 'door returns' },
    { how: 'the number', query: '4711' },
    { how: 'words of all that is told of somebody', query: 'returns 4711 shift line jose' },
    { how: 'marks that cannot be seen', query: 'jo\u200bse\u00ad' },
  ];
  for (const { how, query } of hits)
    it(`finds a colleague by ${how}`, () => {
      expect(finds([agent('Ana'), jose, agent('Bo')], query)).to.include(jose.name);
    });

  const misses: readonly { how: string; query: string }[] = [
    { how: 'by another name', query: 'ana' },
    { how: 'when one of the words does not fit', query: 'jose third' },
    { how: 'by the end of the name and the beginning of the detail run together', query: 'nunezsecond' },
    { how: 'by the end of one colleague and the beginning of the next', query: '4711bo' },
    { how: 'by what is not searched', query: 'available' },
    { how: 'by the words of two colleagues', query: 'bo nunez' },
  ];
  for (const { how, query } of misses)
    it(`does not find a colleague ${how}`, () => {
      expect(finds([jose, agent('Bo')], query)).not.to.include(jose.name);
    });

  it('finds every one of them, wherever they stand', () => {
    const many = Array.from({ length: 400 }, (_, index) => agent(`Ana ${index}`, { id: `a-${index}` }));

    expect(finds([...many, jose], 'ana')).to.have.length(400);
    expect(finds([jose, ...many], 'jose')).to.deep.equal([jose.name]);
    expect(finds([...many, jose], '399')).to.deep.equal(['Ana 399']);
    expect(finds([...many, jose], 'jose')).to.deep.equal([jose.name]);
  });

  it('finds by the name alone of whom nothing else is known', () => {
    expect(finds([agent('Bo')], 'bo')).to.deep.equal(['Bo']);
    expect(finds([agent('Bo')], 'undefined')).to.deep.equal([]);
  });
});

describe('the search in a directory, in every script (T2)', () => {
  const names: readonly { what: string; name: string; query: string }[] = [
    { what: 'a Turkish İ by i', name: 'İpek Yılmaz', query: 'ipek yilmaz' },
    { what: 'a Turkish ı by I', name: 'Işıl', query: 'ISIL' },
    { what: 'an i by a Turkish İ', name: 'Ingrid', query: 'İNGRİD' },
    { what: 'a German ß by ss', name: 'Groß', query: 'gross' },
    { what: 'ss by a German ẞ', name: 'Weiss', query: 'WEIẞ' },
    { what: 'an umlaut by its letter', name: 'Jürgen Müller', query: 'jurgen muller' },
    { what: 'a Polish ł and a Danish ø', name: 'Łukasz Sørensen', query: 'lukasz sorensen' },
    { what: 'an Icelandic Þ and ð', name: 'Þóra Hallgerður', query: 'thora hallgerdur' },
    { what: 'a ligature', name: 'Griﬃth Æther', query: 'griffith aether' },
    { what: 'a Greek final sigma by one in the middle', name: 'Νίκος', query: 'νικοσ' },
    { what: 'a Greek name by its capitals', name: 'Νίκος Σάββας', query: 'ΝΙΚΟΣ ΣΑΒΒΑΣ' },
    { what: 'the beginning of a Greek name', name: 'Σωτήρης', query: 'σωτηρ' },
    { what: 'Cyrillic with and without its marks', name: 'Пётр Чайка', query: 'петр чаика' },
    { what: 'Arabic without its vowels', name: 'مُحَمَّد', query: 'محمد' },
    { what: 'an Arabic alef without its hamza', name: 'أحمد', query: 'احمد' },
    { what: 'Arabic by the forms of its letters', name: 'سلام', query: 'ﺳﻼﻡ' },
    { what: 'Hebrew without its points', name: 'שָׁלוֹם', query: 'שלום' },
    { what: 'a syllable of Hangul that is not finished', name: '김민준', query: '김미' },
    { what: 'Hangul by its first letter', name: '김민준', query: 'ㄱ' },
    { what: 'Hangul that is typed apart', name: '김', query: '\u1100\u1175\u11b7' },
    { what: 'a part of a Han name', name: '山田太郎', query: '太郎' },
    { what: 'Han by its forms for other standards', name: '神田', query: '\ufa19田' },
    { what: 'Katakana by its half-width forms', name: 'カトウ', query: 'ｶﾄｳ' },
    { what: 'Devanagari', name: 'प्रिया शर्मा', query: 'शर्मा' },
    { what: 'Thai', name: 'สมชาย', query: 'ชาย' },
    { what: 'an emoji, with and without its variation', name: 'Team ❤️', query: '❤' },
    { what: 'a letter beyond the first plane', name: '𠮷田', query: '𠮷' },
    { what: 'many marks on one letter', name: 'Việt Nguyễn', query: 'viet nguyen' },
  ];
  for (const { what, name, query } of names)
    it(`finds ${what}`, () => {
      expect(finds([agent('Somebody'), agent(name)], query)).to.deep.equal([name]);
    });

  const others: readonly { what: string; name: string; query: string }[] = [
    { what: 'another vowel in Devanagari', name: 'कि', query: 'कु' },
    { what: 'another vowel in Thai', name: 'กี', query: 'กุ' },
    { what: 'another syllable of Hangul', name: '김', query: '감' },
    { what: 'half of a letter beyond the first plane', name: '𠮷田', query: '𠮶' },
  ];
  for (const { what, name, query } of others)
    it(`does not take ${what} for the same`, () => {
      expect(finds([agent(name)], query)).to.deep.equal([]);
    });
});

describe('the order of a directory (T2)', () => {
  it('has those first who can take the task now', () => {
    const all = [agent('Ada', { availability: 'offline' }), agent('Bo', { availability: 'busy' }), agent('Cy')];

    expect(finds(all, '')).to.deep.equal(['Cy', 'Bo', 'Ada']);
  });

  it('is that of their names as people sort them, within each availability', () => {
    const busy = { availability: 'busy' } as const;
    const all = [agent('Zoe'), agent('Émile', busy), agent('ana'), agent('Fay'), agent('Dan', busy), agent('Álvaro')];

    expect(finds(all, '')).to.deep.equal(['Álvaro', 'ana', 'Fay', 'Zoe', 'Dan', 'Émile']);
    expect(finds(all, 'a')).to.deep.equal(['Álvaro', 'ana', 'Fay', 'Dan']);
  });

  it('is that of the agent’s language', () => {
    const all = [agent('Zorn'), agent('Ärla'), agent('Adam')];

    expect(found(listOf(all, 'de'), '')).to.deep.equal(['Adam', 'Ärla', 'Zorn']);
    expect(found(listOf(all, 'sv'), '')).to.deep.equal(['Adam', 'Zorn', 'Ärla']);
  });

  it('is how they came for those of the same name', () => {
    const all = ['b', 'a', 'c'].map((id) => agent('Ana', { id }));
    const list = listOf(all);

    expect([...list.matching('')].map((place) => list.at(place)?.id)).to.deep.equal(['b', 'a', 'c']);
  });

  it('leaves the list itself as it came', () => {
    const all = Object.freeze([agent('Zoe'), agent('Ana')]);

    expect(finds(all, '')).to.deep.equal(['Ana', 'Zoe']);
  });
});
