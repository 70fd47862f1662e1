import { expect } from '@open-wc/testing';
import type { TransferTarget } from '../../src/index.js';
import { openDirectory } from '../../src/session/directory/index.js';
import { everything } from '../support/desk-at.js';
import { queue } from '../support/nouns.js';
import { directoryAt } from './directory-at.fixture.js';
import { agent, crowd, sales } from './directory.fixture.js';

const tea: TransferTarget = { ...queue, id: 'q-3', name: 'Tea' };

describe('the directory of a session', () => {
  it('is of a task by its key, and by the name that the desktop has for it', async () => {
    const { session, asked, settle } = await directoryAt();

    openDirectory(session, 'task-1');
    openDirectory(session, 'task-9');
    await settle();

    expect(asked.slice(0, 3)).to.deep.equal([
      { taskId: 'task-1', kind: 'queue' },
      { taskId: 'task-1', kind: 'queue' },
      { taskId: 'task-9', kind: 'queue' },
    ]);
  });

  it('shows, searches, chooses and reads again', async () => {
    const { directory, settle, names, asked } = await directoryAt({ kind: 'agent', query: 'jos' });
    await settle();
    const opened = [directory.view.kind, ...names()];

    directory.show('queue');
    directory.search('sal');
    directory.select('q-2');
    directory.reload();
    await settle();

    expect(opened).to.deep.equal(['agent', 'José']);
    expect(directory.view).to.deep.include({
      kind: 'queue',
      query: 'sal',
      rows: [sales],
      selected: sales,
      busy: false,
    });
    expect(asked).to.have.length(4);
  });

  it('shows the rows that are looked at', async () => {
    const { directory, settle, names } = await directoryAt({ kind: 'agent' }, {}, crowd(100));
    await settle();
    const first = names().length;

    directory.lookAt(60, 62);

    expect(first).to.be.within(5, 50);
    expect(directory.view.from).to.equal(60);
    expect(names()).to.deep.equal(['Agent 000060', 'Agent 000061']);
  });

  it('proposes another when somebody did not take the task (T5)', async () => {
    const { directory, settle } = await directoryAt();
    await settle();

    directory.tried('q-1');

    expect(directory.view.alternative).to.deep.equal(sales);
  });

  it('has the favourites first, and then those whom a conversation was handed to', async () => {
    const { session, tell, settle } = await directoryAt({}, {}, [queue, sales, tea]);
    session.rememberFavourite({ kind: 'queue', id: 'q-3', name: 'Tea' }, true);
    session.rememberFavourite({ kind: 'agent', id: 'q-1', name: 'Ana' }, true);
    session.transfer('token-1', sales);
    await settle();
    tell({ type: 'transfer.accepted', taskId: 'task-1', wrapUp: { required: true } });
    await settle();

    const queues = openDirectory(session, 'token-1');
    await settle();

    expect(session.view.handedTo).to.deep.equal([{ kind: 'queue', id: 'q-2', name: 'Sales' }]);
    expect(queues.view.rows.map(({ name }) => name)).to.deep.equal(['Tea', 'Sales', 'Billing']);
  });

  it('tells everybody who listens of every change, until they listen no more', async () => {
    const { directory } = await directoryAt();
    const seen: string[] = [];
    const end = directory.subscribe(() => seen.push(directory.view.query));

    directory.search('a');
    end();
    directory.search('ab');

    expect(seen).to.deep.equal(['a']);
  });

  it('is another object after each change, and the same one between', async () => {
    const { directory } = await directoryAt();
    const { view } = directory;
    const again = directory.view;

    directory.search('a');

    expect(again === view).to.equal(true);
    expect(directory.view === view).to.equal(false);
  });

  it('hears from the desktop who has changed (T3)', async () => {
    const { tell, settle, names } = await directoryAt();
    await settle();

    tell({ type: 'targets.changed', targets: [{ ...queue, name: 'Invoices' }] });
    await settle();

    expect(names()).to.deep.equal(['Invoices', 'Sales']);
  });

  it('hears of those it can read, whatever else the desktop tells', async () => {
    const { tell, settle, names } = await directoryAt();
    await settle();

    tell({ type: 'targets.changed', targets: [null, { ...queue, name: 'Invoices' }, 7] as never });
    await settle();

    expect(names()).to.deep.equal(['Invoices', 'Sales']);
  });

  it('changes once for all that is told at once, however many they are and however they are told', async () => {
    const { tell, settle, directory } = await directoryAt({ kind: 'agent' }, {}, crowd(200));
    await settle();
    let heard = 0;
    directory.subscribe(() => heard++);

    for (const target of crowd(100)) tell({ type: 'targets.changed', targets: [{ ...target, team: 'Night' }] });
    tell({ type: 'targets.changed', targets: Array.from({ length: 300_000 }, () => agent('Nobody')) });
    await settle();
    const times = heard;
    directory.search('night');

    expect(times).to.equal(1);
    expect(directory.view.found).to.equal(100);
  });

  it('has heard what was told before the agent does something', async () => {
    const { tell, settle, directory } = await directoryAt();
    await settle();

    tell({ type: 'targets.changed', targets: [{ ...queue, name: 'Invoices' }] });
    directory.search('inv');

    expect(directory.view.found).to.equal(1);
  });

  it('is there still when the session is connected again, and hears of the desktop', async () => {
    const { session, tell, settle, names } = await directoryAt();
    await settle();

    session.reconnect();
    await settle();
    tell({ type: 'targets.changed', targets: [{ ...queue, name: 'Invoices' }] });
    await settle();

    expect(names()).to.deep.equal(['Invoices', 'Sales']);
  });

  it('asks a host that searches by itself, once the agent pauses', async () => {
    const { directory, asked, settle, clock } = await directoryAt(
      {},
      { capabilities: [...everything, 'target-search'] },
    );
    await settle();

    directory.search('sal');
    await clock.advance(200);

    expect(asked).to.deep.equal([
      { taskId: 'task-1', kind: 'queue', query: '' },
      { taskId: 'task-1', kind: 'queue', query: 'sal' },
    ]);
  });

  for (const language of ['en_US', 'klingon!', '', undefined])
    it(`puts names into some order in a language that nobody knows: ${language}`, async () => {
      const { settle, names } = await directoryAt(language === undefined ? {} : { language });
      await settle();

      expect(names()).to.deep.equal(['Billing', 'Sales']);
    });
});
