import { expect } from '@open-wc/testing';
import { openDirectory } from '../../src/session/directory/index.js';
import { everything } from '../support/desk-at.js';
import { queue } from '../support/nouns.js';
import { directoryAt } from './directory-at.fixture.js';
import { agent, crowd } from './directory.fixture.js';

describe('the directory of a session, of 100,000', () => {
  const many = [...crowd(100_000)].reverse();

  it('is there at once, can be searched soon, and is in its order in the end', async () => {
    const { directory, session, clock } = await directoryAt({ kind: 'agent' }, {}, many);
    const seen: (string | undefined)[] = [];
    directory.subscribe(() => seen.push(directory.view.rows[0]?.name));
    await clock.advance(1_000);
    const [first, last] = [seen.at(0), seen.at(-1)];

    directory.search('agent 000007');

    expect([first, last]).to.deep.equal(['Agent 099999', 'Agent 000000']);
    expect(directory.view).to.deep.include({ found: 1, total: 100_000, hasMore: false, unreadable: 0 });
    expect(session.view.tasks).to.have.length(1);
  });

  it('stops being put into order when it is closed', async () => {
    const { directory, settle, waiting } = await directoryAt({ kind: 'agent' }, {}, many);
    let heard = 0;
    directory.subscribe(() => {
      heard++;
      directory.close();
    });

    await settle();

    expect(heard).to.equal(1);
    expect(waiting()).to.equal(0);
  });
});

describe('a directory that is closed', () => {
  it('leaves nothing running, and takes no answer any more', async () => {
    const { directory, settle, waiting, tell } = await directoryAt();
    let heard = 0;
    directory.subscribe(() => heard++);

    directory.close();
    await settle();
    tell({ type: 'targets.changed', targets: [queue] });

    expect(directory.view).to.deep.include({ busy: false, rows: [], found: 0 });
    expect(heard).to.equal(0);
    expect(waiting()).to.equal(0);
  });

  it('asks nothing for what was being typed', async () => {
    const { directory, asked, settle, clock, waiting } = await directoryAt(
      {},
      { capabilities: [...everything, 'target-search'] },
    );
    await settle();
    directory.search('sal');

    directory.close();
    await clock.advance(1_000);

    expect(asked).to.have.length(1);
    expect(waiting()).to.equal(0);
  });

  it('is closed by the end of its session', async () => {
    const { session, directory, settle } = await directoryAt();

    session.stop();
    await settle();

    expect(directory.view).to.deep.include({ busy: false, rows: [] });
  });

  it('is what there is at a session that has ended', async () => {
    const { session, asked, settle, waiting } = await directoryAt();
    await settle();
    session.stop();

    const { view } = openDirectory(session, 'token-1');
    await settle();

    expect(view).to.deep.include({ busy: false, rows: [] });
    expect(asked).to.have.length(2);
    expect(waiting()).to.equal(0);
  });

  it('throws nothing, whatever it is asked for', async () => {
    const { directory } = await directoryAt();

    directory.close();
    directory.close();
    directory.show('agent');
    directory.search('a');
    directory.lookAt(0, 1);
    directory.select(agent('Ana').id);
    directory.tried('q-1');
    directory.reload();

    expect(directory.view).to.deep.include({ kind: 'queue', query: '', busy: false });
  });
});
