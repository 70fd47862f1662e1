import { expect } from '@open-wc/testing';
import { simulatedClock } from '../../src/clocks/simulated-clock.js';
import { createSession, type TransferTarget } from '../../src/index.js';
import { openDirectory } from '../../src/session/directory/index.js';
import { joinSession, shareSession } from '../../src/session/joined/index.js';
import { first } from '../support/contract/agent.js';
import { answersOf } from '../support/desk-at.js';
import { talkingAt } from '../support/joined-at.js';
import { newConversation, queue } from '../support/nouns.js';
import { uncertainLine } from '../support/uncertain-line.js';

/** A joined document with a conversation, in which the directory of agents is open. */
async function lookingAt(knobs?: Parameters<typeof talkingAt>[0]) {
  const desk = await talkingAt(knobs);
  const directory = openDirectory(desk.joined, desk.key, { kind: 'agent', language: 'en' });
  await desk.wait(2);
  return { ...desk, directory, names: () => directory.view.rows.map(({ name }) => name) };
}

describe('the directory in a joined document', () => {
  it('is fetched by the document that has the session, once for each kind', async () => {
    const { directory, asked } = await lookingAt();

    expect(directory.view.rows).not.to.be.empty;
    expect(directory.view).to.deep.include({ busy: false, problem: undefined, unreadable: 0 });
    expect(asked('listTargets')).to.equal(2);
  });

  it('shows the other kind, what is searched and what is chosen before anybody has answered (T2, T3)', async () => {
    const { directory, line } = await lookingAt();
    line.fate(() => 'is lost');
    const wanted = first(directory.view.rows);
    const { found } = directory.view;

    directory.search(wanted.name);
    directory.select(wanted.id);
    const seen = directory.view;
    directory.select(undefined);
    directory.show('queue');
    directory.search('');

    expect(seen.rows.map(({ id }) => id)).to.include(wanted.id);
    expect(seen.found).to.be.below(found);
    expect(seen.selected?.id).to.equal(wanted.id);
    expect(directory.view.selected).to.be.undefined;
    expect(directory.view.rows[0]?.kind).to.equal('queue');
  });

  it('shows what is searched as it is typed, however late the answers are (T2)', async () => {
    const { directory, line, names } = await lookingAt();
    line.fate(() => 'is late');

    const seen = ['n', 'nu', 'nun'].map((query) => {
      directory.search(query);
      return directory.view.query;
    });

    expect(seen).to.deep.equal(['n', 'nu', 'nun']);
    expect(names()).to.include('Álvaro Núñez Peña');
  });

  it('leaves what was there to be seen while it is read again, and when nobody answers', async () => {
    const { directory, line, wait, names } = await lookingAt();
    const before = names();
    line.fate(() => 'is lost');

    directory.reload();
    const busy = directory.view.busy;
    await wait(60);

    expect(busy).to.equal(true);
    expect(names()).to.deep.equal(before);
    expect(directory.view.problem).to.include({ code: 'host-silent', request: 'listTargets' });
  });

  it('is busy when it is opened while nobody hears, and there once somebody does', async () => {
    const { joined, key, line, wait } = await lookingAt();
    line.fate(() => 'is lost');

    const directory = openDirectory(joined, key);
    const before = directory.view;
    line.fate(() => 'arrives');
    await wait(10);

    expect(before).to.deep.include({ busy: true, rows: [] });
    expect(directory.view.rows).not.to.be.empty;
  });

  it('hears who has changed (T3)', async () => {
    const { directory, server, wait } = await lookingAt();
    const target = first(directory.view.rows);

    server?.served.tell({ type: 'targets.changed', targets: [null, { ...target, name: 'Somebody else' }] });
    await wait(1);

    expect(directory.view.rows.map(({ name }) => name)).to.include('Somebody else');
  });

  it('is read again after a change that was lost', async () => {
    const { directory, server, wait, line } = await lookingAt();
    const { id } = first(directory.view.rows);
    line.fate(({ type }) => (type === 'targets' ? 'is lost' : 'arrives'));
    server?.served.tell({
      type: 'targets.changed',
      targets: [{ ...first(directory.view.rows), name: 'Somebody else' }],
    });
    await wait(1);
    const before = directory.view.rows.some(({ name }) => name === 'Somebody else');

    directory.reload();
    await wait(2);

    expect(before).to.equal(false);
    expect(directory.view.rows.map((row) => row.id)).to.include(id);
  });

  it('leaves nothing behind when it is closed, and is closed with its document', async () => {
    const { joined, directory, key, wait, waiting } = await lookingAt();
    const before = waiting();
    const other = openDirectory(joined, key);
    await wait(2);

    other.close();
    await wait(20);
    const after = waiting();
    directory.reload();
    joined.stop();
    await wait(60);

    expect(after).to.equal(before);
    expect(directory.view.busy).to.equal(false);
    expect(waiting()).to.equal(0);
  });
});

describe('the directory of a desktop whose entries are no plain words, in a joined document', () => {
  it('has those that can be read, counts the others, and spoils nothing', async () => {
    const clock = simulatedClock(1_000);
    const hostile = new Proxy(
      {},
      {
        get: () => {
          throw new Error('hostile');
        },
      },
    );
    const odd = { ...queue, call: () => undefined, self: {} };
    odd.self = odd;
    const targets = [hostile, odd, null] as unknown as readonly TransferTarget[];
    const line = uncertainLine(clock);
    const session = createSession({ desktop: { ...answersOf(), listTargets: async () => ({ targets }) }, clock });
    shareSession(session, line.end());
    const joined = joinSession(line.end(), { clock });
    await clock.advance(2_000);
    session.start(newConversation);
    await clock.advance(1_000);

    const directory = openDirectory(joined, 'task-1');
    await clock.advance(1_000);
    session.tell({ type: 'targets.changed', targets: [hostile, { ...odd, name: 'Renamed' }] });
    await clock.advance(1_000);
    session.setOnline(false);
    await clock.advance(1_000);

    expect(directory.view).to.deep.include({ found: 1, unreadable: 2, busy: false });
    expect(directory.view.rows).to.deep.equal([{ ...queue, name: 'Renamed' }]);
    expect(joined.view.offline).to.equal(true);
  });
});

describe('a transfer in a joined document', () => {
  it('takes its note along, and can be taken back (T4)', async () => {
    const { joined, directory, key, wait, centre } = await lookingAt({ receivers: 'never-answer' });

    joined.transfer(key, first(directory.view.rows), 'He waits for his cello.');
    await wait(2);
    const before = joined.view.tasks.map(({ phase }) => phase);
    joined.cancelTransfer(key);
    await wait(2);

    const asked = centre.log.filter((entry) => entry.type === 'asked' && entry.name === 'transferTask');
    expect(JSON.stringify(asked)).to.include('He waits for his cello.');
    expect(before).to.deep.equal(['transferring']);
    expect(joined.view.tasks.map(({ phase, busy }) => [phase, busy])).to.deep.equal([['active', false]]);
  });

  it('is remembered, and so are favourites', async () => {
    const { joined, directory, key, wait } = await lookingAt();
    const target = first(directory.view.rows);

    joined.rememberFavourite(target, true);
    joined.transfer(key, target);
    await wait(15);

    expect(joined.view.favourites.map(({ id }) => id)).to.deep.equal([target.id]);
    expect(joined.view.handedTo.map(({ id }) => id)).to.deep.equal([target.id]);
  });
});
