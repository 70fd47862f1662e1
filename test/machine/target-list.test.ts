import { expect } from '@open-wc/testing';
import type { TransferTarget } from '../../src/index.js';
import { readTarget } from '../../src/machine/shapes/target.shape.js';
import { TargetList } from '../../src/machine/directory/target-list.js';
import { agent, crowd, hostile } from './directory.fixture.js';

const compareNames = new Intl.Collator('en').compare;
const listOf = (targets: readonly unknown[], isByHost = false) => new TargetList(targets, { isByHost, compareNames });

const found = (list: TargetList, query = ''): readonly (string | undefined)[] =>
  [...list.matching(query)].map((place) => list.at(place)?.name);

function prepared(list: TargetList): TargetList {
  while (list.prepare());
  return list;
}

/** One that throws when this is read of it. */
const guarded = (part: keyof TransferTarget, target: TransferTarget): unknown =>
  new Proxy(target, {
    get: (from, name) => {
      if (name === part) throw new Error(`nobody reads ${part}`);
      return Reflect.get(from, name) as unknown;
    },
  });

/** One that nobody can look into any more. */
function shut(): unknown {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}

/** One that says something else every time. */
function fickle(): unknown {
  let asked = 0;
  return {
    ...agent('Fickle'),
    get name() {
      return asked++ === 0 ? 'Fickle' : Symbol('fickle');
    },
    get id() {
      return asked++ === 1 ? 'fickle' : 7;
    },
  };
}

describe('entries of a list that cannot be read', () => {
  const unreadable: readonly { what: string; row: unknown }[] = [
    { what: 'nothing', row: null },
    { what: 'less than nothing', row: undefined },
    { what: 'a word', row: 'Ana' },
    { what: 'a number', row: 7 },
    { what: 'a list', row: [] },
    { what: 'a function', row: () => agent('Ana') },
    { what: 'one without an id', row: { ...agent('Ana'), id: '' } },
    { what: 'one whose id is a number', row: { ...agent('Ana'), id: 7 } },
    { what: 'one without a name', row: { ...agent('Ana'), name: undefined } },
    { what: 'one of another kind', row: { ...agent('Ana'), kind: 'team' } },
    { what: 'one who is neither here nor there', row: { ...agent('Ana'), availability: 'asleep' } },
    { what: 'one that throws when it is looked at', row: hostile },
    { what: 'one whose name throws', row: guarded('name', agent('Ana')) },
    { what: 'one whose availability throws', row: guarded('availability', agent('Ana')) },
    { what: 'one that is shut', row: shut() },
  ];
  for (const { what, row } of unreadable)
    it(`are left out and counted: ${what}`, () => {
      const list = listOf([agent('Bo'), row, agent('Cy')]);

      expect(found(list)).to.deep.equal(['Bo', 'Cy']);
      expect(found(list, 'a')).to.deep.equal([]);
      expect([list.size, list.unreadable]).to.deep.equal([2, 1]);
    });

  it('are left out of what a host has searched, too', () => {
    const list = listOf([null, agent('Bo'), hostile], true);

    expect(found(list, 'anything')).to.deep.equal(['Bo']);
    expect([list.size, list.unreadable]).to.deep.equal([1, 2]);
  });

  it('throw nothing, however often they change what they say', () => {
    const list = listOf([fickle(), agent('Bo')]);

    list.change([fickle() as TransferTarget]);
    list.append([fickle()]);

    expect(found(list)).to.include('Bo');
    expect(list.placesOf(['Bo', 'fickle', '7'])).to.include(1);
  });

  it('do not keep anybody from what can be read of them', () => {
    const parts = ['detail', 'team', 'skills', 'extension', 'since', 'load'] as const;
    const odd = { detail: 7, team: {}, skills: 'all', extension: 1, since: 'long', load: { used: -1, limit: 2 } };

    expect(readTarget({ ...agent('Ana'), ...odd, agentsAvailable: NaN, waitMs: -1 })).to.deep.include(agent('Ana'));
    for (const part of parts)
      expect(readTarget(guarded(part, agent('Ana', { team: 'Night' })))).to.deep.include(agent('Ana'));
    expect(found(listOf([guarded('team', agent('Ana', { detail: 'Nurse' }))]), 'ana')).to.deep.equal(['Ana']);
  });

  it('keep what of their skills are words', () => {
    const ana = { ...agent('Ana'), skills: ['Returns', 7, null] };

    expect(found(listOf([ana, agent('Bo')]), 'returns')).to.deep.equal(['Ana']);
    expect(found(listOf([ana, agent('Bo')]), 'null')).to.deep.equal([]);
  });
});

