import { expect } from '@open-wc/testing';
import { createActor } from 'xstate';
import { simulatedClock } from '../../src/clocks/simulated-clock.js';
import { directoryMachine } from '../../src/machine/directory/directory.machine.js';
import { colleague, queue } from '../support/nouns.js';
import {
  aDirectory,
  aDirectoryInUse,
  agent,
  inUse,
  listed,
  nothing,
  opened,
  sales,
  search,
  select,
  show,
  silent,
  tried,
} from './directory.fixture.js';

describe('the directory of transfer targets (T2, T3)', () => {
  it('asks for the queues of a task when it is opened', () => {
    const { view, asked } = aDirectory();

    expect(asked).to.deep.equal([{ request: { taskId: 'task-1', kind: 'queue' }, clientToken: 'task-1:queue' }]);
    expect(view()).to.deep.equal({ ...nothing, busy: true });
  });

  it('shows what is searched, what is chosen, how many there are of each kind, and how old it is', async () => {
    const { view } = await aDirectoryInUse();

    expect(view()).to.deep.equal(inUse);
  });

  it('can be searched while it is fetched', async () => {
    const { view, does, answers } = aDirectory();

    does(search('sal'));
    await answers(listed([queue, sales]));

    expect(view()).to.deep.include({ query: 'sal', rows: [sales], found: 1, total: 2 });
  });

  it('can be opened with a kind and a search', async () => {
    const { view, answers, asked } = aDirectory({ kind: 'agent', query: 'jos' });

    await answers(listed([colleague, agent('Bo')]));

    expect(asked[0]?.request).to.deep.equal({ taskId: 'task-1', kind: 'agent' });
    expect(view()).to.deep.include({ kind: 'agent', query: 'jos', rows: [colleague] });
  });

  it('chooses nobody who is not there', async () => {
    const { view, does } = await aDirectoryInUse();

    does(select('q-9'));

    expect(view().selected).to.equal(undefined);
  });

  it('shows those first whom the agent prefers, until something is searched', async () => {
    const { names, does, answers } = aDirectory({ preferred: { queue: ['q-9', 'q-2'], agent: [] } });
    await answers(listed([{ ...queue, name: 'Orders' }, sales, agent('Sales too', { kind: 'queue' })]));
    const before = names();

    does(search('s'));

    expect(before).to.deep.equal(['Sales', 'Orders', 'Sales too']);
    expect(names()).to.deep.equal(['Orders', 'Sales', 'Sales too']);
  });
});

describe('the other kind of targets (T2)', () => {
  it('is fetched as soon as the first is there, so that it is known how many there are', async () => {
    const { view, asked, answers } = aDirectory({ query: 'sal' });
    await answers(listed([queue, sales]));
    const before = view();

    await answers(listed([agent('Sally'), agent('Bo')]));

    expect(asked.map(({ clientToken }) => clientToken)).to.deep.equal(['task-1:queue', 'task-1:agent']);
    expect(before).to.deep.include({ busy: false, counts: { queue: 1, agent: undefined } });
    expect(view()).to.deep.include({ busy: false, counts: { queue: 1, agent: 1 } });
  });

  it('is shown at once when it is there, with the search and without the choice', async () => {
    const { view, does, asked } = await aDirectoryInUse();

    does(show('agent'));

    expect(view()).to.deep.equal({
      ...nothing,
      ...{ kind: 'agent', query: 'sal', busy: false, counts: { queue: 1, agent: 0 }, total: 1, fetchedAt: 1_000 },
    });
    expect(asked).to.have.length(2);
  });

  it('is not fetched again however often the agent goes from one to the other', async () => {
    const { answers, does, asked } = aDirectory();
    await answers(listed([queue], 1_000));
    await answers(listed([colleague], 2_000));

    does(show('agent'), show('queue'), show('agent'));

    expect(asked).to.have.length(2);
  });

  it('is fetched when it is shown and is not there, and has the search and no choice', async () => {
    const { view, does, asked, answers } = aDirectory();
    does(search('sal'));
    await answers(listed([queue, sales]));
    does(select('q-2'), show('agent'));

    expect(asked.at(-1)).to.deep.equal({ request: { taskId: 'task-1', kind: 'agent' }, clientToken: 'task-1:agent' });
    expect(view()).to.deep.include({ kind: 'agent', query: 'sal', busy: true, rows: [], selected: undefined });
  });

  it('is what is shown, whichever list comes first', async () => {
    const { view, does, answers } = aDirectory();

    does(show('agent'));
    await answers(listed([queue]), 0);
    const meanwhile = view();
    await answers(listed([colleague]), 1);

    expect(meanwhile).to.deep.include({ busy: true, found: 0 });
    expect(view()).to.deep.include({ kind: 'agent', rows: [colleague], busy: false });
  });

  it('is not fetched when it is the one that is shown', async () => {
    const { view, does, asked } = await aDirectoryInUse();

    does(show('queue'));

    expect(view()).to.deep.equal(inUse);
    expect(asked).to.have.length(2);
  });

  it('is not fetched twice at once', () => {
    const { does, asked } = aDirectory();

    does(show('agent'), show('agent'));

    expect(asked.map(({ clientToken }) => clientToken)).to.deep.equal(['task-1:queue', 'task-1:agent']);
  });

  it('costs nothing when it cannot be fetched', async () => {
    const { view, answers, asked } = aDirectory();
    await answers(listed([queue]));

    await answers(silent);

    expect(view()).to.deep.include({ rows: [queue], busy: false, problem: undefined });
    expect(view().counts).to.deep.equal({ queue: 1, agent: undefined });
    expect(asked).to.have.length(2);
  });
});

describe('who is proposed instead (T5)', () => {
  const ada = agent('Ada');
  const bo = agent('Bo');
  const cy = agent('Cy', { availability: 'busy' });

  async function colleagues(...list: readonly unknown[]) {
    const directory = aDirectory({ kind: 'agent' });
    await directory.answers(listed(list));
    return directory;
  }

  it('is nobody while nobody was asked in vain', async () => {
    const { view } = await colleagues(ada, bo);

    expect(view().alternative).to.equal(undefined);
  });

  it('is the first who can take it now', async () => {
    const { view, does } = await colleagues(bo, ada, cy);

    does(tried('Ada'));

    expect(view().alternative).to.deep.equal(bo);
  });

  it('is nobody twice, and nobody who is busy', async () => {
    const { view, does } = await colleagues(ada, bo, cy);

    does(tried('Ada'), tried('Bo'));

    expect(view().alternative).to.equal(undefined);
  });

  it('is one of those that are searched', async () => {
    const { view, does } = await colleagues(ada, bo, agent('Dan'));

    does(tried('Ada'), search('da'));

    expect(view().alternative?.name).to.equal('Dan');
  });
});

describe('a directory without a desktop', () => {
  it('says what is missing', async () => {
    const actor = createActor(directoryMachine, { input: opened });
    const problems: unknown[] = [];
    actor.subscribe({ error: (error) => problems.push(error) });

    actor.start();
    await simulatedClock().advance(0);

    expect(problems.map(String)).to.deep.equal([
      'Error: This machine has no desktop yet: createSession() connects it to one.',
    ]);
  });
});
