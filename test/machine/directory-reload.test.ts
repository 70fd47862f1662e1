import { expect } from '@open-wc/testing';
import type { TransferTarget } from '../../src/index.js';
import { queue } from '../support/nouns.js';
import {
  aDirectoryInUse,
  inUse,
  listed,
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
    expect(asked).to.have.length(2);
  });

  it('keeps the search, the kind and the choice, with what is new of it', async () => {
    const { view, does, answers } = await aDirectoryInUse();
    const busier: TransferTarget = { ...sales, availability: 'busy' };

    does(reload);
    await answers(listed([busier], 9_000));

    expect(view()).to.deep.equal({ ...inUse, targets: [busier], selected: busier, total: 1, fetchedAt: 9_000 });
  });

  it('leaves nothing chosen when the choice is no longer there', async () => {
    const { view, does, answers } = await aDirectoryInUse();

    does(reload);
    await answers(listed([queue]));

    expect(view()).to.deep.include({ selected: undefined, total: 1 });
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

  it('can be searched and chosen from', async () => {
    const { view, does } = await aDirectoryInTrouble();

    does(search('bill'), select('q-1'));

    expect(view()).to.deep.include({ targets: [queue], selected: queue });
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
    it(`is fetched by showing ${kind}s`, async () => {
      const { view, does, asked } = await aDirectoryInTrouble();

      does(show(kind));

      expect(view()).to.deep.include({ kind, busy: true, total: 0 });
      expect(asked.at(-1)?.clientToken).to.equal(`task-1:${kind}`);
    });
});

describe('targets that change (T3)', () => {
  const offline = { availability: 'offline' } as const;
  const gone: TransferTarget = { ...sales, ...offline };

  it('change in their places', async () => {
    const { view, tells } = await aDirectoryInUse();

    tells(gone);

    expect(view()).to.deep.equal({ ...inUse, targets: [gone], selected: gone });
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
});