describe('a list that is longer than a moment', () => {
  it('is there at once, and put into its order in pieces', () => {
    const list = listOf([agent('Zoe'), ...crowd(3_000)]);
    const first = found(list)[0];
    let pieces = 0;
    while (list.prepare()) pieces++;

    expect(first).to.equal('Zoe');
    expect(pieces).to.be.above(3);
    expect(list.isReady).to.equal(true);
    expect(found(list)[0]).to.equal('Agent 000000');
    expect(found(list).at(-1)).to.equal('Zoe');
  });

  it('finds in what was read of it so far, and says so', () => {
    const list = listOf([...crowd(2_500), agent('Zoe')]);
    const agents = () => found(list, 'agent').length;
    while (agents() === 0 && list.prepare());
    const before = { isSearchable: list.isSearchable, agents: agents(), zoes: found(list, 'zoe').length };

    while (!list.isSearchable && list.prepare());

    expect(before).to.deep.include({ isSearchable: false, zoes: 0 });
    expect(before.agents).to.be.within(1, 2_499);
    expect([list.isSearchable, agents()]).to.deep.equal([true, 2_500]);
    expect(found(list, 'zoe')).to.deep.equal(['Zoe']);
  });

  for (const size of [499, 500, 501, 1_000, 1_001, 2_000, 7_777])
    it(`has everybody once and in order, if they are ${size}`, () => {
      const sorted = crowd(size).map(({ name }) => name);
      const mixed = crowd(size).map((_, index, all) => all[(index * 7_919) % size] ?? all[0]);

      expect(found(prepared(listOf(mixed)))).to.deep.equal(sorted);
      expect(found(prepared(listOf([...crowd(size)].reverse())))).to.deep.equal(sorted);
    });

  it('of 100,000 is searched, changed in its place and searched again', () => {
    const rows = crowd(100_000);
    const list = prepared(listOf(rows));
    const last = agent('Agent 099999');

    list.change([
      { ...last, name: 'Zoe', availability: 'busy' },
      { ...agent('Agent 000007'), team: 'Night shift' },
    ]);

    expect(found(list).at(-1)).to.equal('Zoe');
    expect(found(list, '099999')).to.deep.equal([]);
    expect(found(list, 'zoe')).to.deep.equal(['Zoe']);
    expect(found(list, 'shift 007')).to.deep.equal(['Agent 000007']);
    expect(list.matching('agent')).to.have.length(99_999);
    expect(rows.at(-1)).to.deep.equal(last);
  });

  it('takes a change before it was read as well as after', () => {
    const list = listOf(crowd(2_500));
    list.prepare();

    list.change([agent('Agent 000001', { team: 'Early' }), agent('Agent 002499', { team: 'Late' })]);
    prepared(list);

    expect(found(list, 'early')).to.deep.equal(['Agent 000001']);
    expect(found(list, 'late')).to.deep.equal(['Agent 002499']);
  });
});

describe('the next page of a list', () => {
  it('is behind what is known, in the order of the host', () => {
    const list = listOf([agent('Zoe'), agent('Ada')], true);

    expect(list.append([agent('Bo', { availability: 'offline' }), agent('Al')])).to.equal(true);

    expect(found(list, 'whatever')).to.deep.equal(['Zoe', 'Ada', 'Bo', 'Al']);
    expect(list.placesOf(['Al', 'Zoe'])).to.deep.equal([3, 0]);
  });

  it('brings nobody twice', () => {
    const list = listOf([agent('Zoe'), agent('Ada')], true);

    expect(list.append([agent('Ada'), agent('Bo'), agent('Bo'), null])).to.equal(true);
    expect(list.append([agent('Bo'), agent('Zoe')])).to.equal(false);

    expect(found(list)).to.deep.equal(['Zoe', 'Ada', 'Bo']);
    expect([list.size, list.unreadable]).to.deep.equal([3, 1]);
  });

  it('is nothing new when nothing on it can be read', () => {
    expect(listOf([agent('Zoe')], true).append([null, hostile])).to.equal(false);
  });

  it('is searched and put into order with the others where that is done here', () => {
    const list = prepared(listOf(crowd(1_500, 10)));

    list.append([agent('Agent 000000'), agent('Ana')]);
    const isReady = list.isReady;
    prepared(list);

    expect(isReady).to.equal(false);
    expect(found(list, 'ana')).to.deep.equal(['Ana']);
    expect(found(list)[0]).to.equal('Agent 000000');
  });
});
