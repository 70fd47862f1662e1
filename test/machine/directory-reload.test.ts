import { expect } from '@open-wc/testing';
import type { TransferTarget } from '../../src/index.js';
import { colleague, queue } from '../support/nouns.js';
import {
  aDirectory,
  aDirectoryInUse,
  hostile,
  inUse,
  listed,
  look,
  problem,
  reload,
  sales,
  search,
  select,
  show,
  silent,
} from './directory.fixture.js';

describe('a list that is fetched again (T3)', () => {
  it('leaves everything to be seen meanwhile', async () => {
    const { view, does, asked } = await aDirectoryInUse();

    does(reload, reload);

    expect(view()).to.deep.equal({ ...inUse, busy: true });
    expect(asked).to.have.length(3);
  });

  it('can be searched and chosen from meanwhile', async () => {
    const { view, does } = await aDirectoryInUse();

    does(reload, search('bill'), select('q-1'));

    expect(view()).to.deep.include({ busy: true, rows: [queue], selected: queue });
  });

  it('keeps the search, the kind and the choice, with what is new of it', async () => {
    const { view, does, answers } = await aDirectoryInUse();
    const busier: TransferTarget = { ...sales, availability: 'busy' };

    does(reload);
    await answers(listed([busier], 9_000));

    expect(view()).to.deep.equal({ ...inUse, rows: [busier], selected: busier, total: 1, fetchedAt: 9_000 });
  });

  it('keeps the rows that are looked at', async () => {
    const { view, does, answers } = await aDirectoryInUse();

    does(search(''), look(1, 2), reload);
    await answers(listed([queue, sales], 9_000));

    expect(view()).to.deep.include({ from: 1, rows: [sales] });
  });

  it('leaves nothing chosen when the choice is no longer there, and says who it was', async () => {
    const { view, does, answers } = await aDirectoryInUse();

    does(reload);
    await answers(listed([queue]));

    expect(view()).to.deep.include({ selected: undefined, lost: sales, total: 1 });
  });

  const forgets = { 'another choice': select('q-1'), 'another search': search('b'), 'the other kind': show('agent') };
  for (const [what, intent] of Object.entries(forgets))
    it(`says no more who it was after ${what}`, async () => {
      const { view, does, answers } = await aDirectoryInUse();
      does(reload);
      await answers(listed([queue]));

      does(intent);

      expect(view().lost).to.equal(undefined);
    });

  it('is followed by the other kind, which is old then', async () => {
    const { does, answers, asked, view } = await aDirectoryInUse();
    does(reload, search(''));
    await answers(listed([queue], 9_000));
    await answers(listed([colleague, { ...colleague, id: 'a-3' }], 9_500));

    expect(asked.map(({ request }) => request.kind)).to.deep.equal(['queue', 'agent', 'queue', 'agent']);
    expect(view().counts).to.deep.equal({ queue: 1, agent: 2 });
  });
});

describe('a list that could not be fetched (T3)', () => {
  async function aDirectoryInTrouble() {
    const directory = await aDirectoryInUse();
    directory.does(reload);
    await directory.answers(silent);
    return directory;
  }

  it('says why, and leaves the one from before', async () => {
    const { view } = await aDirectoryInTrouble();

    expect(view()).to.deep.equal({ ...inUse, problem });
  });

  it('says why when there was none before', async () => {
    const { view, answers } = aDirectory();

    await answers(silent);

    expect(view()).to.deep.include({ busy: false, rows: [], found: 0, total: undefined, problem });
  });

  it('can be searched and chosen from', async () => {
    const { view, does } = await aDirectoryInTrouble();

    does(search('bill'), select('q-1'));

    expect(view()).to.deep.include({ rows: [queue], selected: queue });
  });

  it('is fetched by asking again, and its problem is gone', async () => {
    const { view, does, answers } = await aDirectoryInTrouble();

    does(reload);
    const meanwhile = view().busy;
    await answers(listed([queue, sales]));

    expect(meanwhile).to.equal(true);
    expect(view()).to.deep.equal(inUse);
  });

  for (const kind of ['queue', 'agent'] as const)
    it(`of another kind is fetched when ${kind}s are shown`, async () => {
      const { view, does, answers, asked } = aDirectory({ kind: kind === 'queue' ? 'agent' : 'queue' });
      await answers(silent);

      does(show(kind));

      expect(view()).to.deep.include({ kind, busy: true, found: 0, problem: undefined });
      expect(asked.at(-1)?.clientToken).to.equal(`task-1:${kind}`);
    });
});

describe('targets that change (T3)', () => {
  const offline = { availability: 'offline' } as const;
  const gone: TransferTarget = { ...sales, ...offline };

  it('change in their places', async () => {
    const { view, tells } = await aDirectoryInUse();

    tells(gone);

    expect(view()).to.deep.equal({ ...inUse, rows: [gone], selected: gone });
  });

  it('stay where the agent sees them until something else is searched', async () => {
    const { names, does, tells } = await aDirectoryInUse();
    does(search(''));

    tells({ ...queue, ...offline });
    const before = names();
    does(search(' '));

    expect(before).to.deep.equal(['Billing', 'Sales']);
    expect(names()).to.deep.equal(['Sales', 'Billing']);
  });

  it('change while the list is fetched again, and when that has failed', async () => {
    const { view, does, tells, answers } = await aDirectoryInUse();

    does(reload);
    tells(gone);
    const meanwhile = view().selected;
    await answers(silent);
    tells(sales);

    expect(meanwhile).to.deep.equal(gone);
    expect(view().selected).to.deep.equal(sales);
  });

  it('are newer than a list that was on its way', async () => {
    const { view, does, tells, answers } = await aDirectoryInUse();

    does(reload);
    tells(gone);
    await answers(listed([queue, sales]));

    expect(view()).to.deep.include({ rows: [gone], selected: gone });
  });

  it('are older than a list that was asked for after them', async () => {
    const { view, does, tells, answers } = await aDirectoryInUse();

    tells(gone);
    does(reload);
    await answers(listed([queue, sales]));

    expect(view()).to.deep.include({ rows: [sales], selected: sales });
  });

  it('are newer than the list of the other kind that was on its way', async () => {
    const { view, does, tells, answers } = aDirectory();
    await answers(listed([queue]));

    tells({ ...colleague, ...offline });
    await answers(listed([colleague]));
    does(show('agent'));

    expect(view().rows).to.deep.equal([{ ...colleague, ...offline }]);
  });

  it('change none of another kind with the same id', async () => {
    const { view, tells } = await aDirectoryInUse();

    tells({ ...sales, ...offline, kind: 'agent' });

    expect(view()).to.deep.equal(inUse);
  });

  it('are not added, so that nothing moves under the eyes of the agent', async () => {
    const { view, tells } = await aDirectoryInUse();

    tells({ ...sales, id: 'q-3' });

    expect(view()).to.deep.equal(inUse);
  });

  it('change nothing where they cannot be read, and the others all the same', async () => {
    const { view, tells } = await aDirectoryInUse();

    tells(null, 7, 'q-2', {}, { ...sales, availability: 'asleep' }, { ...sales, name: 7 }, hostile);
    const before = view();
    tells(null, gone);

    expect(before).to.deep.equal(inUse);
    expect(view().selected).to.deep.equal(gone);
  });
});
