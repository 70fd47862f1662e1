import { expect } from '@open-wc/testing';
import { createActor } from 'xstate';
import { simulatedClock } from '../../src/clocks/simulated-clock.js';
import { directoryMachine } from '../../src/machine/directory/directory.machine.js';
import { colleague, queue } from '../support/nouns.js';
import {
  aDirectory,
  aDirectoryInUse,
  close,
  inUse,
  listed,
  nothing,
  open,
  sales,
  search,
  select,
  show,
  silent,
} from './directory.fixture.js';

describe('the directory of transfer targets (T2, T3)', () => {
  it('is closed and empty at first', () => {
    const { view, asked } = aDirectory();

    expect(view()).to.deep.equal({ ...nothing, open: false, busy: false });
    expect(asked).to.be.empty;
  });

  it('asks for the queues of a task when it is opened', () => {
    const { view, does, asked } = aDirectory();

    does(open);

    expect(asked).to.deep.equal([{ request: { taskId: 'task-1', kind: 'queue' }, clientToken: 'task-1:queue' }]);
    expect(view()).to.deep.equal({ ...nothing, open: true, busy: true, key: 'token-1' });
  });

  it('shows what is searched, what is chosen, and how old it is', async () => {
    const { view } = await aDirectoryInUse();

    expect(view()).to.deep.equal(inUse);
  });

  it('can be searched and chosen from while it is fetched', async () => {
    const { view, does, answers } = aDirectory();

    does(open, search('sal'), select('q-2'));
    await answers(listed([queue, sales]));

    expect(view()).to.deep.equal(inUse);
  });

  it('forgets everything when it is closed', async () => {
    const { view, does } = await aDirectoryInUse();

    does(close);

    expect(view()).to.deep.equal({ ...nothing, open: false, busy: false });
  });

  it('forgets a failure when it is closed', async () => {
    const { view, does, answers } = aDirectory();
    does(open);
    await answers(silent);

    does(close);

    expect(view()).to.deep.equal({ ...nothing, open: false, busy: false });
  });

  it('begins afresh when it is opened for another task', async () => {
    const { view, does, asked } = await aDirectoryInUse();
    does(show('agent'));

    does({ ...open, key: 'token-2', taskId: 'task-2' });

    expect(view()).to.deep.include({ key: 'token-2', kind: 'queue', query: '', total: 0, busy: true });
    expect(asked.at(-1)).to.deep.equal({
      request: { taskId: 'task-2', kind: 'queue' },
      clientToken: 'task-2:queue',
    });
  });

  it('takes no answer that comes after it was closed', async () => {
    const { view, does, answers } = aDirectory();
    does(open, close);

    await answers(listed([queue]));

    expect(view()).to.deep.equal({ ...nothing, open: false, busy: false });
  });
});

describe('the other kind of targets (T2)', () => {
  it('is fetched when it is shown, with the search and without the choice', async () => {
    const { view, does, asked } = await aDirectoryInUse();

    does(show('agent'));

    expect(asked.at(-1)).to.deep.equal({ request: { taskId: 'task-1', kind: 'agent' }, clientToken: 'task-1:agent' });
    expect(view()).to.deep.equal({ ...nothing, open: true, busy: true, key: 'token-1', kind: 'agent', query: 'sal' });
  });

  it('is what is shown, whichever list comes first', async () => {
    const { view, does, answers } = aDirectory();

    does(open, show('agent'));
    await answers(listed([queue]), 0);
    const meanwhile = view();
    await answers(listed([colleague]), 1);

    expect(meanwhile).to.deep.include({ busy: true, total: 0 });
    expect(view()).to.deep.include({ kind: 'agent', targets: [colleague], busy: false });
  });

  it('is not fetched when it is the one that is shown', async () => {
    const { view, does, asked } = await aDirectoryInUse();

    does(show('queue'));

    expect(view()).to.deep.equal(inUse);
    expect(asked).to.have.length(1);
  });

  it('is not fetched twice at once', () => {
    const { does, asked } = aDirectory();

    does(open, show('agent'), show('agent'));

    expect(asked.map(({ clientToken }) => clientToken)).to.deep.equal(['task-1:queue', 'task-1:agent']);
  });
});

describe('a directory without a desktop', () => {
  it('says what is missing', async () => {
    const actor = createActor(directoryMachine);
    const problems: unknown[] = [];
    actor.subscribe({ error: (error) => problems.push(error) });

    actor.start().send({ type: 'directory.open', key: 'token-1', taskId: 'task-1' });
    await simulatedClock().advance(0);

    expect(problems.map(String)).to.deep.equal([
      'Error: This machine has no desktop yet: createSession() connects it to one.',
    ]);
  });
});
