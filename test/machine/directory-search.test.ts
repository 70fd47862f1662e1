import { expect } from '@open-wc/testing';
import type { TransferTarget } from '../../src/index.js';
import { matching } from '../../src/machine/directory/directory.view.js';

const agent = (
  name: string,
  availability: TransferTarget['availability'] = 'available',
  detail?: string,
): TransferTarget => ({ kind: 'agent', id: name, name, availability, detail });

const namesOf = (targets: readonly TransferTarget[], query: string) => matching(targets, query).map(({ name }) => name);

describe('the search in a directory (T2)', () => {
  const jose = agent('José Núñez', 'available', 'Second line');
  const found: readonly { how: string; query: string }[] = [
    { how: 'nothing', query: '' },
    { how: 'spaces alone', query: '  ' },
    { how: 'a part of the name', query: 'osé' },
    { how: 'a name without its accents', query: 'jose nunez' },
    { how: 'accents that are typed apart', query: 'jose\u0301' },
    { how: 'capitals', query: 'JOSÉ' },
    { how: 'full-width letters', query: 'Ｊｏｓｅ' },
    { how: 'words in another order', query: 'nunez  jose' },
    { how: 'words parted by a tab', query: 'nunez\tjose' },
    { how: 'a word of the detail', query: 'second' },
    { how: 'words of the name and of the detail', query: 'line jose' },
  ];
  for (const { how, query } of found)
    it(`finds a colleague by ${how}`, () => {
      expect(matching([jose], query)).to.deep.equal([jose]);
    });

  const missed: readonly { how: string; query: string }[] = [
    { how: 'by another name', query: 'ana' },
    { how: 'when one of the words does not fit', query: 'jose third' },
    { how: 'by the end of the name and the beginning of the detail run together', query: 'nunezsecond' },
  ];
  for (const { how, query } of missed)
    it(`does not find a colleague ${how}`, () => {
      expect(matching([jose], query)).to.be.empty;
    });

  it('finds by the name alone what has no detail', () => {
    expect(namesOf([agent('Bo')], 'bo')).to.deep.equal(['Bo']);
    expect(namesOf([agent('Bo')], 'e')).to.deep.equal([]);
  });
});

describe('the order of a directory (T2)', () => {
  it('has those first who can take the task now', () => {
    const all = [agent('Ada', 'offline'), agent('Bo', 'busy'), agent('Cy')];

    expect(namesOf(all, '')).to.deep.equal(['Cy', 'Bo', 'Ada']);
  });

  it('is that of their names as people sort them', () => {
    const all = [agent('Zoe'), agent('Émile'), agent('ana'), agent('Fay')];

    expect(namesOf(all, '')).to.deep.equal(['ana', 'Émile', 'Fay', 'Zoe']);
  });

  it('leaves the list itself as it came', () => {
    const all = Object.freeze([agent('Zoe'), agent('Ana')]);

    expect(namesOf(all, '')).to.deep.equal(['Ana', 'Zoe']);
  });
});
