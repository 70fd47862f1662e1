import { expect } from '@open-wc/testing';
import {
  aDirectory,
  agent,
  byHost,
  crowd,
  listed,
  look,
  onTheFirstPage,
  search,
  select,
  show,
} from './directory.fixture.js';

describe('a directory of a host that searches by itself', () => {
  it('asks for what is searched, and shows the order of the host', async () => {
    const { asked, answers, names, view } = aDirectory({ isByHost: true, kind: 'agent', query: 'a' });

    await answers(listed([agent('Zoe', { availability: 'busy' }), agent('Ana')], 1_000, { total: 70, next: 'p-1' }));

    expect(asked[0]?.request).to.deep.equal({ taskId: 'task-1', kind: 'agent', query: 'a' });
    expect(names()).to.deep.equal(['Zoe', 'Ana']);
    expect(view()).to.deep.include({ found: 2, total: 70, counts: { queue: undefined, agent: 70 } });
  });

  it('says whom the agent prefers while nothing is searched', async () => {
    const { asked, answers, does, clock } = aDirectory({ isByHost: true, preferred: { queue: ['q-2'], agent: [] } });
    await answers(listed([]));

    does(search('b'));
    await clock.advance(200);

    expect(asked.map(({ request }) => request)).to.deep.equal([
      { taskId: 'task-1', kind: 'queue', query: '', preferred: ['q-2'] },
      { taskId: 'task-1', kind: 'queue', query: 'b' },
    ]);
  });

  it('is asked once the agent pauses, and shows what it had meanwhile', async () => {
    const { asked, does, clock, view } = await onTheFirstPage();

    does(search('a', 1_000));
    await clock.advance(150);
    does(search('an', 1_150));
    await clock.advance(199);
    const before = asked.length;
    const meanwhile = view();
    await clock.advance(1);

    expect(before).to.equal(1);
    expect(meanwhile).to.deep.include({ busy: true, query: 'an', found: 50 });
    expect(asked.slice(1).map(({ request }) => request.query)).to.deep.equal(['an']);
  });

  it('shows what was searched last, whichever answer comes last', async () => {
    const { does, clock, answers, names } = await onTheFirstPage();
    does(search('a', 1_000));
    await clock.advance(200);
    does(search('b', 1_200));
    await clock.advance(200);

    await answers(listed([agent('Bo')]), 2);
    await answers(listed([agent('Ana')]), 1);

    expect(names()).to.deep.equal(['Bo']);
  });

  it('fetches the other kind when it is shown, and not before', async () => {
    const { asked, does, view } = await onTheFirstPage();
    const before = asked.length;

    does(show('queue'));

    expect(before).to.equal(1);
    expect(asked.at(-1)?.request).to.deep.equal({ taskId: 'task-1', kind: 'queue', query: '' });
    expect(view()).to.deep.include({ busy: true, counts: { queue: undefined, agent: 200 } });
  });

  it('says no more how many there were of the other kind once something else is searched', async () => {
    const { answers, does, clock, view } = await onTheFirstPage();
    does(show('queue'));
    await answers(listed([], 2_000, { total: 3 }));
    const before = view().counts;

    does(search('b'));
    await clock.advance(200);
    await answers(listed([], 3_000, { total: 1 }));

    expect(before).to.deep.equal({ queue: 3, agent: 200 });
    expect(view().counts).to.deep.equal({ queue: 1, agent: undefined });
  });

  it('counts what is there where the host does not say how many', async () => {
    const { answers, view, does } = byHost();
    await answers(listed(crowd(50), 1_000, { next: 'p-1' }));
    const before = view();

    does(look(20, 50));
    await answers(listed(crowd(10, 50)));

    expect(before).to.deep.include({ total: undefined, counts: { queue: undefined, agent: undefined } });
    expect(view()).to.deep.include({ total: 60, counts: { queue: undefined, agent: 60 } });
  });

  it('keeps what is chosen when what is searched does not show it', async () => {
    const { answers, does, clock, view } = await onTheFirstPage();
    does(select('Agent 000003'), search('b'));
    await clock.advance(200);

    await answers(listed([agent('Bo')]));

    expect(view().selected?.name).to.equal('Agent 000003');
    expect(view().lost).to.equal(undefined);
  });
});
