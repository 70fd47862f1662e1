import { expect } from '@open-wc/testing';
import { colleague } from '../support/nouns.js';
import {
  aDirectory,
  agent,
  byHost,
  crowd,
  listed,
  look,
  onTheFirstPage,
  page,
  problem,
  reload,
  search,
  show,
  silent,
} from './directory.fixture.js';

describe('the pages of a directory', () => {
  it('are fetched when the agent comes near the end of what is there', async () => {
    const { asked, does, answers, view } = await onTheFirstPage();

    does(look(0, 30));
    const before = asked.length;
    does(look(1, 31));
    await answers(page(1, 'p-2'));

    expect(before).to.equal(1);
    expect(asked.slice(1).map(({ request }) => request)).to.deep.equal([
      { taskId: 'task-1', kind: 'agent', query: '', after: 'p-1' },
    ]);
    expect(view()).to.deep.include({ found: 100, hasMore: true, busy: false });
  });

  it('leave the rows where they are while they come', async () => {
    const { does, view, names } = await onTheFirstPage();

    does(look(30, 60));

    expect(view()).to.deep.include({ busy: false, from: 30, found: 50 });
    expect(names()).to.have.length(20);
  });

  it('are fetched until there is what the agent looks at', async () => {
    const { does, answers, asked, names, view } = await onTheFirstPage();

    does(look(140, 170));
    for (const number of [1, 2, 3]) await answers(page(number, number < 3 ? `p-${number + 1}` : undefined));

    expect(asked.map(({ request }) => request.after)).to.deep.equal([undefined, 'p-1', 'p-2', 'p-3']);
    expect(names()[0]).to.equal('Agent 000140');
    expect(names()).to.have.length(30);
    expect(view()).to.deep.include({ found: 200, hasMore: false });
  });

  it('are not fetched when the last one is there', async () => {
    const { answers, does, asked } = byHost();
    await answers(page(0));

    does(look(40, 70));

    expect(asked).to.have.length(1);
  });

  const asksAnew = { 'another search': search('b'), 'another kind': show('queue'), 'a list fetched anew': reload };
  for (const [what, intent] of Object.entries(asksAnew))
    it(`of before ${what} come too late`, async () => {
      const { does, clock, answers, view } = await onTheFirstPage();
      does(look(30, 60), intent);
      await clock.advance(200);

      await answers(listed([agent('Bo')]), 2);
      await answers(page(1, 'p-2'), 1);

      expect(view()).to.deep.include({ found: 1, hasMore: false });
    });

  it('bring nobody twice', async () => {
    const { does, answers, view } = await onTheFirstPage();

    does(look(30, 60));
    await answers(listed([...crowd(10, 40), ...crowd(5, 50)], 1_000, { next: 'p-2' }));

    expect(view()).to.deep.include({ found: 55, hasMore: true });
  });

  const endless = {
    'without anything on them': listed([], 1_000, { next: 'p-1' }),
    'that repeat what is known': page(0, 'p-1'),
    'on which nothing can be read': listed([null, 7], 1_000, { next: 'p-1' }),
  };
  for (const [what, answer] of Object.entries(endless))
    it(`end with one of those ${what}, whatever the host says comes next`, async () => {
      const { does, answers, asked, view } = await onTheFirstPage();

      does(look(30, 90));
      await answers(answer);
      does(look(31, 91));

      expect(asked).to.have.length(2);
      expect(view()).to.deep.include({ found: 50, hasMore: false });
    });

  it('that cannot be fetched say why, and are fetched again when the agent looks on', async () => {
    const { does, answers, asked, view } = await onTheFirstPage();
    does(look(30, 60));
    await answers(silent);
    const inTrouble = view();
    const tries = asked.length;

    does(look(31, 61));
    await answers(page(1, 'p-2'));

    expect(inTrouble).to.deep.include({ problem, found: 50, busy: false, hasMore: true });
    expect(tries).to.equal(2);
    expect(view()).to.deep.include({ problem: undefined, found: 100 });
  });

  it('that were on their way are older than what the desktop told meanwhile', async () => {
    const { does, answers, tells, view } = await onTheFirstPage();
    does(look(30, 60));

    tells(agent('Agent 000055', { availability: 'offline' }));
    await answers(page(1, 'p-2'));
    does(look(55, 56));

    expect(view().rows).to.deep.equal([agent('Agent 000055', { availability: 'offline' })]);
  });

  it('are searched with the others where the host does not search', async () => {
    const { does, answers, prepares, names, asked } = aDirectory({ kind: 'agent' });
    await answers(listed(crowd(600), 1_000, { next: 'p-1' }));
    does(look(590, 620));
    await answers(listed([agent('Zoe')]));
    prepares();

    does(search('zoe'));

    expect(asked[2]?.request).to.deep.equal({ taskId: 'task-1', kind: 'agent', after: 'p-1' });
    expect(names()).to.deep.equal(['Zoe']);
  });
});

describe('a directory that is longer than a moment', () => {
  it('shows what it has found so far, and says that there may be more', async () => {
    const { does, answers, view, prepares } = aDirectory({ kind: 'agent' });
    await answers(listed([...crowd(9_000), colleague]));

    does(search('jose'));
    const before = view();
    prepares();

    expect(before).to.deep.include({ found: 0, hasMore: true });
    expect(view()).to.deep.include({ rows: [colleague], found: 1, hasMore: false });
  });

  it('comes into its order under the eyes of nobody who has gone further', async () => {
    const { does, answers, names, prepares } = aDirectory({ kind: 'agent' });
    await answers(listed([...crowd(900)].reverse()));

    does(look(5, 6));
    prepares();
    const meanwhile = names();
    does(search(' '));

    expect(meanwhile).to.deep.equal(['Agent 000894']);
    expect(names()[0]).to.equal('Agent 000000');
  });

  it('comes into its order where it is shown from its beginning', async () => {
    const { answers, names, prepares } = aDirectory({ kind: 'agent' });
    await answers(listed([...crowd(900)].reverse()));
    const before = names()[0];

    prepares();

    expect(before).to.equal('Agent 000899');
    expect(names()[0]).to.equal('Agent 000000');
  });

  it('counts what cannot be read', async () => {
    const { answers, view } = aDirectory();

    await answers(listed([null, agent('Bo', { kind: 'queue' }), 7]));

    expect(view()).to.deep.include({ found: 1, total: 1, unreadable: 2 });
  });
});
